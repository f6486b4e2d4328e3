import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentToWord } from '../../src/office/write/from-document.js';
import { writeDocx } from '../../src/office/write/write.js';
import { documentOf, ROOT } from '../support.js';
import { hegao, temporaryFolder } from './run.js';

const TEXT = readFileSync(join(ROOT, 'seeds', '001-district-government-2024.txt'), 'utf8');
let word: Uint8Array;

beforeAll(async () => {
  word = await writeDocx(documentToWord(documentOf(TEXT)));
});

function draftIn(name = 'a.docx'): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, name), word);
  return cwd;
}

describe('a place for the comments', () => {
  it.each([
    ['of another kind', ['lint', 'a.docx', '--annotate', 'b.doc'], 'b.docx'],
    ['without an ending', ['lint', 'a.docx', '--annotate', 'b'], '.docx'],
    ['that is the draft', ['lint', 'a.docx', '--annotate', './a.docx'], '不能写回'],
    [
      'that another result has',
      ['lint', 'a.docx', '--annotate', 'o.docx', '-f', 'json=o.docx'],
      '同一个文件',
    ],
    [
      'that another result has, unnamed',
      ['lint', 'a.docx', '--annotate', '-f', 'json=a.批注.docx'],
      '同一个文件',
    ],
    ['where nothing is checked', ['lint', 'a.docx', '--annotate', 'o.docx', '--write-baseline'], '不写批注'],
  ])('%s is refused before anything is written', async (_name, argv, said) => {
    const cwd = draftIn();
    const ran = await hegao(argv, { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(said);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
    for (const name of ['b.doc', 'b', 'o.docx', 'a.批注.docx'])
      expect(existsSync(join(cwd, name))).toBe(false);
  });

  it('keeps the ending that a file with macros must have', async () => {
    const cwd = draftIn('a.docm');
    expect((await hegao(['lint', 'a.docm', '--annotate', 'b.docx'], { cwd })).err).toContain('b.docm');
    expect((await hegao(['lint', 'a.docm', '--annotate', 'b.docm', '--fail-on', 'none'], { cwd })).code).toBe(
      0,
    );
  });
});

it('file names are shown as they are', async () => {
  const name = '报告(终稿),第1版.docx';
  const cwd = draftIn(name);
  const ran = await hegao(['lint', name, '--annotate'], { cwd });
  expect(ran.err).toContain('报告(终稿),第1版.批注.docx');
});

it('--fix says that a Word file is only checked', async () => {
  const cwd = draftIn();
  const ran = await hegao(['lint', 'a.docx', '--fix'], { cwd });
  expect(ran.err).toContain('--fix 不改它');
  expect(ran.out).not.toBe('');
});

it('export of a Word file says that it is one', async () => {
  const ran = await hegao(['export', 'a.docx'], { cwd: draftIn() });
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('已经是 Word 文件');
});

it('new writes no file that would only pretend to be one of Word', async () => {
  const cwd = temporaryFolder();
  const unit = ['--unit', '某某区人民政府', '--unit-kind', 'county', '--year', '2024'];
  const ran = await hegao(['new', 'rule-of-law-report', ...unit, '-o', 'e.doc'], { cwd });
  expect([ran.code, existsSync(join(cwd, 'e.doc'))]).toEqual([2, false]);
  expect(ran.err).toContain('.docx');
});

it('the outline of a Word file is told by paragraphs', async () => {
  const cwd = draftIn();
  const ran = await hegao(['show', 'outline', 'a.docx'], { cwd });
  expect(ran.out.split('\n')[0]).toMatch(/^ *第\d+段 /);
});

it('a line of the report ends within no foreign word and no number', async () => {
  const cwd = draftIn();
  for (const columns of [60, 61, 62, 63, 64, 65]) {
    const { out } = await hegao(['lint', 'a.docx'], { cwd, columns });
    const lines = out.split('\n');
    const cut = lines.filter(
      (line, i) => /[A-Za-z0-9]$/.test(line) && /^ {10,}[A-Za-z0-9]/.test(lines[i + 1] ?? ''),
    );
    expect(cut.filter((line) => !line.trim().includes('/'))).toEqual([]);
  }
});
