import type { Severity } from '../model/pack.js';
import type { Finding, LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { lineStarts } from '../text/offsets.js';
import { displayWidth, padEnd, takeColumns } from '../text/width.js';
import { codeFrame, printable } from './frame.js';
import { LABELS, type Labels } from './labels.js';
import { basisOf, placeOf, shownSlots, whereIs } from './places.js';
import { type WordPlace, wordPlace } from './word-place.js';

export type Style = 'strong' | 'error' | 'warning' | 'info' | 'good' | 'faint';

export interface TextOptions {
  readonly locale: Locale;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Colours a text; the identity where colour is off. */
  readonly paint: (style: Style, text: string) => string;
  /** Show errors only. */
  readonly quiet: boolean;
  /** Findings shown a report; 0 shows all. */
  readonly maxFindings: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One report for people: what is there, what is wrong, where, why, by what authority, and what to do. */
export function textReport(report: LintReport, options: TextOptions): string {
  const labels = LABELS[options.locale];
  const open = report.findings.filter((finding) => finding.waiver === null);
  const shown = options.quiet ? open.filter((finding) => finding.severity === 'error') : open;
  const lines = [...header(report, labels, options), '', ...coverage(report, labels, options)];
  lines.push(...findingLines(report, shown, labels, options), ...waivedLines(report, labels));
  lines.push(
    labels.closing(
      countSeverities(report.findings),
      labels.stage[report.stage],
      report.findings.length - open.length,
    ),
    ...verdict(report, open, labels),
    '',
  );
  return lines.join('\n');
}

/** Findings of each severity that nobody answers for. */
export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (finding.waiver === null) counts[finding.severity] += 1;
  return counts;
}

/** The closing line for several reports. */
export function textTotal(
  files: number,
  unread: number,
  counts: Readonly<Record<Severity, number>>,
  locale: Locale,
): string {
  return `${LABELS[locale].total(files, unread, counts)}\n`;
}

function header(report: LintReport, labels: Labels, options: TextOptions): string[] {
  const { meta } = report.document;
  const facts = [
    meta.reportYear === null ? labels.noYear : labels.year(meta.reportYear.value),
    ...(meta.unitKind === null ? [] : [labels.unitKind[meta.unitKind.value]]),
    ...(meta.unit === null ? [] : [printable(meta.unit.value)]),
  ];
  return [
    options.paint('strong', printable(report.path)),
    `  ${labels.pack(report.pack.title, report.pack.id, report.pack.version)}  ${facts.join(' \u00b7 ')}`,
  ];
}

function coverage(report: LintReport, labels: Labels, options: TextOptions): string[] {
  const slots = shownSlots(report);
  if (slots.length === 0) return [];
  const rows = slots.map((bound) => ({
    title: bound.slot.title,
    verdict: labels.verdict[bound.verdict],
    where: whereIs(report, bound, labels),
    style: VERDICT_STYLE[bound.verdict],
  }));
  const head = {
    title: labels.requirement,
    verdict: labels.conclusion,
    where: labels.place,
    style: 'faint' as const,
  };
  const first = widest([head, ...rows].map((row) => row.title));
  const second = widest([head, ...rows].map((row) => row.verdict));
  const room = Math.max(20, options.columns - first - second - 9);
  const table = [head, ...rows].map(({ title, verdict, where, style }) => {
    const [place, rest] = takeColumns(where, room);
    const cell = options.paint(style, verdict) + ' '.repeat(second - displayWidth(verdict));
    return `  ${padEnd(title, first)}  ${cell}  ${place}${rest === '' ? '' : '...'}`;
  });
  return [...table, ''];
}

const VERDICT_STYLE = {
  'own-section': 'good',
  embedded: 'warning',
  missing: 'error',
  'cant-tell': 'info',
} as const;

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}

function findingLines(
  report: LintReport,
  findings: readonly Finding[],
  labels: Labels,
  options: TextOptions,
): string[] {
  const draft = { starts: lineStarts(report.document.source.text), shown: new Map<number, string>() };
  const lines: string[] = [];
  let left = options.maxFindings === 0 ? Number.POSITIVE_INFINITY : options.maxFindings;
  let hidden = 0;
  for (const severity of SEVERITIES) {
    const group = findings.filter((finding) => finding.severity === severity);
    for (const finding of group) {
      if (left-- <= 0) hidden += 1;
      else lines.push(oneFinding(report, finding, draft, labels, options));
    }
  }
  if (hidden > 0) lines.push(labels.more(hidden), '');
  return lines;
}

interface DraftLines {
  /** Offsets. */
  readonly starts: readonly number[];
  /** As they were shown, by their offsets: many findings stand in one. */
  readonly shown: Map<number, string>;
}

/** The lines of a finding, each with its end. */
function oneFinding(
  report: LintReport,
  finding: Finding,
  draft: DraftLines,
  labels: Labels,
  options: TextOptions,
): string {
  const { columns, paint } = options;
  const word = finding.range === null ? null : wordPlace(report.document, finding.range);
  const place = placeOf(finding.range, { word, starts: draft.starts, labels });
  const head = `${paint(finding.severity, labels.severity[finding.severity])}  ${place}  ${paint('strong', printable(finding.message.text))}\n`;
  const frame = finding.range === null ? '' : frameOf(report, draft, finding, { ...options, word });
  const basis = basisOf(finding, report, labels);
  const rule =
    (basis === null ? '' : ofRule(labels.basis, basis, columns)) +
    ofRule(labels.why, finding.why, columns) +
    ofRule(labels.hint, finding.hint, columns);
  const term = finding.term === null ? '' : `#${finding.term.split('/')[1]}`;
  return `${head}${frame}${rule}${paint('faint', `  ${finding.ruleId}${term}`)}\n`;
}

function waivedLines(report: LintReport, labels: Labels): string[] {
  const waived = report.findings.flatMap((finding) =>
    finding.waiver === null ? [] : [{ ...finding, waiver: finding.waiver }],
  );
  if (waived.length === 0) return [];
  const lines = waived.map(
    ({ message, ruleId, waiver }) => `  ${printable(message.text)}  ${ruleId}  ${labels.waivedBy(waiver)}`,
  );
  return [labels.waived, ...lines, ''];
}

/** From the stage of handing in on: whether the draft may go, and what stands in the way. */
function verdict(report: LintReport, open: readonly Finding[], labels: Labels): string[] {
  if (report.stage !== 'submit' && report.stage !== 'publish') return [];
  const errors = open.filter((finding) => finding.severity === 'error');
  const waived = report.findings.filter(
    (finding) => finding.severity === 'error' && finding.waiver !== null,
  ).length;
  return labels.mayGo(
    report.stage,
    [...new Set(errors.map((finding) => printable(finding.message.text)))],
    waived,
  );
}

function frameOf(
  report: LintReport,
  { starts, shown }: DraftLines,
  finding: Finding,
  { columns, paint, locale, word }: TextOptions & { readonly word: WordPlace | null },
): string {
  const { text } = report.document.source;
  const frame = codeFrame(text, starts, finding.range!, { columns, number: word?.paragraph, shown });
  const find =
    word === null || word.find === '' ? '' : labelled(LABELS[locale].find, `“${word.find}”`, columns);
  return `  ${frame.source}\n  ${paint(finding.severity, frame.markers)}\n${find}`;
}

/** By the columns and the label, then by what the rule says: the same string each time, whose hash is known. */
const known = new Map<string, Map<string, string>>();
/** More than the packs of an office have rules; what other packs say goes to make room. */
const MOST_KNOWN = 2000;

/** What a rule says is the same for each of its findings, in hundreds of drafts. */
function ofRule(label: string, text: string, columns: number): string {
  const place = columns + label;
  let said = known.get(place);
  if (said === undefined || said.size >= MOST_KNOWN) {
    said = new Map();
    known.set(place, said);
  }
  let lines = said.get(text);
  if (lines === undefined) {
    lines = labelled(label, text, columns);
    said.set(text, lines);
  }
  return lines;
}

/** A text in lines that fit, each with its end; the first begins with the label. */
function labelled(label: string, text: string, columns: number): string {
  const indent = ' '.repeat(displayWidth(label) + 4);
  const lines: string[] = [];
  let rest = printable(text);
  while (rest !== '') {
    let [head, left] = takeColumns(rest, Math.max(20, columns - indent.length));
    // No line begins with a closing mark or ends with an opening one.
    const opening = /[\u300a\u201c\uff08]+$/.exec(head)?.[0] ?? '';
    if (opening !== '' && left !== '' && opening.length < head.length) {
      head = head.slice(0, -opening.length);
      left = opening + left;
    }
    // Nor does one end within a foreign word or a number.
    const begun = /[A-Za-z0-9][A-Za-z0-9.%_-]*$/.exec(head)?.[0] ?? '';
    if (begun !== '' && begun !== head.trim() && /^[A-Za-z0-9.%_-]*[A-Za-z0-9%]/.test(left)) {
      head = head.slice(0, -begun.length);
      left = begun + left;
    }
    const marks = /^[\u3001\u3002\uff0c\uff1a\uff1b\uff1f\uff01\uff09\u201d\u300b]+/.exec(left)?.[0] ?? '';
    head = head.trimEnd() + marks;
    left = left.slice(marks.length);
    lines.push(lines.length === 0 ? `  ${label}  ${head}` : indent + head);
    rest = left.trimStart();
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
