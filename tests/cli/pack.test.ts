import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hegao, temporaryFolder } from './run.js';

function write(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

describe('hegao pack new', () => {
  it('writes a pack that passes its own check and test, and that lint takes', async () => {
    const cwd = temporaryFolder();
    expect((await hegao(['pack', 'new', 'house', '--title', '\u533a\u8981\u6c42'], { cwd })).code).toBe(0);
    expect(await hegao(['pack', 'check', 'house'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect((await hegao(['pack', 'test', 'house'], { cwd })).code).toBe(0);
    write(cwd, { 'a.txt': '\u4e00\u3001\u5de5\u4f5c\n\u5f00\u5c55\u68c0\u67e5\u82e5\u5e72\u6b21\u3002' });
    const { out } = await hegao(['lint', '--pack', 'house', 'a.txt'], { cwd });
    expect(out).toContain('house/no-vague-results');
  });

  it.each([
    ['a name that is no id', ['pack', 'new', 'My Pack']],
    ['the name of a bundled pack', ['pack', 'new', 'official-document']],
    ['an unknown base', ['pack', 'new', 'house', '--extends', 'nonesuch']],
  ])('refuses %s', async (_name, argv) => {
    expect((await hegao(argv, { cwd: temporaryFolder() })).code).toBe(2);
  });

  it('never writes into a folder that holds something', async () => {
    const cwd = temporaryFolder();
    write(cwd, { 'house/mine.txt': 'x' });
    expect((await hegao(['pack', 'new', 'house'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'house/mine.txt'), 'utf8')).toBe('x');
  });
});

describe('hegao pack check', () => {
  // One mistake a line, marked by the comment behind it.
  const BAD: Record<string, string> = {
    'house/pack.yaml': [
      'schema: 1',
      'id: house',
      'title: T',
      'version: one',
      'extends: official-document',
      'colour: red',
      '',
    ].join('\n'),
    'house/authorities.yaml': '- id: A-1\n  title: T\n  tier: lwa\n',
    'house/outline.yaml':
      "- id: part\n  title: T\n  guidance: G\n  match: [{ pattern: '(', weight: 1 }]\n- id: part\n  title: T\n  guidance: G\n",
    'house/rules/a.yaml': [
      '- id: one',
      '  type: text-forbiden',
      '  title: T',
      '  severity: warning',
      '  why: W',
      '  hint: H',
      '  examples: { invalid: [a], valid: [b] }',
      '- id: two',
      '  type: text-forbidden',
      '  title: T',
      '  severity: warn',
      '  why: W',
      '  hint: H',
      '  with: { anyOf: [a] }',
      '  examples: { invalid: [a], valid: [b] }',
      '- id: three',
      '  type: text-forbidden',
      '  title: T',
      '  severity: info',
      '  hint: H',
      '  with: { anyOf: [a] }',
      '  examples: { invalid: [a], valid: [b] }',
      '- id: four',
      '  type: text-forbidden',
      '  title: T',
      '  severity: info',
      '  why: W',
      '  hint: H',
      '  scope: prat',
      '  basis: [{ authority: A-2 }]',
      "  with: { anyOf: ['(a+)+b'] }",
      '  examples: { invalid: [aab], valid: [b] }',
      '- override: official-document/page-debris',
      '  enabled: false',
      '',
    ].join('\n'),
    'house/rules/b.yaml': '- id\uff1afive\n',
  };
  const EXPECTED = [
    'house/authorities.yaml:3:9 bad-choice',
    'house/outline.yaml:4:22 bad-pattern',
    'house/outline.yaml:5:7 duplicate-id',
    'house/pack.yaml:4:10 bad-form',
    'house/pack.yaml:6:1 unknown-key',
    'house/rules/a.yaml:2:9 unknown-type',
    'house/rules/a.yaml:11:13 bad-choice',
    'house/rules/a.yaml:16:3 missing-field',
    'house/rules/a.yaml:29:10 unknown-slot',
    'house/rules/a.yaml:30:24 unknown-authority',
    'house/rules/a.yaml:31:19 slow-pattern',
    'house/rules/a.yaml:33:3 no-reason',
    'house/rules/b.yaml:1:3 fullwidth-colon',
  ];

  it('tells thirteen planted mistakes of different kinds, each at its place, in one run', async () => {
    const cwd = temporaryFolder();
    write(cwd, BAD);
    const started = performance.now();
    const { code, out, err } = await hegao(['pack', 'check', 'house'], { cwd });
    const told = [...err.matchAll(/^(\S+:\d+:\d+) .*\[([a-z-]+)\]$/gm)].map(
      (match) => `${match[1]} ${match[2]}`,
    );
    expect([code, out]).toEqual([2, '']);
    expect(told).toEqual(EXPECTED);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('hegao pack test', () => {
  const rule = (invalid: string, valid: string): Record<string, string> => ({
    'house/pack.yaml': 'schema: 1\nid: house\ntitle: T\nversion: 1.0.0\n',
    'house/rules/a.yaml': `- id: one\n  type: text-forbidden\n  title: T\n  severity: none\n  why: W\n  hint: H\n  with: { anyOf: [abc] }\n  examples: { invalid: [${invalid}], valid: [${valid}] }\n`,
  });

  it('fails for a rule that an example does not make fire, or that fires on a valid one, also when it is switched off', async () => {
    const cwd = temporaryFolder();
    write(cwd, rule('abc', 'xyz'));
    expect((await hegao(['pack', 'test', 'house'], { cwd })).code).toBe(0);
    write(cwd, rule('xyz', 'xyz'));
    expect(await hegao(['pack', 'test', 'house'], { cwd })).toMatchObject({
      code: 1,
      out: expect.stringContaining('\u5e94\u5f53\u62a5\u544a\u800c\u6ca1\u6709\u62a5\u544a'),
    });
    write(cwd, rule('abc', 'abc'));
    expect(await hegao(['pack', 'test', 'house'], { cwd })).toMatchObject({
      code: 1,
      out: expect.stringContaining('\u4e0d\u5e94\u62a5\u544a\u800c\u62a5\u544a\u4e86'),
    });
  });

  it('--coverage lists every rule with its examples', async () => {
    const { out } = await hegao(['pack', 'test', 'official-document', '--coverage']);
    expect(out).toMatch(/official-document\/page-debris +\d+ +\d+/);
  });
});

it('pack schema prints a JSON Schema of each kind, described in Chinese', async () => {
  for (const kind of ['pack', 'authorities', 'outline', 'rules', 'config', 'waivers']) {
    const { out } = await hegao(['pack', 'schema', kind]);
    expect(JSON.parse(out)).toHaveProperty('$schema');
    expect(out).toMatch(/"description": "[\u4e00-\u9fff]/);
  }
});

it('pack docs writes the catalogue with basis, severity by stage, examples and mends', async () => {
  const cwd = temporaryFolder();
  expect((await hegao(['pack', 'docs', 'rule-of-law-report', '-o', 'p.md'], { cwd })).code).toBe(0);
  const page = readFileSync(join(cwd, 'p.md'), 'utf8');
  for (const part of [
    '### `four-personally`',
    '\u5385\u5b57\u30142019\u301528\u53f7',
    '| \u8d77\u8349 | \u9001\u5ba1 | \u62a5\u9001 | \u516c\u5f00 |',
  ])
    expect(page).toContain(part);
  expect((await hegao(['pack', 'docs'])).code).toBe(2);
});
