import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support.js';
import { hegao, temporaryFolder } from './run.js';

const DRAFT = join(ROOT, 'seeds', '001-district-government-2024.txt');

it('explain shows why, basis with document number, examples and how to switch the rule off', async () => {
  const { code, out } = await hegao(['explain', 'problems-state-causes']);
  expect(code).toBe(0);
  for (const part of [
    'rule-of-law-report/problems-state-causes',
    '\u5385\u5b57\u30142019\u301528\u53f7',
    '\u4f1a\u62a5\u544a\u7684\u4f8b\u5b50',
    'enabled: false',
  ]) {
    expect(out).toContain(part);
  }
});

it('explain names the nearest rules for an unknown id, and ends with 2', async () => {
  const { code, err } = await hegao(['explain', 'plan-presnt']);
  expect(code).toBe(2);
  expect(err).toContain('rule-of-law-report/plan-present');
  expect(err).toContain('--pack');
});

it('explain finds words of titles, and never lists all rules', async () => {
  const words = await hegao(['explain', '\u4e0d\u8db3\u7684\u539f\u56e0']);
  const none = await hegao(['explain', '\u4e0d\u5b58\u5728\u7684\u89c4\u5219']);
  for (const { code, err } of [words, none]) {
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    const [, command = ''] = /(pack docs [\w-]+)/.exec(err)!;
    expect((await hegao(command.split(' '))).out).toContain('official-document/ordinal-sequence');
  }
  expect(words.err).toContain('rule-of-law-report/problems-state-causes');
  expect(none.err).not.toContain('/');
});

it('show outline prints every heading with its line', async () => {
  const { code, out } = await hegao(['show', 'outline', DRAFT]);
  expect(code).toBe(0);
  expect(out).toMatch(/^ +3 {2}- .*\[\u5e8f\u53f7\u4e22\u5931\uff0c\u628a\u63e1 0\.7\]$/m);
  expect(out.trim().split('\n').length).toBeGreaterThan(15);
});

it('show binding tells each required part and its verdict', async () => {
  const { out } = await hegao(['show', 'binding', DRAFT]);
  expect(out).toMatch(/^problems .* \u6709\u5185\u5bb9\u65e0\u4e13\u8282$/m);
});

it('show facts and meta print what was read, as JSON too', async () => {
  expect((await hegao(['show', 'facts', DRAFT])).out).toMatch(/\u6570\u91cf +535\u4e2a {2}= 535/);
  const meta = JSON.parse((await hegao(['show', 'meta', DRAFT, '--format', 'json'])).out) as {
    reportYear: { value: number };
  };
  expect(meta.reportYear.value).toBe(2024);
});

it.each(['outline', 'facts', 'claims', 'figures', 'binding', 'meta'])(
  'show %s has no code in English but the ids of parts, which JSON keeps',
  async (product) => {
    const text = (await hegao(['show', product, DRAFT])).out;
    const codes = text.replace(/^[a-z-]+(?= {2})/gm, '').match(/\b[a-z][a-z-]{2,}\b/gi) ?? [];
    const written = readFileSync(DRAFT, 'utf8');
    expect(codes.filter((code) => !written.includes(code) && code !== 'Markdown')).toEqual([]);
    expect(text.trim().split('\n').length).toBeGreaterThan(5);
  },
);

it('show meta says kind and stage of a unit in Chinese, and where each comes from', async () => {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, 'a.md'),
    '---\ntitle: constructor\nunitKind: department\nstage: submit\n---\n# x\n',
  );
  const { out } = await hegao(['show', 'meta', 'a.md'], { cwd });
  expect(out).toContain(
    '\u5355\u4f4d\u7c7b\u522b\uff1a\u90e8\u95e8  [\u6587\u4ef6\u5f00\u5934\u5199\u660e\uff0c\u628a\u63e1 1]',
  );
  expect(out).toContain('\u9636\u6bb5\uff1a\u62a5\u9001');
  expect(out).toContain('\u6807\u9898\uff1aconstructor ');
  const json = JSON.parse((await hegao(['show', 'meta', 'a.md', '-f', 'json'], { cwd })).out);
  expect([json.unitKind.value, json.unitKind.source]).toEqual(['department', 'frontmatter']);
});

it('show claims prints every figure that can be computed with its arithmetic, as JSON too', async () => {
  const { out } = await hegao(['show', 'claims', join(ROOT, 'seeds', '003-data-bureau-2024.txt')]);
  expect(out).toMatch(
    /^\u80fd\u7b97\u7684\u6570\u5b57 \d+ \u5904\uff1a\u5bf9\u5f97\u4e0a \d+\uff0c\u5bf9\u4e0d\u4e0a 0\uff0c/,
  );
  expect(out).toMatch(/\u00f7 \(\d+ \+ \d+\) = [\d.]+% \u2248 [\d.]+%/);
  const json = JSON.parse((await hegao(['show', 'claims', DRAFT, '-f', 'json'])).out) as {
    verdict: string;
  }[];
  expect(new Set(json.map((claim) => claim.verdict))).toEqual(new Set(['holds', 'undecided']));
});

it('show figures counts the figures of each part and lists vague sentences', async () => {
  const { out } = await hegao(['show', 'figures', DRAFT]);
  expect(out).toMatch(/\d+ \u5b57 {2}\d+ \u5904 {2}\u6bcf\u5343\u5b57 [\d.]+ \u5904/);
  const json = JSON.parse((await hegao(['show', 'figures', DRAFT, '-f', 'json'])).out) as {
    sections: { figures: number; level: number }[];
    vague: { word: string }[];
  };
  expect(json.sections.some((section) => section.figures > 5)).toBe(true);
  expect(json.vague.map((sentence) => sentence.word)).toContain('\u591a\u6b21');
});

it('show refuses a file that is not there', async () => {
  expect(await hegao(['show', 'outline', 'nowhere.txt'])).toMatchObject({ code: 2, out: '' });
});

it('help is in Chinese and lists the commands', async () => {
  const { code, out } = await hegao(['--help']);
  expect(code).toBe(0);
  for (const part of ['\u7528\u6cd5', '\u547d\u4ee4', 'lint', 'explain', 'show']) expect(out).toContain(part);
  expect(out).not.toMatch(/Usage|Options|Commands/);
});

it('a command\u2019s help tells its options in aligned columns', async () => {
  const { out } = await hegao(['lint', '--help']);
  expect(out).toMatch(/--fail-on/);
  expect(out).not.toMatch(/Usage|Options|default:|choices:/);
});

it('--version prints the version', async () => {
  expect((await hegao(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it('a choice that is none names what may be written, for arguments as for options', async () => {
  const said = (argv: string[]) => hegao(argv).then(({ code, err }) => [code, err]);
  expect(await said(['show', 'structure', DRAFT])).toEqual([
    2,
    expect.stringMatching(/\u4e0d\u80fd\u662f\u201cstructure\u201d.*outline\u3001facts/),
  ]);
  expect(await said(['lint', DRAFT, '--format', 'xml'])).toEqual([
    2,
    expect.stringMatching(/--format.*\u4e0d\u80fd\u662f\u201cxml\u201d.*text\u3001json/),
  ]);
});

it('explain offers no way round a rule that may not be changed, and a waiver that is not yet over', async () => {
  const cwd = temporaryFolder();
  await hegao(['pack', 'new', 'house'], { cwd });
  const file = join(cwd, 'house', 'rules', '10-house.yaml');
  const rules = readFileSync(file, 'utf8');
  const id = /^- id: (.*)$/m.exec(rules)![1]!;
  const free = await hegao(['explain', '--pack', 'house', id], { cwd });
  expect(free.out).toContain(`override: house/${id}`);
  // The commands of the tests run on 2025-03-01.
  expect(free.out).toContain('until: 2026-12-31');
  writeFileSync(file, rules.replace(/^( *)severity: /m, '$1overridable: false\n$1severity: '));
  const fixed = await hegao(['explain', '--pack', 'house', id], { cwd });
  expect(fixed.out).toContain('\u4e0d\u8bb8\u5173\u95ed');
  expect(fixed.out).not.toMatch(/override:|until:/);
});
