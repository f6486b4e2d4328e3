import { describe, expect, it } from 'vitest';
import { bundledPack, bundledPackIds } from '../../src/cli/folders.js';
import type { Stage } from '../../src/model/document.js';
import type { Rule } from '../../src/model/pack.js';
import { splitExample } from '../../src/pack/example.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { check, documentOf } from '../support.js';

/** Rules whose defect is a matter of fact, so that they may be errors without a written basis. */
const MATTERS_OF_FACT = [
  'ordinal-sequence',
  'lost-heading-mark',
  'placeholder-left',
  'page-debris',
  'conversion-residue',
  'year-of-title-and-lead',
  'sums-add-up',
  'decrease-over-all',
  'rate-over-all',
  'dates-exist',
  'rates-agree',
  'changes-agree',
  'invisible-characters',
  'private-use-characters',
  'look-alike-characters',
  'doubled-marks',
  'wrong-words',
  'xi-name',
];
const STAGES: readonly Stage[] = ['draft', 'review', 'submit', 'publish'];

for (const id of bundledPackIds()) {
  const pack = bundledPack(id);

  describe(`pack ${id}`, () => {
    for (const rule of pack.rules.filter((entry) => entry.pack === id)) {
      const ruleId = `${rule.pack}/${rule.id}`;
      const stage = STAGES.find((candidate) => (rule.stages?.[candidate] ?? rule.severity) !== 'none')!;
      const fires = (example: string): boolean => {
        const { text, previous } = splitExample(example);
        const before = previous === null ? {} : { previous: documentOf(previous) };
        return check(text, { pack, stage, only: [ruleId], ...before }).findings.length > 0;
      };

      it.each(rule.examples.invalid)(`${rule.id} fires on: %s`, (example) =>
        expect(fires(example)).toBe(true),
      );
      it.each(rule.examples.valid)(`${rule.id} is silent on: %s`, (example) =>
        expect(fires(example)).toBe(false),
      );
    }

    it('cites only authorities it has, each with a title', () => {
      const cited = [...pack.rules, ...pack.outline].flatMap((entry) =>
        entry.basis.map((basis) => basis.authority),
      );
      const known = new Map(pack.authorities.map((authority) => [authority.id, authority.title]));
      expect(cited.filter((authority) => !known.get(authority))).toEqual([]);
    });

    it('makes nothing an error without a basis, matters of fact aside', () => {
      const unfounded = pack.rules.filter((rule) => {
        const severities = [rule.severity, ...STAGES.map((stage) => rule.stages?.[stage])];
        return severities.includes('error') && rule.basis.length === 0 && !MATTERS_OF_FACT.includes(rule.id);
      });
      // What a rule that reads a table tells as an error is said by its rows.
      const readsTable = (rule: Rule): boolean => typeof rule.with.table === 'string';
      expect(unfounded.filter((rule) => !readsTable(rule)).map((rule) => rule.id)).toEqual([]);
    });

    it('makes no row of a table an error without a basis, matters of fact aside', () => {
      const unfounded = Object.entries(pack.terms).flatMap(([table, terms]) => {
        const rule = pack.rules.find((candidate) => candidate.with.table === table)!;
        return terms.filter(
          (term) =>
            (term.severity ?? rule.severity) === 'error' &&
            rule.severity === 'error' &&
            term.basis.length + rule.basis.length === 0 &&
            !MATTERS_OF_FACT.includes(term.id) &&
            !MATTERS_OF_FACT.includes(rule.id),
        );
      });
      expect(unfounded.map((term) => term.id)).toEqual([]);
    });

    it('gives no row without dates a basis that came into force after the row', () => {
      const late = Object.values(pack.terms)
        .flat()
        .flatMap((term) =>
          term.basis.filter(({ authority }) => {
            const { inForce = '' } = pack.authorities.find(({ id }) => id === authority)!;
            return inForce > (term.validFrom ?? '2018-12-31');
          }),
        );
      expect(late).toEqual([]);
    });
  });
}

it('every rule type is used by a bundled rule', () => {
  const used = new Set(bundledPackIds().flatMap((id) => bundledPack(id).rules.map((rule) => rule.type)));
  expect([...RULE_TYPES.keys()].filter((type) => !used.has(type))).toEqual([]);
});
