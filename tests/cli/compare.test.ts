import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { comparisonJsonSchema } from '../../src/reporters/comparison-schema.js';
import { zh } from '../../src/text/chinese.js';
import { hegao, temporaryFolder } from './run.js';

const report = (unit: string, year: number, cases: number): string =>
  zh(
    `${unit}${year}年法治政府建设工作报告\n一、工作成效\n办理行政复议案件${cases}件。\n二、存在的问题\n一是农村普法多靠发传单,外出务工人员很难听到。\n三、${year + 1}年工作安排\n一是建成河东片区调解中心。`,
  );

function folder(): string {
  const path = temporaryFolder();
  writeFileSync(join(path, 'old.txt'), report('青石县司法局', 2023, 163));
  writeFileSync(join(path, 'new.txt'), report('青石县司法局', 2024, 200));
  writeFileSync(join(path, 'other.txt'), report('白塔县司法局', 2023, 50));
  return path;
}

it.each([
  ['text', [], '163件 \u2192 200件  升 37件'],
  ['markdown', ['-f', 'markdown'], '- 办理行政复议案件'],
  ['English', ['--locale', 'en'], 'Problems repeated word for word: 1'],
])('compare as %s', async (_, args, said) => {
  const { code, out } = await hegao(['compare', 'old.txt', 'new.txt', ...args], { cwd: folder() });
  expect(code).toBe(0);
  expect(out).toContain(said);
});

it('compare as JSON keeps the contract', async () => {
  const { out } = await hegao(['compare', 'old.txt', 'new.txt', '-f', 'json'], { cwd: folder() });
  const data = JSON.parse(out) as { indicators: unknown[]; before: { year: number } };
  const { $schema: _, ...schema } = comparisonJsonSchema() as Record<string, unknown>;
  const valid = new Ajv({ schemaId: 'auto' }).compile(schema);
  expect(valid(data)).toBe(true);
  expect(data.before.year).toBe(2023);
  expect(data.indicators).toHaveLength(1);
});

it.each([
  ['the years are the wrong way round', ['compare', 'new.txt', 'old.txt'], '前面的应当是去年的报告'],
  ['a file is missing', ['compare', 'old.txt', 'none.txt'], '找不到这个文件'],
  ['the result would go over a draft', ['compare', 'old.txt', 'new.txt', '-o', 'old.txt'], '结果不能写进'],
  [
    'last year goes with several drafts',
    ['lint', 'old.txt', 'new.txt', '--previous', 'old.txt'],
    '只能用于一份稿件',
  ],
])('says in a sentence that %s', async (_, args, said) => {
  const { code, err } = await hegao(args, { cwd: folder() });
  expect(code).toBe(2);
  expect(err).toContain(said);
});

it('lint --previous tells what is as last year, and leaves out a report of another unit or of no earlier year', async () => {
  const cwd = folder();
  const lint = (draft: string, previous: string) =>
    hegao(['lint', draft, '--previous', previous, '--fail-on', 'none'], { cwd });
  const { out } = await lint('new.txt', 'old.txt');
  expect(out).toContain('rule-of-law-report/problem-repeated');
  const other = await lint('new.txt', 'other.txt');
  expect(other.err).toContain('单位不同');
  expect(other.out).not.toContain('problem-repeated');
  const later = await lint('old.txt', 'new.txt');
  expect(later.err).toContain('请给更早一年的报告');
  expect(later.out).not.toContain('problem-repeated');
});
