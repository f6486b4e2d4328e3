import type { Finding, LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { printable } from './frame.js';
import { LABELS } from './labels.js';
import { basisOf } from './places.js';

/** A finding as the paragraphs of a comment: what is wrong, why, by what authority, what to do, which rule. */
export function commentLines(finding: Finding, report: LintReport, locale: Locale): string[] {
  const labels = LABELS[locale];
  const basis = basisOf(finding, report, labels);
  return [
    `\u3010${labels.severity[finding.severity]}\u3011${finding.message.text}`,
    ...(basis === null ? [] : [`${labels.basis}\u3000${basis}`]),
    `${labels.why}\u3000${finding.why}`,
    `${labels.hint}\u3000${finding.hint}`,
    finding.ruleId,
  ].map(printable);
}
