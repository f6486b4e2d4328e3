import { bundledPack } from '../../src/cli/folders.js';
import { applyEdits } from '../../src/edit/apply.js';
import { chooseFixes } from '../../src/edit/choose.js';
import type { Rule, RulePack, Term } from '../../src/model/pack.js';
import type { Finding, LintReport } from '../../src/model/report.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { check } from '../support.js';

/** A pack of one rule of a kind, its parameters checked as those of a pack are. */
export function packOf(
  type: string,
  params: Readonly<Record<string, unknown>>,
  terms: RulePack['terms'] = {},
): RulePack {
  const rule: Rule = {
    ...bundledPack('official-document').rules[0]!,
    id: 'one',
    pack: 'house',
    part: 'house',
    type,
    severity: 'warning',
    stages: undefined,
    basis: [],
    with: RULE_TYPES.get(type)!.params.parse(params) as Rule['with'],
  };
  return {
    id: 'house',
    title: 'T',
    version: '1.0.0',
    schema: 1,
    appliesTo: {},
    authorities: [],
    outline: [],
    parts: {},
    terms,
    forms: {},
    rules: [rule],
  };
}

export const term = (row: Partial<Term>): Term => ({
  id: 'row',
  pack: 'house',
  canonical: 'C',
  variants: [],
  not: [],
  notContext: [],
  fix: 'safe',
  basis: [],
  wrong: [],
  right: [],
  ...row,
});

/** A body under a heading, as a draft. */
export const draft = (body: string): string => `\u4e00\u3001\u5de5\u4f5c\u6210\u6548\n${body}`;

export const report = (pack: RulePack, body: string): LintReport => check(draft(body), { pack });
export const findings = (pack: RulePack, body: string): readonly Finding[] => report(pack, body).findings;

/** The body after its safe fixes. */
export function fixed(pack: RulePack, body: string): string {
  const { edits } = chooseFixes(findings(pack, body), false);
  return applyEdits(draft(body), edits).slice(draft('').length);
}
