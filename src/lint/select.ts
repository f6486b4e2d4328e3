import { presentsItself } from '../document/head.js';
import { layersKey } from '../document/layers.js';
import type { Document, Stage, UnitKind } from '../model/document.js';
import type { Rule, RulePack, Severity } from '../model/pack.js';
import type { Binding, Layer } from '../model/report.js';
import type { RuleType } from '../rule-types/define.js';
import { RULE_TYPES } from '../rule-types/registry.js';
import { onceFor } from '../text/once.js';

/** A rule that is run, with what is asked of it for each draft: objects of one shape, as rules and their types are not. */
export interface Selected {
  readonly rule: Rule;
  readonly severity: Severity;
  /** `pack/rule`. */
  readonly id: string;
  readonly type: Kind;
  /** The layers of the text that the kind of check leaves out, and their number. */
  readonly skips: readonly Layer[];
  readonly view: number;
}

type Kind = Pick<RuleType, 'check' | 'messages'> & { readonly inForms: boolean; readonly waits: boolean };

const NO_LAYERS: readonly Layer[] = [];

/** The choices of one rule, by severity: the same ones in every situation. */
const choicesOf = onceFor((_: Rule) => new Map<Severity, Selected>());

function selectedAs(rule: Rule, severity: Severity): Selected {
  const choices = choicesOf(rule);
  let selected = choices.get(severity);
  if (selected === undefined) {
    selected = makeSelected(rule, severity);
    choices.set(severity, selected);
  }
  return selected;
}

function makeSelected(rule: Rule, severity: Severity): Selected {
  const kind = RULE_TYPES.get(rule.type) as RuleType;
  const { check, messages, inForms = false, waits = false, skips = NO_LAYERS } = kind;
  return {
    rule: evened(rule),
    severity,
    id: `${rule.pack}/${rule.id}`,
    type: { check, messages, inForms, waits },
    skips,
    view: layersKey(skips),
  };
}

/** All keys are there, so that none that a rule gets later is forgotten here. */
type Whole<T> = { readonly [K in keyof Required<T>]: T[K] };

/** A rule with all its keys in one order, whether or not the pack writes them. */
const evened = onceFor(
  (rule: Rule): Whole<Rule> => ({
    id: rule.id,
    pack: rule.pack,
    part: rule.part,
    type: rule.type,
    title: rule.title,
    severity: rule.severity,
    stages: rule.stages,
    message: rule.message,
    why: rule.why,
    hint: rule.hint,
    basis: rule.basis,
    scope: rule.scope,
    since: rule.since,
    until: rule.until,
    appliesTo: rule.appliesTo,
    when: rule.when,
    given: rule.given,
    status: rule.status,
    replacedBy: rule.replacedBy,
    overridable: rule.overridable,
    examples: rule.examples,
    with: rule.with,
  }),
);

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
/** Situations kept of a pack: the drafts of one run are of some ten years and of a few kinds of units. */
const KEPT = 256;

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
      selected.push(selectedAs(rule, severity));
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
