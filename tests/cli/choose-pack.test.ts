import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectPack } from '../../src/align/detect.js';
import { detectedPack } from '../../src/cli/choose-pack.js';
import { bundledPack } from '../../src/cli/folders.js';
import type { RulePack } from '../../src/model/pack.js';
import { documentOf } from '../support.js';
import { hegao, temporaryFolder } from './run.js';

const BODY = '\n2024年，各项工作取得新的成绩，开展检查30次。\n一、下一步打算\n一是加强学习。二是加强调研。\n';
const chosen = (text: string): string => detectedPack(documentOf(text)).pack.id;

describe('a draft finds its pack', () => {
  it.each([
    ['某某区司法局关于2024年法治政府建设情况的报告', 'rule-of-law-report'],
    ['某某区2024年法治政府建设工作总结', 'rule-of-law-report'],
    ['某某区2024年度法治政府建设暨党政主要负责人履行第一责任人职责情况报告', 'rule-of-law-report'],
    ['某某县县长2024年度述法报告', 'legal-duty-statement'],
    ['中共某某县委书记2024年述职述廉述法报告', 'legal-duty-statement'],
    ['某某局局长2024年履行推进法治建设第一责任人职责情况的报告', 'legal-duty-statement'],
    ['2024年政府工作报告', 'annual-work-report'],
    ['某某局2024年工作总结和2025年工作计划', 'annual-work-report'],
    ['某某镇人民政府2024年党建工作总结', 'annual-work-report'],
    ['某某局关于某某事项的调查报告', 'official-document'],
    ['国家统计局某某调查队2024年政府信息公开工作年度报告', 'open-information-report'],
    ['2024年政府信息公开工作自查报告', 'official-document'],
    ['某某局2024年政务公开工作情况报告', 'official-document'],
    ['某某大学2023\u20142024学年信息公开工作年度报告', 'official-document'],
    ['某某大学2024年法治工作总结', 'annual-work-report'],
    ['某某科2024年年终总结', 'annual-work-report'],
  ])('by its title: %s', (title, id) => {
    expect(chosen(title + BODY)).toBe(id);
  });

  it.each([
    ['各位代表\uff1a\n现在，我代表区人民政府向大会报告工作，请予审议。\n', 'annual-work-report'],
    ['现将我局2024年法治政府建设情况报告如下\uff1a\n', 'rule-of-law-report'],
    ['现就本人2024年履行推进法治建设第一责任人职责情况报告如下\uff1a\n', 'legal-duty-statement'],
    ['本报告根据《中华人民共和国政府信息公开条例》编制。\n', 'open-information-report'],
    ['现公布某某镇2024年政府信息公开工作年度报告。\n', 'open-information-report'],
    [
      '我局扎实推进法治政府建设，按照政府信息公开条例推进政务公开，按时发布政府信息公开工作年度报告。\n',
      'rule-of-law-report',
    ],
    ['现将本人2024年度述法情况报告如下\uff1a\n', 'legal-duty-statement'],
    ['现将我镇2024年法治政府建设和述法情况报告如下\uff1a\n', 'rule-of-law-report'],
    ['某某局2024年政府信息公开年报\n', 'open-information-report'],
    ['根据高等学校信息公开办法、政府信息公开条例，编制本报告。\n', 'official-document'],
    ['会议研究了有关事项，现将有关情况通报如下\uff1a\n', 'official-document'],
  ])('by its opening where there is no title: %s', (opening, id) => {
    expect(chosen(opening + BODY)).toBe(id);
  });

  it('by its headings where neither title nor opening says it', () => {
    const long = `${'2024年，全镇各项工作取得新的成绩。'.repeat(5)}\n`.repeat(5);
    const headed = (...headings: string[]): string =>
      chosen(`一、总体情况\n${long}${headings.map((heading) => `${heading}\n开展检查30次。\n`).join('')}`);
    const own = ['主动公开政府信息情况', '收到和处理政府信息公开申请情况'] as const;
    expect(headed(`二、${own[0]}`, `三、${own[1]}`)).toBe('open-information-report');
    expect(headed(...own)).toBe('open-information-report');
    expect(headed(`二、${own[0]}`)).toBe('official-document');
  });

  it('by its opening where the title says only half of it', () => {
    const opening = '\n2024年，我局扎实推进法治政府建设。';
    expect(chosen(`某某局2024年法治建设工作总结${opening}${BODY}`)).toBe('rule-of-law-report');
    expect(chosen(`某某局2024年法治建设工作总结${BODY}`)).toBe('annual-work-report');
  });

  it('by its opening where the title says nothing', () => {
    const opening = '\n现就本人2024年履行推进法治建设第一责任人职责情况报告如下\uff1a';
    expect(chosen(`2024年情况报告${opening}${BODY}`)).toBe('legal-duty-statement');
  });

  it('not where two packs have the same right to it', () => {
    const pack = (id: string, detect: RulePack['detect']): RulePack => ({
      ...bundledPack('official-document'),
      id,
      detect,
    });
    const document = documentOf(`某某局2024年工作总结${BODY}`);
    const [one, two] = [pack('one', { title: '工作总结' }), pack('two', { title: '2024年' })];
    expect(detectPack(document, [one, two]).map((found) => found.pack.id)).toEqual(['one', 'two']);
    const body = pack('two', { title: '2024年', body: [{ pattern: '新的成绩', weight: 1 }] });
    expect(detectPack(document, [one, body]).map((found) => found.pack.id)).toEqual(['two']);
    const weak = pack('one', { title: [{ pattern: '工作总结', weight: 1 }] });
    expect(detectPack(document, [weak])).toEqual([]);
  });
});

describe('hegao lint', () => {
  const file = (text: string): string => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a.txt'), text);
    return cwd;
  };

  it('says which pack it chose and why', async () => {
    const { err } = await hegao(['lint', 'a.txt'], { cwd: file(`2024年政府工作报告${BODY}`) });
    expect(err).toContain('annual-work-report');
    expect(err).toContain('标题写着“政府工作报告”');
    expect(err).toContain('--pack');
  });

  it('tells of many drafts only what the titles do not make plain', async () => {
    const cwd = file(`2024年政府工作报告${BODY}`);
    writeFileSync(join(cwd, 'b.txt'), `现将我局2024年法治政府建设情况报告如下\uff1a${BODY}`);
    const { err } = await hegao(['lint', '.'], { cwd });
    expect(err).toMatch(/^b\.txt: .*开头写着.*\n$/);
  });

  it('takes the pack that the caller names, without a word', async () => {
    const cwd = file(`2024年政府工作报告${BODY}`);
    const { out, err } = await hegao(['lint', '--pack', 'official-document', 'a.txt'], { cwd });
    expect(out).toContain('official-document');
    expect(err).toBe('');
  });

  it('says so where it knows no pack', async () => {
    const { err } = await hegao(['lint', 'a.txt'], { cwd: file(`调查报告${BODY}`) });
    expect(err).toContain('认不出');
  });
});
