import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportSchema } from '../../src/reporters/json-schema.js';
import { ROOT, readText } from '../support.js';
import { hegao, type Ran, temporaryFolder } from './run.js';

const DRAFT = readText(join(ROOT, 'seeds/004-big-data-bureau-2020.txt'));

function folderWith(files: Record<string, string>): string {
  const cwd = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return cwd;
}

const waiver = (fields: Record<string, string>): string =>
  `- ${Object.entries({ reason: 'R', approver: 'A', ...fields })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n  ')}\n`;
const lint = (cwd: string, ...flags: string[]): Promise<Ran> => hegao(['lint', 'a.txt', ...flags], { cwd });
const findings = (ran: Ran) => {
  const [report] = reportSchema.parse(JSON.parse(ran.out)).reports;
  if (report === undefined || 'error' in report) throw new Error('not read');
  return report.findings;
};

describe('waivers', () => {
  const RULE = 'rule-of-law-report/first-responsible-present';

  it('take a finding out of the count, and it is shown with reason and approver', async () => {
    const cwd = folderWith({
      'a.txt': DRAFT,
      '.hegao/waivers.yaml': waiver({ rule: RULE, until: '2025-12-31' }),
    });
    const before = findings(await lint(folderWith({ 'a.txt': DRAFT }), '--format', 'json'));
    const after = findings(await lint(cwd, '--format', 'json'));
    expect(after).toHaveLength(before.length);
    expect(
      after.filter((finding) => finding.waived).map((finding) => [finding.ruleId, finding.waiver]),
    ).toEqual([[RULE, { reason: 'R', approver: 'A', until: '2025-12-31' }]]);
    const { out } = await lint(cwd);
    expect(out).toMatch(
      /\u5df2\u8c41\u514d[\s\S]*first-responsible-present {2}R\uff08A\uff0c\u81f3 2025-12-31\uff09/,
    );
    const errors = before.filter((finding) => finding.severity === 'error').length;
    expect(out).toContain(`${errors - 1} \u4e2a\u9519\u8bef`);
  });

  it.each([
    ['an expired one', { rule: RULE, until: '2025-02-28' }, 'hegao/waiver-expired'],
    ['one that covers nothing', { rule: 'rule-of-law-report/plan-present' }, 'hegao/waiver-unused'],
    ['one for another passage', { rule: RULE, fingerprint: 'abc' }, 'hegao/waiver-unused'],
  ])('%s is a finding itself', async (_name, fields, expected) => {
    const cwd = folderWith({ 'a.txt': DRAFT, '.hegao/waivers.yaml': waiver(fields) });
    const told = findings(await lint(cwd, '--format', 'json'));
    expect(
      told.filter((finding) => finding.ruleId.startsWith('hegao/')).map((finding) => finding.ruleId),
    ).toEqual([expected]);
    expect(told.filter((finding) => finding.waived)).toEqual([]);
  });

  it('a renewed one goes before the expired one that it replaces', async () => {
    const both = waiver({ rule: RULE, until: '2020-12-31' }) + waiver({ rule: RULE, until: '2099-12-31' });
    const told = findings(
      await lint(folderWith({ 'a.txt': DRAFT, '.hegao/waivers.yaml': both }), '--format', 'json'),
    );
    expect(told.filter((finding) => finding.waived)).toHaveLength(1);
    expect(told.filter((finding) => finding.ruleId.startsWith('hegao/'))).toEqual([]);
  });

  it('one for a rule that may not be waived is refused', async () => {
    const house = {
      'house/pack.yaml': 'schema: 1\nid: house\ntitle: T\nversion: 1.0.0\n',
      'house/rules/a.yaml':
        '- id: one\n  type: text-forbidden\n  title: T\n  severity: error\n  why: W\n  hint: H\n  overridable: false\n  with: { anyOf: [abc] }\n  examples: { invalid: [abc], valid: [x] }\n',
    };
    const cwd = folderWith({
      ...house,
      'a.txt': '\u4e00\u3001abc',
      '.hegao/waivers.yaml': waiver({ rule: 'house/one' }),
    });
    const ran = await lint(cwd, '--pack', 'house', '--format', 'json');
    expect(ran.code).toBe(1);
    expect(findings(ran).map((finding) => finding.ruleId)).toEqual(
      expect.arrayContaining(['house/one', 'hegao/waiver-refused']),
    );
  });

  it('for one draft leave the others alone', async () => {
    const cwd = folderWith({
      'a.txt': DRAFT,
      'b.txt': DRAFT,
      '.hegao/waivers.yaml': waiver({ rule: RULE, path: 'b.txt' }),
    });
    const { out } = await hegao(['lint', '.', '--format', 'json'], { cwd });
    const waived = reportSchema
      .parse(JSON.parse(out))
      .reports.map((report) => 'findings' in report && report.findings.some((finding) => finding.waived));
    expect(waived).toEqual([false, true]);
  });

  it('that no draft of a folder needs are named on standard error', async () => {
    const cwd = folderWith({
      'a.txt': DRAFT,
      'b.txt': DRAFT,
      '.hegao/waivers.yaml': waiver({ rule: 'rule-of-law-report/plan-present' }),
    });
    const { err } = await hegao(['lint', '.'], { cwd });
    expect(err).toContain('rule-of-law-report/plan-present');
  });

  it('a mistake in the file is told with its place, exit 2', async () => {
    const cwd = folderWith({ 'a.txt': DRAFT, '.hegao/waivers.yaml': '- rule: x/y\n  reason: R\n' });
    expect(await lint(cwd)).toMatchObject({ code: 2, err: expect.stringContaining('waivers.yaml:1:3') });
  });
});

it('--write-baseline silences what is there, and only new defects are told', async () => {
  const cwd = folderWith({ 'a.txt': DRAFT });
  expect((await lint(cwd, '--write-baseline')).code).toBe(0);
  const entries = parse(readFileSync(join(cwd, '.hegao/baseline.yaml'), 'utf8')) as unknown[];
  expect(entries.length).toBeGreaterThan(5);
  expect((await lint(cwd, '--fail-on', 'info')).code).toBe(0);
  writeFileSync(
    join(cwd, 'a.txt'),
    DRAFT.replace('\u4e00\u3001\u5de5\u4f5c', '\u4e00\u3001\u3010\u5f85\u8865\u3011\u5de5\u4f5c'),
  );
  const told = findings(await lint(cwd, '--format', 'json')).filter((finding) => !finding.waived);
  expect(told.map((finding) => finding.ruleId)).toContain('official-document/placeholder-left');
});

it('a second baseline keeps what the first has, of this draft and of others', async () => {
  const cwd = folderWith({ 'a.txt': DRAFT, 'b.txt': DRAFT });
  await lint(cwd, '--write-baseline');
  await hegao(['lint', 'b.txt', '--write-baseline'], { cwd });
  await lint(cwd, '--write-baseline');
  for (const draft of ['a.txt', 'b.txt'])
    expect((await hegao(['lint', draft, '--fail-on', 'info'], { cwd })).code).toBe(0);
});

it('a baseline lies beside the configuration, and holds from every folder below', async () => {
  const cwd = folderWith({ 'hegao.config.yaml': 'stage: draft\n', 'sub/a.txt': DRAFT });
  await lint(join(cwd, 'sub'), '--write-baseline');
  expect(readFileSync(join(cwd, '.hegao/baseline.yaml'), 'utf8')).toContain('path: sub/a.txt');
  expect((await lint(join(cwd, 'sub'), '--fail-on', 'info')).code).toBe(0);
  expect((await hegao(['lint', 'sub', '--fail-on', 'info'], { cwd })).code).toBe(0);
});

it('a baseline that is out of use is no flaw, and a clean result tells what is waived', async () => {
  const cwd = folderWith({ 'a.txt': DRAFT, 'b.txt': DRAFT });
  await hegao(['lint', '.', '--write-baseline'], { cwd });
  writeFileSync(join(cwd, 'a.txt'), DRAFT.replace(/\uff08?\(\u8054\u7cfb\u4eba.*\n/, ''));
  const { out, err } = await lint(cwd, '--stage', 'submit', '--pack', 'rule-of-law-report');
  expect(err).toBe('');
  expect(out).not.toContain('hegao/waiver');
  expect(out).toMatch(/\u53e6\u6709 \d+ \u4e2a\u9519\u8bef\u5df2\u8c41\u514d/);
});

describe('hegao.config.yaml', () => {
  it('is found upwards and stands for the options; what is written on the command line goes first', async () => {
    const cwd = folderWith({
      'hegao.config.yaml': 'stage: submit\nunitKind: township\npack: official-document\nfailOn: none\n',
      'sub/a.txt': DRAFT,
    });
    const ran = await lint(join(cwd, 'sub'), '--format', 'json');
    const [report] = reportSchema.parse(JSON.parse(ran.out)).reports;
    expect(ran.code).toBe(0);
    expect(report).toMatchObject({
      stage: 'submit',
      pack: { id: 'official-document' },
      document: { unitKind: { value: 'township' } },
    });
    const other = await lint(
      join(cwd, 'sub'),
      '--format',
      'json',
      '--stage',
      'draft',
      '--pack',
      'rule-of-law-report',
      '--fail-on',
      'error',
    );
    expect(other.code).toBe(1);
    expect(reportSchema.parse(JSON.parse(other.out)).reports[0]).toMatchObject({
      stage: 'draft',
      pack: { id: 'rule-of-law-report' },
    });
  });

  it('gives way to what the draft says of its stage', async () => {
    const cwd = folderWith({
      'hegao.config.yaml': 'stage: draft\n',
      'a.txt': `---\nstage: publish\n---\n${DRAFT}`,
    });
    expect(JSON.parse((await lint(cwd, '--format', 'json')).out).reports[0].stage).toBe('publish');
  });

  it('names a pack that lies beside it', async () => {
    const cwd = folderWith({
      'hegao.config.yaml': 'pack: house\n',
      'house/pack.yaml': 'schema: 1\nid: house\ntitle: T\nversion: 1.0.0\n',
      'sub/a.txt': DRAFT,
    });
    expect(JSON.parse((await lint(join(cwd, 'sub'), '--format', 'json')).out).reports[0].pack.id).toBe(
      'house',
    );
  });

  it('with a mistake is told with its place, and a file that is not there by name', async () => {
    const cwd = folderWith({ 'hegao.config.yaml': 'stag: submit\n', 'a.txt': DRAFT });
    expect(await lint(cwd)).toMatchObject({ code: 2, err: expect.stringContaining('hegao.config.yaml:1:1') });
    expect(await lint(folderWith({ 'a.txt': DRAFT }), '--config', 'nowhere.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nowhere.yaml'),
    });
  });
});

it('explain and show know the pack of the configuration', async () => {
  const cwd = folderWith({ 'a.txt': DRAFT });
  await hegao(['pack', 'new', 'house'], { cwd });
  writeFileSync(join(cwd, 'hegao.config.yaml'), 'pack: house\n');
  expect((await hegao(['explain', 'no-vague-results'], { cwd })).code).toBe(0);
  expect((await hegao(['explain', 'page-debris'], { cwd })).code).toBe(0);
  expect((await hegao(['show', 'binding', 'a.txt'], { cwd })).out).toContain('first-responsible');
});

it('a place that cannot be written or read is the caller\u2019s mistake, exit 2, in one Chinese sentence', async () => {
  const cwd = folderWith({ 'a.txt': DRAFT, 'folder/x': '' });
  for (const argv of [
    ['lint', 'a.txt', '--config', 'folder'],
    ['pack', 'docs', 'official-document', '-o', 'nowhere/x.md'],
  ]) {
    const { code, err } = await hegao(argv, { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^(?:\u6587\u4ef6\u8bfb\u5199\u4e0d\u6210|\u7ed3\u679c\u5199\u4e0d\u8fdb)/);
  }
});

it('a pack made for other years or units is used, and that is said', async () => {
  const cwd = folderWith({
    'house/pack.yaml':
      'schema: 1\nid: house\ntitle: T\nversion: 1.0.0\nappliesTo: { unitKinds: [township], reportYears: { from: 2024 } }\n',
    'a.txt': DRAFT,
  });
  expect((await lint(cwd, '--pack', 'house')).err).toContain('house');
});

describe('--stage submit', () => {
  it('says what stands in the way, and when nothing does', async () => {
    const blocked = await lint(folderWith({ 'a.txt': DRAFT }), '--stage', 'submit');
    expect(blocked.out).toMatch(/\u8fd8\u4e0d\u80fd\u62a5\u9001[\s\S]*1\. /);
    const clean = await hegao(['lint', '--stdin', '--stage', 'submit', '--pack', 'official-document'], {
      stdin: new TextEncoder().encode(
        '\u67d0\u5c40\u5de5\u4f5c\u62a5\u544a\n\u4e00\u3001\u5de5\u4f5c\n\u5f00\u5c55\u68c0\u67e53\u6b21\u3002',
      ),
    });
    expect(clean.out).toContain('\u53ef\u4ee5\u62a5\u9001\u3002');
    expect((await lint(folderWith({ 'a.txt': DRAFT }))).out).not.toMatch(/\u62a5\u9001[\uff0c\u3002]/);
  });
});
