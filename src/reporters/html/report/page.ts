import type { LintReport } from '../../../model/report.js';
import type { Locale } from '../../../model/text.js';
import { printable } from '../../frame.js';
import type { Unread } from '../../json.js';
import { LABELS } from '../../labels.js';
import { countSeverities } from '../../text.js';
import { html, type Markup } from '../markup.js';
import { page } from '../page.js';
import { BASE_STYLE } from '../styles/base.js';
import { REPORT_STYLE } from '../styles/report.js';
import { coveragePart } from './coverage.js';
import { draftPart } from './draft.js';
import { figuresPart } from './figures.js';
import { findingsPart } from './findings.js';
import { type HtmlRow, listPart } from './list.js';
import { outlinePart } from './outline.js';
import { findingId, type HtmlOptions, KEY, type View, viewOf } from './view.js';
import { REPORT_WORDS } from './words.js';

/** One draft's part of a page; plain data. The ids in `article` wait for its number in the page. */
export interface HtmlPart {
  readonly row: HtmlRow;
  readonly article: string;
}

export function htmlPart(result: LintReport | Unread, options: HtmlOptions): HtmlPart {
  const path = printable(result.path);
  if ('problem' in result)
    return {
      row: { path, counts: null, missing: [] },
      article: unreadPart(result, options.locale).text,
    };
  const missing = result.slots.filter(({ required, verdict }) => required && verdict === 'missing');
  return {
    row: {
      path,
      counts: countSeverities(result.findings),
      missing: missing.map(({ slot }) => slot.title),
    },
    article: articlePart(viewOf(result, options)).text,
  };
}

/** The article with the ids that it has as the `number`th of its page, from 1. */
export function htmlArticle({ article }: HtmlPart, number: number): string {
  return article.replaceAll(KEY.text, `r${number}`);
}

/** What stands before and after the articles. */
export function htmlFrame(
  rows: readonly HtmlRow[],
  locale: Locale,
): { readonly head: string; readonly tail: string } {
  const words = REPORT_WORDS[locale];
  const text = page({
    locale,
    title: `${rows.length === 1 ? rows[0]!.path : words.reports} \u00b7 ${words.page}`,
    styles: [BASE_STYLE, REPORT_STYLE],
    body: html`<header id="top"><h1>${words.page}</h1><p class="faint">hegao \u6838\u7a3f \u00b7 ${words.seen}</p></header>
<main>
${rows.length > 1 && listPart(rows, locale)}
${KEY}</main>
<footer>${legendPart(locale)}</footer>`,
  });
  const [head, tail] = text.split(KEY.text);
  return { head: head!, tail: tail! };
}

/** The reports of one run as one page: a file by itself, without a script. Personal data are masked. */
export function htmlReport(results: readonly (LintReport | Unread)[], options: HtmlOptions): string {
  const parts = results.map((result) => htmlPart(result, options));
  const { head, tail } = htmlFrame(
    parts.map(({ row }) => row),
    options.locale,
  );
  return [head, ...parts.map((part, i) => htmlArticle(part, i + 1)), tail].join('');
}

function articlePart(view: View): Markup {
  const { report, labels, words } = view;
  const { meta } = report.document;
  const counts = countSeverities(report.findings);
  const waived = report.findings.filter(({ waiver }) => waiver !== null).length;
  const facts = [
    labels.pack(report.pack.title, report.pack.id, report.pack.version),
    meta.reportYear === null ? labels.noYear : labels.year(meta.reportYear.value),
    ...(meta.unitKind === null ? [] : [labels.unitKind[meta.unitKind.value]]),
    ...(meta.unit === null ? [] : [printable(meta.unit.value)]),
  ];
  return html`<article id="${KEY}" aria-labelledby="${KEY}-title">
<header><h2 id="${KEY}-title">${printable(report.path)}</h2>
<p>${facts.join(' \u00b7 ')}</p>
<p class="closing">${labels.closing(counts, labels.stage[report.stage], waived)}</p>
${errorsPart(view)}
<p class="skip"><a href="#${KEY}-findings">${words.skip}</a></p></header>
${coveragePart(view)}
<div class="columns">
${outlinePart(view)}
${draftPart(view)}
${findingsPart(view)}
</div>
${figuresPart(view)}
</article>
`;
}

/** The errors by name: what a clerk looks for first. */
function errorsPart(view: View): Markup | null {
  const errors = view.findings.filter(({ finding }) => finding.severity === 'error');
  if (errors.length === 0) return null;
  return html`<p>${view.words.mendFirst}</p><ul class="errors">${errors.map(
    ({ number, finding }) =>
      html`<li><a href="#${findingId(number)}"><span class="number error">${number}</span> ${printable(finding.message.text)}</a></li>`,
  )}</ul>`;
}

function unreadPart({ path, problem }: Unread, locale: Locale): Markup {
  return html`<article id="${KEY}" aria-labelledby="${KEY}-title"><h2 id="${KEY}-title">${printable(path)}</h2>
<p class="unread"><strong>${REPORT_WORDS[locale].unread}</strong> ${printable(problem.message[locale])}</p></article>
`;
}

function legendPart(locale: Locale): Markup {
  const words = REPORT_WORDS[locale];
  const { severity } = LABELS[locale];
  return html`<section class="legend" aria-labelledby="legend"><h2 id="legend">${words.legend}</h2>
<ul>${words.legendMarks.map(
    ([name, meaning]) =>
      html`<li><span class="number ${name}">1</span><mark class="${name}">${severity[name]}</mark> ${meaning}</li>`,
  )}
${words.legendNotes.map((note) => html`<li>${note}</li>`)}</ul></section>`;
}
