import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hegao, temporaryFolder } from './run.js';

const TITLE = '某某区司法局2024年法治政府建设情况报告';
const DRAFT = `${TITLE}\r\n一、工作成效\r\n开展检查3次。\r\n?\r\n二、存在的不足\r\n学习不够。\r\n`;
const FIXED = DRAFT.replace('?\r\n', '');

it('shows the change first and leaves the file alone', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), DRAFT);
  const { code, out, err } = await hegao(['fix', 'a.txt'], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^--- a\.txt\n\+\+\+ a\.txt\n/);
  expect(out).toContain('-?');
  expect(err).toContain('--write');
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DRAFT);
});

it('--write changes the file, byte for byte outside the fix, and a second time nothing', async () => {
  const cwd = temporaryFolder();
  const path = join(cwd, 'a.txt');
  writeFileSync(path, `\ufeff${DRAFT}`);
  expect(await hegao(['fix', 'a.txt', '--write'], { cwd })).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(path, 'utf8')).toBe(`\ufeff${FIXED}`);
  await hegao(['fix', 'a.txt', '--write'], { cwd });
  expect(readFileSync(path, 'utf8')).toBe(`\ufeff${FIXED}`);
  expect(readdirSync(cwd)).toEqual(['a.txt']);
});

it('--output writes another file; for several drafts it is refused', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), DRAFT);
  writeFileSync(join(cwd, 'b.txt'), DRAFT);
  expect((await hegao(['fix', 'a.txt', '-o', 'c.txt'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'c.txt'), 'utf8')).toBe(FIXED);
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DRAFT);
  expect((await hegao(['fix', 'a.txt', 'b.txt', '-o', 'd.txt'], { cwd })).code).toBe(2);
});

it('holds back what wants an eye unless --unsafe is given', async () => {
  const cwd = temporaryFolder();
  const text = `${TITLE}\n一、工作成效\n开展检查3次。\n二、2024年工作打算\n加强学习。\n`;
  writeFileSync(join(cwd, 'a.txt'), text);
  const held = await hegao(['fix', 'a.txt'], { cwd });
  expect(held.out).toBe('');
  expect(held.err).toContain('--unsafe');
  expect((await hegao(['fix', 'a.txt', '--unsafe'], { cwd })).out).toContain('+二、2025年工作打算');
});

it('lint --fix changes the file and reports what is left', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), DRAFT);
  const { out } = await hegao(['lint', 'a.txt', '--fix'], { cwd });
  expect(out).not.toContain('conversion-residue');
  expect(out).toContain('plan-present');
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(FIXED);
});

it('an unreadable draft is told and the others are done', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), '');
  writeFileSync(join(cwd, 'b.txt'), DRAFT);
  const { code, err } = await hegao(['fix', 'a.txt', 'b.txt', '--write'], { cwd });
  expect(code).toBe(2);
  expect(err.split('\n')[0]).toContain('a.txt: ');
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(FIXED);
});
