import type { Severity } from '../model/pack.js';
import type { Finding, LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { LABELS } from './labels.js';
import { escapeMarkdown } from './markdown-text.js';
import { basisOf } from './places.js';

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export type SarifRule = ReturnType<typeof oneRule>;

/** The rules that told something in a draft, by id. A report carries what its findings say of their rules, no more. */
export function sarifRules(report: LintReport, locale: Locale): SarifRule[] {
  return joinRules([report.findings.map((finding) => oneRule(finding.ruleId, finding, report, locale))]);
}

/** The rules of several drafts, by id. */
export function joinRules(lists: readonly (readonly SarifRule[])[]): SarifRule[] {
  const known = new Map<string, SarifRule>();
  for (const rule of lists.flat()) {
    const before = known.get(rule.id);
    // The row of a term table speaks for itself; what the rule says comes from a finding without one, where there is any.
    if (before === undefined || (!before.ownWords && rule.ownWords)) known.set(rule.id, rule);
  }
  return [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function oneRule(id: string, finding: Finding, report: LintReport, locale: Locale) {
  const labels = LABELS[locale];
  const ownWords = finding.term === null;
  const basis = ownWords ? basisOf(finding, report, labels) : null;
  const help = [...(basis === null ? [] : [[labels.basis, basis]]), [labels.hint, finding.hint]] as const;
  return {
    /** Said by the rule, not by a row of a term table; no member of the log. */
    ownWords,
    id,
    name: pascal(id),
    shortDescription: { text: finding.title },
    fullDescription: { text: ownWords ? finding.why : finding.title },
    help: {
      text: help.map(([label, text]) => `${label}\u3000${text}`).join('\n'),
      markdown: help.map(([label, text]) => `**${label}** ${escapeMarkdown(text!)}`).join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[finding.severity] },
  };
}

/** `pack/plan-present` as the name `PlanPresent`, which SARIF wants to differ from the id. */
function pascal(id: string): string {
  return id
    .slice(id.indexOf('/') + 1)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
