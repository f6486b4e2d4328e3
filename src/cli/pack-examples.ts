import { parseDraft } from '../document/parse.js';
import { sourceFromText } from '../inputs/read.js';
import { lint } from '../lint/run.js';
import type { Stage } from '../model/document.js';
import type { Rule, RulePack } from '../model/pack.js';

export interface ExampleFault {
  readonly ruleId: string;
  readonly kind: 'silent' | 'fires';
  readonly example: string;
}

export interface ExampleRun {
  /** Rules of the pack itself, not of its base. */
  readonly rules: readonly { readonly ruleId: string; readonly invalid: number; readonly valid: number }[];
  readonly faults: readonly ExampleFault[];
}

const STAGES: readonly Stage[] = ['draft', 'review', 'submit', 'publish'];
/** Examples speak for themselves; a date far from any deadline keeps them so. */
const TODAY = '2025-03-01';

/** Runs the examples of a pack's own rules, each rule alone: every `invalid` must be reported, no `valid` may be. */
export function runExamples(pack: RulePack): ExampleRun {
  const own = pack.rules.filter((rule) => rule.pack === pack.id && rule.status !== 'deprecated');
  const faults = own.flatMap((rule) => [
    ...rule.examples.invalid
      .filter((example) => !fires(pack, rule, example))
      .map((example) => fault(rule, 'silent', example)),
    ...rule.examples.valid
      .filter((example) => fires(pack, rule, example))
      .map((example) => fault(rule, 'fires', example)),
  ]);
  const rules = own.map((rule) => ({
    ruleId: idOf(rule),
    invalid: rule.examples.invalid.length,
    valid: rule.examples.valid.length,
  }));
  return { rules, faults };
}

const idOf = (rule: Rule): string => `${rule.pack}/${rule.id}`;
const fault = (rule: Rule, kind: ExampleFault['kind'], example: string): ExampleFault => ({
  ruleId: idOf(rule),
  kind,
  example,
});

function fires(pack: RulePack, rule: Rule, example: string): boolean {
  const source = sourceFromText(example);
  if (!source.ok) return false;
  const stage = STAGES.find((candidate) => (rule.stages?.[candidate] ?? rule.severity) !== 'none') ?? 'draft';
  return (
    lint(parseDraft(source.value), pack, { today: TODAY, stage, only: [idOf(rule)] }).findings.length > 0
  );
}
