import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hegao, temporaryFolder } from '../cli/run.js';
import { plantedReports } from './generate.js';

const [first, second, third] = plantedReports(3, 4);

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const reports = { 'in/a.txt': first!.text, 'in/b.txt': second!.text, 'in/c.txt': third!.text };
const jsonOf = (folder: string, name = 'out.json') =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as import('../../src/model/collection.js').Collection;

test('without -o a short table is shown; with it nothing but a line on standard error', async () => {
  const folder = folderWith(reports);
  const shown = await hegao(['collect', 'in'], { cwd: folder });
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('汇总 3 份报告');
  expect(shown.out).toContain(first!.unit);
  expect(await hegao(['collect', 'in', '-o', 'out.csv'], { cwd: folder })).toEqual({
    code: 0,
    out: '',
    err: expect.stringContaining('out.csv'),
  });
  const english = await hegao(['collect', 'in', '--locale', 'en'], { cwd: folder });
  expect(english.out).toMatch(/^3 reports/);
});

test('the same reports give the same bytes in every form, two files to a form and one worker or another', async () => {
  const folder = folderWith(reports);
  for (const name of ['1', '2'])
    await hegao(
      ['collect', 'in', ...['json', 'csv', 'xlsx', 'html'].flatMap((end) => ['-o', `${name}.${end}`])],
      {
        cwd: folder,
      },
    );
  for (const end of ['json', 'csv', 'xlsx', 'html'])
    expect(readFileSync(join(folder, `1.${end}`)).equals(readFileSync(join(folder, `2.${end}`)))).toBe(true);
});

test('units of the list without a report are told, by full or by shorter names', async () => {
  const short = third!.unit.replace('云岭市', '');
  const folder = folderWith({
    ...reports,
    'in/list.txt': `${first!.unit}\n\n# 说明\n${second!.unit.slice(0, 3)} ${second!.unit.slice(3)}\n${short}\n某县司法局\n`,
    'list.csv': `序号,单位\n1,${first!.unit}\n2,某镇人民政府\n`,
  });
  await hegao(['collect', 'in', '--unit-list', 'in/list.txt', '-o', 'out.json', '-o', 'out.csv'], {
    cwd: folder,
  });
  expect(jsonOf(folder).unreported).toEqual(['某县司法局']);
  expect(jsonOf(folder).units).toHaveLength(3);
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('某县司法局,,,');
  const { out } = await hegao(['collect', 'in/*.txt', '--unit-list', 'list.csv'], { cwd: folder });
  expect(out).toMatch(/没有报送的单位 1\n {2}某镇人民政府/);
});

test('what cannot be read and what is another kind of report keeps a row that says so, and ends with 2', async () => {
  const folder = folderWith({ ...reports, 'in/d.txt': '', 'in/e.txt': '本市天气预报\n今天有雨。\n' });
  const { code } = await hegao(['collect', 'in', '-o', 'out.json'], { cwd: folder });
  expect(code).toBe(2);
  const { units, summary, requirements } = jsonOf(folder);
  expect(summary).toMatchObject({ units: 5, read: 3, unread: 2 });
  const [, , , empty, other] = units;
  expect(empty).toMatchObject({ id: 'd.txt', sha256: null, cells: [], problem: expect.any(String) });
  expect(other).toMatchObject({ id: 'e.txt', cells: [], problem: expect.stringContaining('--pack') });
  await hegao(['collect', 'in', '--pack', 'rule-of-law-report', '-o', 'named.json'], { cwd: folder });
  expect(jsonOf(folder, 'named.json').units.at(-1)).toMatchObject({ problem: null });
  expect(jsonOf(folder, 'named.json').units.at(-1)!.cells).toHaveLength(requirements.length);
});

test('two reports of one unit keep their rows, told apart by the path', async () => {
  const folder = folderWith({ ...reports, 'in/again.txt': first!.text });
  await hegao(['collect', 'in', '-o', 'out.json'], { cwd: folder });
  expect(jsonOf(folder).units.map(({ id }) => id)).toEqual([
    `${first!.unit} (a.txt)`,
    `${first!.unit} (again.txt)`,
    second!.unit,
    third!.unit,
  ]);
});

test('a missing part that somebody answers for is waived, with the reason', async () => {
  const missing = plantedReports(20, 6).find(({ verdicts }) => verdicts.plan === 'missing')!;
  const folder = folderWith({ 'in/a.txt': missing.text, 'in/b.txt': first!.text });
  mkdirSync(join(folder, '.hegao'));
  writeFileSync(
    join(folder, '.hegao/waivers.yaml'),
    '- { rule: rule-of-law-report/plan-present, slot: plan, path: in/a.txt, reason: 机构撤销, approver: 王某 }\n',
  );
  await hegao(['collect', 'in', '-o', 'out.json'], { cwd: folder });
  const [row] = jsonOf(folder).units;
  expect(row!.waived).toBe(1);
  expect(row!.cells.find(({ requirement }) => requirement === 'plan')).toEqual({
    requirement: 'plan',
    verdict: 'waived',
    passages: [],
    reason: '机构撤销',
  });
});

test('personal data are masked wherever a report is quoted', async () => {
  const secret =
    '群众可拨打张主任手机13812345678反映问题\u3002联系人\uff1a王小明\uff0c电话\uff1a13887654321\u3002';
  const folder = folderWith({
    'in/a.txt': first!.text.replace('\u3002', `\u3002${secret}`),
    'in/b.txt': second!.text,
  });
  const forms = ['json', 'csv', 'xlsx', 'html'];
  await hegao(['collect', 'in', ...forms.flatMap((end) => ['-o', `out.${end}`])], { cwd: folder });
  const { units } = jsonOf(folder);
  expect(units[0]!.findings.map(({ ruleId }) => ruleId)).toContain('official-document/mobile-number');
  for (const end of ['json', 'csv', 'html']) {
    const text = readFileSync(join(folder, `out.${end}`), 'utf8');
    expect(text).not.toContain('13812345678');
    expect(text).not.toContain('13887654321');
    expect(text).not.toContain('王小明');
  }
});

test.each([
  [['collect'], '没有写要汇总的文件夹'],
  [['collect', 'nowhere'], '找不到'],
  [['collect', 'in', '-o', 'out.pdf'], 'out.pdf'],
  [['collect', 'in', '-o', 'out.csv', '-o', './out.csv'], '写了两次'],
  [['collect', 'in', '--previous', 'in/a.txt'], 'hegao collect'],
  [['collect', 'in', '--previous', 'none.json'], 'none.json'],
  [['collect', 'in', '--unit-list', 'none.txt'], 'none.txt'],
])('%j says what to do and writes nothing', async (argv, said) => {
  const folder = folderWith(reports);
  const { code, out, err } = await hegao(argv, { cwd: folder });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(existsSync(join(folder, 'out.csv'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['in']);
});
