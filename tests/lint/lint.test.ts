import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../../src/model/document.js';
import type { Rule, RulePack, Slot, SlotCondition } from '../../src/model/pack.js';
import { check, rulePack } from '../support.js';

const RULE: Rule = {
  id: 'one',
  pack: 'house',
  part: 'house',
  type: 'text-forbidden',
  title: 'T',
  severity: 'warning',
  why: 'W',
  hint: 'H',
  basis: [],
  status: 'stable',
  overridable: true,
  examples: { invalid: ['abc'], valid: ['x'] },
  with: { anyOf: ['abc'], not: [], notIn: [] },
};
const packOf = (...rules: Partial<Rule>[]): RulePack => ({
  id: 'house',
  title: 'T',
  version: '1.0.0',
  schema: 1,
  appliesTo: {},
  authorities: [],
  outline: [],
  parts: {},
  terms: {},
  forms: {},
  rules: rules.map((rule) => ({ ...RULE, ...rule })),
});
const TEXT = '2024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a\n\u4e00\u3001abc\nabc\n';

it('a report and its findings hold digest and fingerprints, copied or written out', () => {
  const report = check(TEXT, { pack: packOf({}) });
  const prints = report.findings.map(({ fingerprint }) => fingerprint);
  expect(prints.length).toBeGreaterThan(1);
  expect(new Set(prints).size).toBe(prints.length);
  const copies = [structuredClone(report.findings), JSON.parse(JSON.stringify(report.findings))];
  expect(copies).toEqual([report.findings, report.findings]);
  expect(JSON.parse(JSON.stringify(report))).toMatchObject({ sha256: report.document.source.sha256 });
  expect(Object.isFrozen(report.findings[0])).toBe(true);
});

describe('which rules judge a draft', () => {
  const fires = (rule: Partial<Rule>, options = {}): boolean =>
    check(TEXT, { pack: packOf(rule), ...options }).findings.length > 0;

  it('by stage', () => {
    expect(fires({ severity: 'none', stages: { publish: 'error' } })).toBe(false);
    expect(fires({ severity: 'none', stages: { publish: 'error' } }, { stage: 'publish' })).toBe(true);
  });

  it('by report year', () => {
    expect(fires({ since: 2025 })).toBe(false);
    expect(fires({ until: 2023 })).toBe(false);
    expect(fires({ since: 2024, until: 2024 })).toBe(true);
  });

  it('by kind of unit, where it is known', () => {
    const draft = TEXT.replace('2024', '\u67d0\u53bf\u4eba\u6c11\u653f\u5e9c2024');
    expect(check(draft, { pack: packOf({ appliesTo: { unitKinds: ['department'] } }) }).findings).toEqual([]);
    expect(check(draft, { pack: packOf({ appliesTo: { unitKinds: ['county'] } }) }).findings).not.toEqual([]);
  });

  it('not when deprecated', () => expect(fires({ status: 'deprecated' })).toBe(false));
});

describe('parts of the report', () => {
  const slot = (id: string, word: string, more: Partial<Slot> = {}): Slot => ({
    id,
    title: id,
    required: 'always',
    match: [{ words: [word], weight: 4 }],
    body: [],
    notTitle: [],
    notIn: [],
    basis: [],
    guidance: 'G',
    ...more,
  });
  const present: Partial<Rule> = { type: 'section-present', with: { slot: 'plan', when: 'missing' } };
  const pack = (plan: Partial<Slot>, ...rules: Partial<Rule>[]): RulePack => ({
    ...packOf(...rules),
    outline: [slot('problems', '\u95ee\u9898'), slot('plan', '\u5b89\u6392', plan)],
  });
  const only =
    '\u67d0\u53bf\u4eba\u6c11\u653f\u5e9c\u5173\u4e8e2024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u7684\u62a5\u544a\n\u4e00\u3001\u95ee\u9898\nabc\n';

  it('are asked only of the units that have them', () => {
    const asked = (kind: UnitKind): number =>
      check(only, { pack: pack({ appliesTo: { unitKinds: [kind] } }, present) }).findings.length;
    expect([asked('county'), asked('township')]).toEqual([1, 0]);
  });

  it('are asked only while the condition on another part holds', () => {
    const asked = (is: SlotCondition['is']): number =>
      check(only, { pack: pack({ requiredWhen: { slot: 'problems', is } }, present) }).findings.length;
    expect([asked(['own-section']), asked(['missing', 'embedded'])]).toEqual([1, 0]);
  });

  it('a rule is judged only while its condition holds', () => {
    const outcome = (is: SlotCondition['is']): string =>
      check(only, { pack: pack({}, { when: { slot: 'problems', is } }) }).outcomes[0]!.outcome;
    expect([outcome(['own-section']), outcome(['missing'])]).toEqual(['failed', 'inapplicable']);
  });
});

describe('findings', () => {
  it('stand in text order with the severity of the rule', () => {
    const report = check(TEXT, { pack: packOf({ id: 'b' }, { id: 'a', severity: 'error' }) });
    expect(report.findings.map(({ ruleId, severity, range }) => [ruleId, severity, range?.start])).toEqual([
      ['house/a', 'error', 18],
      ['house/b', 'warning', 18],
      ['house/a', 'error', 22],
      ['house/b', 'warning', 22],
    ]);
  });

  it('have fingerprints that differ from one another and survive an edit elsewhere', () => {
    const prints = (text: string): string[] =>
      check(text, { pack: packOf({}) }).findings.map((finding) => finding.fingerprint);
    expect(new Set(prints(TEXT)).size).toBe(2);
    expect(prints(TEXT.replace('\u4e00\u3001', '\u524d\u8a00\u3002\n\u4e00\u3001'))).toEqual(prints(TEXT));
  });

  it('use the rule\u2019s own message where it has one', () => {
    const [finding] = check(TEXT, { pack: packOf({ message: 'no {text} here' }) }).findings;
    expect(finding!.message).toMatchObject({ id: 'found', text: 'no abc here' });
  });
});

it('a rule that fails by our own fault is reported as crashed, and the others still run', () => {
  const report = check(TEXT, { pack: packOf({ id: 'broken', with: {} }, {}) });
  expect(report.outcomes).toEqual([
    { ruleId: 'house/broken', outcome: 'crashed', evidence: [], error: expect.any(String) },
    { ruleId: 'house/one', outcome: 'failed', evidence: [] },
  ]);
});

it('a check is the same every time, and changes nothing that it is given', () => {
  const pack = rulePack();
  const before = JSON.stringify(pack);
  const once = JSON.stringify(check(TEXT, { pack }).findings);
  expect(JSON.stringify(check(TEXT, { pack }).findings)).toBe(once);
  expect(JSON.stringify(pack)).toBe(before);
});
