import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../src/cli/folders.js';
import { loadPack } from '../../src/pack/load.js';
import type { PackFolder } from '../../src/pack/parts.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { check, ROOT } from '../support.js';

const bundled = (id: string): PackFolder => readPackFolder(`${ROOT}/rules/${id}`);
const PACK = 'schema: 1\nid: house\ntitle: T\nversion: 1.0.0\nextends: official-document\n';
const RULE = [
  '- id: no-abc',
  '  type: text-forbidden',
  '  title: T',
  '  severity: info',
  '  why: W',
  '  hint: H',
  '  with: { anyOf: WITH }',
  '  examples: { invalid: [abc], valid: [x] }',
  '',
].join('\n');

function load(files: Readonly<Record<string, string>>, more: Readonly<Record<string, PackFolder>> = {}) {
  const base = (id: string): PackFolder | undefined =>
    more[id] ?? (id === 'house' || id === 'nobody' ? undefined : bundled(id));
  return loadPack({ name: 'house', files: { 'pack.yaml': PACK, ...files } }, { ruleTypes: RULE_TYPES, base });
}

function pack(files: Readonly<Record<string, string>>) {
  const loaded = load(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.pack;
}

const codes = (files: Readonly<Record<string, string>>, more = {}): string[] => {
  const loaded = load(files, more);
  return loaded.ok ? [] : loaded.problems.map(({ code, line }) => `${code}:${line}`);
};
const rules = (anyOf: string): string => RULE.replace('WITH', anyOf);
const LISTS = { 'lists/words.yaml': '- abc\n- def\n', 'lists/named.yaml': '- { name: N, anyOf: [ghi] }\n' };

describe('lists', () => {
  it.each([
    ['{ list: words }', ['abc', 'def']],
    ['[xyz, { list: words }]', ['xyz', 'abc', 'def']],
  ])('stand for %s', (written, patterns) => {
    const own = pack({ ...LISTS, 'rules/a.yaml': rules(written) }).rules.at(-1)!;
    expect(own.with.anyOf).toEqual(patterns);
  });

  it('come from the base too, in rules and in parts of a report', () => {
    const outline = '- { id: problems, title: T, guidance: G, match: { list: problem-titles } }\n';
    expect(pack({ 'outline.yaml': outline }).outline[0]!.match.length).toBeGreaterThan(3);
  });

  it.each([
    ['a list that is none', rules('{ list: nobody }'), 'unknown-list:7'],
    ['an item that is none', rules('{ list: named, only: [nobody] }'), 'unknown-list:7'],
    ['a pattern of a list that is broken', rules("[{ list: words }, '(']"), 'bad-pattern:7'],
  ])('%s is told with its line', (_, written, code) => {
    expect(codes({ ...LISTS, 'rules/a.yaml': written })).toContain(code);
  });
});

describe('rules for drafts that present themselves so', () => {
  const given = (condition: string): string =>
    rules('[abc]').replace('  with:', `  given: ${condition}\n  with:`);
  const fires = (condition: string): boolean =>
    check('某某县县长2024年述法报告\n工作中有abc一处，已经改好了。\n', {
      pack: pack({ ...LISTS, 'rules/a.yaml': given(condition) }),
      only: ['house/no-abc'],
    }).findings.length > 0;

  it.each([
    ['{ anyOf: [县长] }', true],
    ['{ anyOf: [局长] }', false],
    ['{ not: [县长] }', false],
    ['{ not: [局长] }', true],
    ['{ anyOf: [县长], not: [{ list: words }] }', false],
  ])('%s', (condition, expected) => {
    expect(fires(condition)).toBe(expected);
  });

  it('a broken pattern in the condition is told', () => {
    expect(codes({ 'rules/a.yaml': given("{ anyOf: ['('] }") })).toContain('bad-pattern:7');
  });
});

describe('what a pack takes from others', () => {
  const use = (what: string): Record<string, string> => ({ 'pack.yaml': `${PACK}use: [${what}]\n` });

  it('is whole groups of rules, with their ids, authorities and lists', () => {
    const { rules: taken, authorities, lists } = pack(use('rule-of-law-report/formulations'));
    expect(taken.some((rule) => rule.pack === 'rule-of-law-report' && rule.id === 'four-personally')).toBe(
      true,
    );
    expect(taken.some((rule) => rule.pack === 'rule-of-law-report' && rule.part !== 'formulations')).toBe(
      false,
    );
    expect(authorities.some(({ id }) => id === 'ZERENREN-2016')).toBe(true);
    expect(lists).toHaveProperty('duties');
  });

  it('may be its lists alone', () => {
    const { rules: taken, lists } = pack(use('rule-of-law-report'));
    expect(taken.every((rule) => rule.pack === 'official-document')).toBe(true);
    expect(lists).toHaveProperty('duties');
  });

  it('can be changed like what it extends', () => {
    const changed = pack({
      ...use('rule-of-law-report/formulations'),
      'rules/a.yaml': '- { override: rule-of-law-report/four-personally, severity: info }\n',
    });
    expect(changed.rules.find(({ id }) => id === 'four-personally')?.severity).toBe('info');
  });

  it.each([
    ['rule-of-law-report/nobody', 'unknown-part:6'],
    ['nobody', 'unknown-base:6'],
    ['rule-of-law-report/content', 'unknown-slot:6'],
  ])('%s is told', (what, code) => {
    expect(codes(use(what))).toContain(code);
  });

  it('goes round in no circle', () => {
    const other = {
      name: 'other',
      files: { 'pack.yaml': PACK.replace('house', 'other').replace('official-document', 'house') },
    };
    expect(codes(use('other'), { other })).toContain('circular-extends:5');
  });
});
