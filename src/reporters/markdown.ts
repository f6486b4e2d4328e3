import type { Severity } from '../model/pack.js';
import type { Finding, LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { lineStarts } from '../text/offsets.js';
import { LABELS, type Labels } from './labels.js';
import { escapeMarkdown } from './markdown-text.js';
import { basisOf, placeOf, shownSlots, whereIs } from './places.js';
import { countSeverities } from './text.js';
import { wordPlace } from './word-place.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One report for people as Markdown: for a merge request, a wiki page, the summary of a workflow. */
export function markdownReport(
  report: LintReport,
  { locale, quiet }: { readonly locale: Locale; readonly quiet: boolean },
): string {
  const labels = LABELS[locale];
  const open = report.findings.filter(({ waiver }) => waiver === null);
  const { id, title, version } = report.pack;
  const shown = SEVERITIES.filter((severity) => !quiet || severity === 'error').flatMap((severity) =>
    open.filter((finding) => finding.severity === severity),
  );
  const starts = lineStarts(report.document.source.text);
  const waived = report.findings.length - open.length;
  return [
    `# ${escapeMarkdown(report.path)}`,
    escapeMarkdown(labels.pack(title, id, version)),
    ...coverage(report, labels),
    ...shown.map((finding) => item(report, finding, { starts, labels })),
    ...waivedItems(report, labels),
    escapeMarkdown(labels.closing(countSeverities(report.findings), labels.stage[report.stage], waived)),
    '',
  ].join('\n\n');
}

function coverage(report: LintReport, labels: Labels): string[] {
  const slots = shownSlots(report);
  if (slots.length === 0) return [];
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    [
      row([labels.requirement, labels.conclusion, labels.place]),
      '| --- | --- | --- |',
      ...slots.map((bound) =>
        row([bound.slot.title, labels.verdict[bound.verdict], whereIs(report, bound, labels)]),
      ),
    ].join('\n'),
  ];
}

function item(
  report: LintReport,
  finding: Finding,
  { starts, labels }: { readonly starts: readonly number[]; readonly labels: Labels },
): string {
  const word = finding.range === null ? null : wordPlace(report.document, finding.range);
  const basis = basisOf(finding, report, labels);
  const place = placeOf(finding.range, { word, starts, labels });
  const details: (readonly [label: string, text: string])[] = [
    ...(word === null || word.find === '' ? [] : [[labels.find, `\u201c${word.find}\u201d`] as const]),
    ...(basis === null ? [] : [[labels.basis, basis] as const]),
    [labels.why, finding.why],
    [labels.hint, finding.hint],
  ];
  return [
    `- **${labels.severity[finding.severity]}** ${escapeMarkdown(`${place} ${finding.message.text}`)}`,
    ...details.map(([label, text]) => `  - ${label} ${escapeMarkdown(text)}`),
    `  - \`${finding.ruleId}\``,
  ].join('\n');
}

function waivedItems(report: LintReport, labels: Labels): string[] {
  const items = report.findings.flatMap(({ message, ruleId, waiver }) =>
    waiver === null
      ? []
      : [`- ${escapeMarkdown(message.text)} \`${ruleId}\` ${escapeMarkdown(labels.waivedBy(waiver))}`],
  );
  return items.length === 0 ? [] : [escapeMarkdown(labels.waived), items.join('\n')];
}
