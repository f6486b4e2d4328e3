import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../office/read-back.js';
import { ROOT } from '../support.js';
import { hegao, temporaryFolder } from './run.js';

const REPORT = readFileSync(join(ROOT, 'tests/office/report.md'), 'utf8');

function withReport(text = REPORT, name = '报告.md'): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, name), text);
  return cwd;
}
const textOf = (cwd: string, name: string): string =>
  paragraphsOf(readFileSync(join(cwd, name)))
    .map(({ text }) => text)
    .join('\n');

describe('hegao export', () => {
  it('writes a Word file, says where and which fonts it wants', async () => {
    const cwd = withReport();
    const { code, out, err } = await hegao(['export', '报告.md', '-o', '上报.docx'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('上报.docx');
    expect(err).toContain('方正小标宋简体、黑体、楷体_GB2312、仿宋_GB2312、宋体');
    expect(textOf(cwd, '上报.docx')).toContain('\uff08一\uff09依法履行行政职责\n一是减材料\u3002梳理');
    expect(readFileSync(join(cwd, '报告.md'), 'utf8')).toBe(REPORT);
  });

  it('takes the name of each draft where none is given, and never writes over a file', async () => {
    const cwd = withReport();
    writeFileSync(join(cwd, '另一份.txt'), '云岭县司法局2024年工作总结\n一切顺利。\n');
    expect((await hegao(['export', '报告.md', '另一份.txt'], { cwd })).code).toBe(0);
    expect(textOf(cwd, '另一份.docx')).toContain('一切顺利。');
    const again = await hegao(['export', '报告.md'], { cwd });
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect((await hegao(['export', '报告.md', '--force'], { cwd })).code).toBe(0);
  });

  it('takes other fonts', async () => {
    const cwd = withReport();
    const argv = ['export', '报告.md', '--font', '正文=仿宋', '--font', '数字=Arial'];
    const { code, err } = await hegao(argv, { cwd });
    expect(code).toBe(0);
    expect(err).toContain('仿宋、宋体、Arial');
    expect((await hegao(['export', '报告.md', '--digits', 'times', '--force'], { cwd })).err).toContain(
      'Times New Roman',
    );
  });

  it('says how many lines of a web page went along', async () => {
    const cwd = withReport(`首页>信息公开>报告\n云岭县司法局2024年工作报告\n一切顺利。\n`);
    expect((await hegao(['export', '报告.md'], { cwd })).err).toContain('其中 1 行');
  });

  it.each([
    [[], '没有写稿件'],
    [['没有.md'], '找不到'],
    [['报告.md', '-o', '报告.doc'], '.docx'],
    [['报告.md', '报告.md', '别的.md', '-o', '一份.docx'], '一份稿件'],
    [['报告.md', '--font', '脚注=宋体'], '用处有'],
    [['坏.md'], '读不懂'],
  ] as [string[], string][])('refuses %j', async (argv, said) => {
    const cwd = withReport();
    writeFileSync(join(cwd, '坏.md'), '---\nyear: [\n---\n一切顺利。\n');
    const { code, err } = await hegao(['export', ...argv], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('hegao new', () => {
  const NEW = [
    'new',
    'rule-of-law-report',
    '--unit',
    '云岭县司法局',
    '--unit-kind',
    'department',
    '--year',
    '2025',
  ];

  it('writes the blank report as a Word file where the name says so', async () => {
    const cwd = temporaryFolder();
    expect((await hegao([...NEW, '-o', '模板.docx'], { cwd })).code).toBe(0);
    const { out } = await hegao(NEW, { cwd });
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}\u3001-\u301f\uff01-\uff5e]/gu, '');
    expect(letters(textOf(cwd, '模板.docx'))).toBe(letters(out));
    const paragraphs = paragraphsOf(readFileSync(join(cwd, '模板.docx')));
    expect(paragraphs.slice(-2).map(({ style }) => style)).toEqual(['GbtClosing', 'GbtClosing']);
    const again = await hegao([...NEW, '-o', '模板.docx'], { cwd });
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
  });
});
