import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../src/cli/folders.js';
import { loadPack } from '../../src/pack/load.js';
import type { PackFolder } from '../../src/pack/parts.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { ROOT } from '../support.js';

const bundled = (id: string): PackFolder => readPackFolder(`${ROOT}/rules/${id}`);
const ROW = ['- id: row', '  canonical: B', '  variants: [aa]', '  wrong: [aa]', ''].join('\n');

function load(files: Readonly<Record<string, string>>) {
  const pack = 'schema: 1\nid: house\ntitle: T\nversion: 1.0.0\nextends: official-document\n';
  const folder = { name: 'house', files: { 'pack.yaml': pack, ...files } };
  return loadPack(folder, { ruleTypes: RULE_TYPES, base: bundled });
}

function problems(files: Readonly<Record<string, string>>): string[] {
  const loaded = load(files);
  return loaded.ok ? [] : loaded.problems.map(({ code }) => code);
}

function loaded(files: Readonly<Record<string, string>>) {
  const result = load(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

describe('term tables of a pack of an office', () => {
  it('add rows, replace rows of the same id, and switch rows off', () => {
    const rows = (text: string) => loaded({ 'terms/words.yaml': text }).terms.words!;
    const before = loaded({}).terms.words!.length;
    expect(rows(ROW)).toHaveLength(before + 1);
    const replaced = rows(ROW.replace('id: row', 'id: bu-shu'));
    expect(replaced).toHaveLength(before);
    expect(replaced.find(({ id }) => id === 'bu-shu')).toMatchObject({ pack: 'house', canonical: 'B' });
    const off = rows('- override: bu-shu\n  enabled: false\n  reason: R\n');
    expect(off.some(({ id }) => id === 'bu-shu')).toBe(false);
  });

  it.each([
    ['a name that is none', { 'terms/Words.yaml': ROW }, ['bad-table-name']],
    ['a name that every object has', { 'terms/constructor.yaml': ROW }, []],
    ['no list', { 'terms/words.yaml': 'a: 1\n' }, ['wrong-type']],
    ['the same id twice', { 'terms/words.yaml': ROW + ROW }, ['duplicate-id']],
    [
      'a row that is not there',
      { 'terms/words.yaml': '- override: nobody\n  severity: info\n' },
      ['unknown-term'],
    ],
    ['no reason', { 'terms/words.yaml': '- override: bu-shu\n  enabled: false\n' }, ['no-reason']],
    ['a broken pattern', { 'terms/words.yaml': ROW.replace('[aa]', "['(aa']") }, ['bad-pattern']],
    [
      'a basis that is none',
      { 'terms/words.yaml': `${ROW}  basis: [{ authority: NOBODY }]\n` },
      ['unknown-authority'],
    ],
    [
      'dates the wrong way round',
      { 'terms/words.yaml': `${ROW}  validFrom: "2025-01-01"\n  validTo: "2024-01-01"\n` },
      ['bad-years'],
    ],
  ])('%s', (_name, files, expected) => expect(problems(files)).toEqual(expected));
});

describe('parts of a base', () => {
  const part = (more: string): Record<string, string> => ({
    'rules/10.yaml': `- part: official-document/privacy\n  ${more}\n`,
  });
  const severities = (files: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      loaded(files)
        .rules.filter((rule) => rule.part === 'privacy')
        .map((rule) => [rule.id, `${rule.severity} ${rule.stages?.publish ?? ''}`.trim()]),
    );

  it('are switched off with a reason, and told less severely, never more', () => {
    expect(severities(part('enabled: false\n  reason: R'))).toEqual({});
    expect(problems(part('enabled: false'))).toEqual(['no-reason']);
    const misspelt = { 'rules/10.yaml': '- part: official-document/privat\n  severity: info\n' };
    expect(problems(misspelt)).toEqual(['unknown-part']);
    const before = severities({});
    const after = severities(part('severity: info'));
    expect(before['sensitive-wording']).toBe('none');
    expect(after['sensitive-wording']).toBe('none');
    expect(before['resident-id-number']).toBe('warning error');
    expect(after['resident-id-number']).toBe('info info');
  });
});

it('a replacement that names a group needs the pattern that has it', () => {
  const rule = [
    '- id: one',
    '  type: substitution',
    '  title: T',
    '  severity: info',
    '  why: W',
    '  hint: H',
    "  with: { changes: [{ find: 'a(b)', to: '$1' }] }",
    '  examples: { invalid: [ab], valid: [x] }',
    '',
  ].join('\n');
  expect(problems({ 'rules/10.yaml': rule })).not.toEqual([]);
  expect(problems({ 'rules/10.yaml': rule.replace("to: '$1'", "change: 'a(b)', to: '$1'") })).toEqual([]);
});
