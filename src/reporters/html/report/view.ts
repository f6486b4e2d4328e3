import type { Finding, LintReport } from '../../../model/report.js';
import type { Locale } from '../../../model/text.js';
import { lastAtOrBefore, lineStarts } from '../../../text/offsets.js';
import { printable } from '../../frame.js';
import { LABELS, type Labels } from '../../labels.js';
import { html, Markup } from '../markup.js';
import { REPORT_WORDS, type ReportWords } from './words.js';

/** A finding with the number that stands at its place in the draft and before its explanation. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
}

/** What all parts of one report's page need. */
export interface View {
  readonly report: LintReport;
  /** The draft's text, personal data masked, of the same length. */
  readonly text: string;
  readonly starts: readonly number[];
  /** In text order, what has no place first; without what somebody answers for. */
  readonly findings: readonly Numbered[];
  readonly labels: Labels;
  readonly words: ReportWords;
}

export interface HtmlOptions {
  readonly locale: Locale;
  /** Show errors only. */
  readonly quiet: boolean;
}

/** Begins every id of a report, until the number of the report in the page is known: no text can hold this character. */
export const KEY = new Markup('\u0000');

export function viewOf(report: LintReport, { locale, quiet }: HtmlOptions): View {
  const { text } = report.document.source;
  const shown = report.findings.filter(
    ({ waiver, severity }) => waiver === null && (!quiet || severity === 'error'),
  );
  const at = ({ range, insertAt }: Finding): number => range?.start ?? insertAt ?? -1;
  return {
    report,
    text: printable(text),
    starts: lineStarts(text),
    findings: [...shown].sort((a, b) => at(a) - at(b)).map((finding, i) => ({ number: i + 1, finding })),
    labels: LABELS[locale],
    words: REPORT_WORDS[locale],
  };
}

/** The id of the line that holds an offset. */
export function lineId({ starts }: View, offset: number): Markup {
  return html`${KEY}-l${Math.max(0, lastAtOrBefore(starts, offset)) + 1}`;
}

/** The id of a finding's explanation, and of its number in the draft. */
export const findingId = (number: number): Markup => html`${KEY}-f${number}`;
export const markId = (number: number): Markup => html`${KEY}-m${number}`;
