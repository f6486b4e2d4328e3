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

/** The rules that told something in a run, by id. A report carries what its findings say of their rules, no more. */
export function sarifRules(reports: readonly LintReport[], locale: Locale) {
  const known = new Map<string, { readonly finding: Finding; readonly report: LintReport }>();
  for (const report of reports)
    for (const finding of report.findings) {
      const before = known.get(finding.ruleId)?.finding;
      // The row of a term table speaks for itself; what the rule says comes from a finding without one, where there is any.
      if (before === undefined || (before.term !== null && finding.term === null))
        known.set(finding.ruleId, { finding, report });
    }
  return [...known.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { finding, report }]) => oneRule(id, finding, report, locale));
}

function oneRule(id: string, finding: Finding, report: LintReport, locale: Locale) {
  const labels = LABELS[locale];
  const ownWords = finding.term === null;
  const basis = ownWords ? basisOf(finding, report, labels) : null;
  const help = [...(basis === null ? [] : [[labels.basis, basis]]), [labels.hint, finding.hint]] as const;
  return {
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
