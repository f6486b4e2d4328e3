import type { Stage, UnitKind } from '../model/document.js';
import type { Rule, RulePack, Severity } from '../model/pack.js';

export interface Selected {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** The rules that judge a report of this year and unit at this stage, with the severity each has there. */
export function selectRules(
  pack: RulePack,
  stage: Stage,
  reportYear: number | null,
  unitKind: UnitKind | null,
): Selected[] {
  return pack.rules.flatMap((rule) => {
    const severity = rule.stages?.[stage] ?? rule.severity;
    if (severity === 'none' || rule.status === 'deprecated') return [];
    if (
      reportYear !== null &&
      (reportYear < (rule.since ?? reportYear) || reportYear > (rule.until ?? reportYear))
    )
      return [];
    const kinds = rule.appliesTo?.unitKinds;
    if (kinds !== undefined && unitKind !== null && !kinds.includes(unitKind)) return [];
    return [{ rule, severity }];
  });
}
