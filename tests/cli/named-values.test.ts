import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hegao, temporaryFolder } from './run.js';

const DRAFT =
  '\u67d0\u67d0\u533a\u53f8\u6cd5\u5c40\u5173\u4e8e2024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u7684\u62a5\u544a\n\n\u4e00\u3001\u5de5\u4f5c\n\u4e0d\u6d41\u5f62\u5f0f\u3002\n';

async function said(argv: readonly string[], stdin?: string): Promise<readonly unknown[]> {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), DRAFT);
  const bytes = stdin === undefined ? undefined : new TextEncoder().encode(stdin);
  const { code, out, err } = await hegao(argv, { cwd, ...(bytes === undefined ? {} : { stdin: bytes }) });
  return [code, out, err];
}

it.each([
  [['lint', 'a.txt'], '\u62a5\u9001', 'submit'],
  [['fix', 'a.txt'], '\u516c\u5f00', 'publish'],
  [['collect', 'a.txt'], '\u8d77\u8349', 'draft'],
])('%j --stage by its Chinese name', async (argv, name, id) => {
  const byName = await said([...argv, '--stage', name]);
  expect(byName[0]).not.toBe(2);
  expect(byName).toEqual(await said([...argv, '--stage', id]));
});

it('a stage changes what is checked, so that its name was understood', async () => {
  const [, draft] = await said(['lint', 'a.txt', '--stage', '\u8d77\u8349']);
  const [, submit] = await said(['lint', 'a.txt', '--stage', '\u62a5\u9001']);
  expect(draft).not.toEqual(submit);
});

it.each([
  ['\u90e8\u95e8', 'department'],
  ['\u5e02\u7ea7\u90e8\u95e8', 'department'],
  ['\u4e61\u9547', 'township'],
  ['\u8857\u9053\u529e\u4e8b\u5904', 'subdistrict'],
  ['\u53bf\u7ea7\u5e02', 'county'],
  ['city', 'city'],
])('--unit-kind %s is %s', async (word, kind) => {
  const [code, out] = await said(['lint', 'a.txt', '--unit-kind', word, '-f', 'json', '--fail-on', 'none']);
  expect(code).toBe(0);
  const [report] = JSON.parse(String(out)).reports;
  expect(report.document.unitKind).toMatchObject({ value: kind, source: 'option' });
});

it.each(['new', 'batch', 'lint'])(
  '%s names both for a kind that is none, in its help too',
  async (command) => {
    const both = 'department \u90e8\u95e8';
    const [code, , err] = await said([command, 'rule-of-law-report', '--unit-kind', 'constructor']);
    expect([code, err]).toEqual([2, expect.stringContaining(both)]);
    const [, help] = await said([command, '--help']);
    expect(String(help).replace(/\n +/g, ' ')).toContain(both);
  },
);
