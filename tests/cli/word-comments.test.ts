import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/office/archive/zip.js';
import { documentToWord } from '../../src/office/write/from-document.js';
import { writeDocx } from '../../src/office/write/write.js';
import { zh } from '../../src/text/chinese.js';
import { documentOf } from '../support.js';
import { hegao, temporaryFolder } from './run.js';

const COPY = 'a.\u6279\u6ce8.docx';

async function draftIn(text: string): Promise<string> {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.docx'), await writeDocx(documentToWord(documentOf(zh(text)))));
  return cwd;
}

/** The first line of each comment. */
function commentsIn(cwd: string, name = COPY): string[] {
  const xml = new TextDecoder().decode(openZip(readFileSync(join(cwd, name))).read('word/comments.xml'));
  return [...xml.matchAll(/<w:comment .*?<w:t[^>]*>([^<]*)</gs)].map(([, text]) => text!);
}

const SHORT = '某某区司法局2024年法治政府建设年度报告\n一、主要举措和成效\n办理案件12件。联系电话:XXX。';

describe('which findings become comments', () => {
  it('errors and warnings, and how many infos are left out is said; with --annotate-info all', async () => {
    const cwd = await draftIn(SHORT);
    const { out } = await hegao(['lint', 'a.docx', '-f', 'json'], { cwd });
    const { errors, warnings, infos } = JSON.parse(out).summary;
    expect(errors + warnings).toBeGreaterThan(0);
    expect(infos).toBeGreaterThan(0);

    const some = await hegao(['lint', 'a.docx', '--annotate'], { cwd });
    expect(some.err).toContain(`${errors + warnings} 条批注已写进`);
    expect(some.err).toContain(`另有 ${infos} 条提示没有写成批注`);
    expect(commentsIn(cwd)).toHaveLength(errors + warnings);
    expect(commentsIn(cwd).some((text) => text.startsWith('\u3010提示\u3011'))).toBe(false);

    const all = await hegao(['lint', 'a.docx', '--annotate-info'], { cwd });
    expect(all.err).not.toContain('没有写成批注');
    expect(commentsIn(cwd)).toHaveLength(errors + warnings + infos);
  });

  it('the 300 gravest of very many, and one comment that says how many more there are', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => `第${i + 1}项工作由XXX负责,年底完成。`);
    const cwd = await draftIn(`${SHORT}\n${lines.join('\n')}`);
    const { out } = await hegao(['lint', 'a.docx', '-f', 'json'], { cwd });
    const { errors, warnings } = JSON.parse(out).summary;
    const over = errors + warnings - 300;
    expect(over).toBeGreaterThan(0);
    const ran = await hegao(['lint', 'a.docx', '--annotate'], { cwd });
    expect(ran.err).toContain(zh(`还有 ${over} 条问题太多`));
    const texts = commentsIn(cwd);
    expect(texts).toHaveLength(301);
    expect(texts[0]).toContain(`还有 ${over} 条问题太多`);
    expect(texts.filter((text) => text.startsWith('\u3010错误\u3011'))).toHaveLength(Math.min(errors, 300));
  });
});

describe('a copy that cannot be written', () => {
  it.each([
    ['read-only', 'zh-CN', '批注写不进'],
    ['read-only', 'en', 'could not be written'],
  ])('%s, told in %s; the results are shown all the same', async (_name, locale, said) => {
    const cwd = await draftIn(SHORT);
    writeFileSync(join(cwd, COPY), 'mine');
    chmodSync(join(cwd, COPY), 0o444);
    const ran = await hegao(['lint', 'a.docx', '--annotate', '--locale', locale], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(said);
    expect(ran.err).toContain(COPY);
    expect(ran.err).not.toContain('--output');
    expect(ran.out).toContain('XXX');
    expect(readFileSync(join(cwd, COPY), 'utf8')).toBe('mine');
  });

  it('in a folder that is not there', async () => {
    const cwd = await draftIn(SHORT);
    const ran = await hegao(['lint', 'a.docx', '--annotate', 'none/b.docx'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('文件夹不存在');
    expect(ran.out).toContain('XXX');
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });
});

it('in English, what is told of a Word file is English', async () => {
  const cwd = await draftIn(SHORT);
  writeFileSync(join(cwd, 'b.txt'), SHORT);
  const argv = ['--annotate', '--fix', '--locale', 'en', '--pack', 'rule-of-law-report'];
  const ran = await hegao(['lint', 'a.docx', 'b.txt', ...argv], { cwd });
  expect(ran.err).toContain('comments written into');
  expect(ran.err).toContain('Only a Word file');
  expect(ran.err.replaceAll(COPY, '')).not.toMatch(/[\u4e00-\u9fff]/);
});

it.each(['facts', 'claims', 'binding', 'figures'])(
  'show %s gives paragraphs of a Word file, no lines',
  async (product) => {
    const cwd = await draftIn(`${SHORT}\n全年培训100人次,其中干部60人次、群众40人次。`);
    const ran = await hegao(['show', product, 'a.docx'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.out).not.toMatch(/^\s*\d+:\d+ /m);
    if (product !== 'figures') expect(ran.out).toMatch(/第\d+段 /);
  },
);

it('export tells of lines that hold only question marks and are left out', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), zh(`${SHORT}\n??\n????\n二、存在问题\n人手不足。`));
  expect((await hegao(['export', 'a.txt'], { cwd })).err).toContain('2 行只有');
  writeFileSync(join(cwd, 'b.txt'), zh(SHORT));
  expect((await hegao(['export', 'b.txt'], { cwd })).err).not.toContain('行只有');
});
