import type { Severity } from '../../../model/pack.js';
import type { Locale } from '../../../model/text.js';
import { LABELS } from '../../labels.js';
import { html, type Markup } from '../markup.js';
import { REPORT_WORDS } from './words.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What the list at the head of the page says of a draft. */
export interface HtmlRow {
  readonly path: string;
  /** Null for a draft that could not be read. */
  readonly counts: Readonly<Record<Severity, number>> | null;
  readonly missing: readonly string[];
}

/** The drafts of a run, each with a link to its part of the page. */
export function listPart(rows: readonly HtmlRow[], locale: Locale): Markup {
  const labels = LABELS[locale];
  const words = REPORT_WORDS[locale];
  const unread = rows.filter(({ counts }) => counts === null).length;
  const sum = (severity: Severity): number =>
    rows.reduce((total, { counts }) => total + (counts?.[severity] ?? 0), 0);
  const counts = { error: sum('error'), warning: sum('warning'), info: sum('info') };
  const heads = [
    words.file,
    ...SEVERITIES.map((severity) => labels.severity[severity]),
    labels.verdict.missing,
  ];
  return html`<nav class="reports" aria-labelledby="reports"><h2 id="reports">${words.reports}</h2>
<p>${labels.total(rows.length - unread, unread, counts)}</p>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row, i) => rowPart(row, i, locale))}</tbody></table></nav>`;
}

function rowPart({ path, counts, missing }: HtmlRow, i: number, locale: Locale): Markup {
  const told =
    counts === null
      ? html`<td colspan="4">${REPORT_WORDS[locale].unread}</td>`
      : html`${SEVERITIES.map((severity) => html`<td>${counts[severity]}</td>`)}<td>${missing.join('\u3001')}</td>`;
  return html`<tr><th scope="row"><a href="#r${i + 1}">${path}</a></th>${told}</tr>
`;
}
