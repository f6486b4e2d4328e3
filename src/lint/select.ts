import { presentsItself } from '../document/head.js';
import type { Document, Stage, UnitKind } from '../model/document.js';
import type { Rule, RulePack, Severity } from '../model/pack.js';
import type { Binding } from '../model/report.js';

export interface Selected {
  readonly rule: Rule;
  readonly severity: Severity;
}

export interface Situation {
  readonly stage: Stage;
  readonly reportYear: number | null;
  readonly unitKind: UnitKind | null;
  /** Only these rules (`pack/rule`), those that are switched off included. */
  readonly only?: readonly string[] | undefined;
  /** Parts (`pack/part`) that the office has switched off. */
  readonly without?: readonly string[] | undefined;
}

const known = new WeakMap<RulePack, Map<string, readonly Selected[]>>();
/** Situations kept of a pack: the drafts of one run are of a year or two and of a few kinds of units. */
const KEPT = 32;

/** The rules that judge a report of this year and unit at this stage, with the severity each has there. */
export function selectRules(pack: RulePack, situation: Situation): readonly Selected[] {
  const { stage, reportYear, unitKind, only, without = [] } = situation;
  if (only !== undefined || without.length > 0) return select(pack, situation);
  const selections = known.get(pack) ?? new Map<string, readonly Selected[]>();
  known.set(pack, selections);
  const key = `${stage} ${reportYear} ${unitKind}`;
  let selected = selections.get(key);
  if (selected === undefined) {
    if (selections.size >= KEPT) selections.clear();
    selected = select(pack, situation);
    selections.set(key, selected);
  }
  return selected;
}

function select(pack: RulePack, situation: Situation): Selected[] {
  const { only, without = [] } = situation;
  const selected: Selected[] = [];
  for (const rule of pack.rules) {
    if (only !== undefined && !only.includes(`${rule.pack}/${rule.id}`)) continue;
    if (without.length > 0 && rule.overridable && without.includes(`${rule.pack}/${rule.part}`)) continue;
    const written = rule.stages?.[situation.stage] ?? rule.severity;
    const severity = written === 'none' && only !== undefined ? 'info' : written;
    if (severity === 'none' || rule.status === 'deprecated') continue;
    if (fitsYear(rule, situation.reportYear) && fitsUnit(rule, situation.unitKind))
      selected.push({ rule, severity });
  }
  return selected;
}

function fitsYear(rule: Rule, year: number | null): boolean {
  return year === null || (year >= (rule.since ?? year) && year <= (rule.until ?? year));
}

function fitsUnit(rule: Rule, kind: UnitKind | null): boolean {
  const kinds = rule.appliesTo?.unitKinds;
  return kinds === undefined || kind === null || kinds.includes(kind);
}

/** Whether the rule's conditions on another part of the report and on how the draft presents itself hold. */
export function conditionHolds(rule: Rule, binding: Binding, document: Document): boolean {
  if (rule.given !== undefined && !presentsItself(document, rule.given)) return false;
  if (rule.when === undefined) return true;
  const bound = binding.bySlot(rule.when.slot);
  return bound !== undefined && rule.when.is.includes(bound.verdict);
}
