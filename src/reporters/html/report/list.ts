import type { LintReport } from '../../../model/report.js';
import type { Locale } from '../../../model/text.js';
import { printable } from '../../frame.js';
import type { Unread } from '../../json.js';
import { LABELS } from '../../labels.js';
import { countSeverities } from '../../text.js';
import { html, type Markup } from '../markup.js';
import { REPORT_WORDS } from './words.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The drafts of a run, each with a link to its part of the page. */
export function listPart(results: readonly (LintReport | Unread)[], locale: Locale): Markup {
  const labels = LABELS[locale];
  const words = REPORT_WORDS[locale];
  const read = results.filter((result): result is LintReport => !('problem' in result));
  const counts = countSeverities(read.flatMap(({ findings }) => findings));
  const heads = [
    words.file,
    ...SEVERITIES.map((severity) => labels.severity[severity]),
    labels.verdict.missing,
  ];
  return html`<nav class="reports" aria-labelledby="reports"><h2 id="reports">${words.reports}</h2>
<p>${labels.total(read.length, results.length - read.length, counts)}</p>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${results.map((result, i) => rowPart(result, i, locale))}</tbody></table></nav>`;
}

function rowPart(result: LintReport | Unread, i: number, locale: Locale): Markup {
  const name = html`<th scope="row"><a href="#r${i + 1}">${printable(result.path)}</a></th>`;
  if ('problem' in result)
    return html`<tr>${name}<td colspan="4">${REPORT_WORDS[locale].unread}</td></tr>
`;
  const counts = countSeverities(result.findings);
  const missing = result.slots.filter(({ required, verdict }) => required && verdict === 'missing');
  return html`<tr>${name}${SEVERITIES.map((severity) => html`<td>${counts[severity]}</td>`)}<td>${missing.map(({ slot }) => slot.title).join('\u3001')}</td></tr>
`;
}
