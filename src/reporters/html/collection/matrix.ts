import type { Cell } from '../../../model/collection.js';
import type { UnitKind } from '../../../model/document.js';
import { html, type Markup } from '../markup.js';
import { stackedBar } from './bars.js';
import { type CollectionView, metOf, type ShownUnit, SIGN, VERDICTS } from './view.js';

/** Units by required parts. Sorting and filtering are the page's script's, by `data-key` and the other data of a row. */
export function matrixPart(view: CollectionView): Markup {
  const { collection, units, words, labels } = view;
  const heads: readonly (readonly [title: string, sort: 'text' | 'number', narrow?: true])[] = [
    [words.unit, 'text'],
    [words.kind, 'text'],
    [words.met, 'number'],
    ...collection.requirements.map(({ title }) => [title, 'number'] as const),
    [labels.severity.error, 'number', true],
    [labels.severity.warning, 'number', true],
    [words.contradictions, 'number', true],
    [words.late, 'number'],
    [words.copied, 'number', true],
  ];
  return html`<section aria-labelledby="matrix-title" id="matrix"><h2 id="matrix-title">${words.matrix}</h2>
<noscript><p>${words.noScript}</p></noscript>
${filterPart(view)}
<div class="wide matrix" tabindex="0" role="group" aria-labelledby="matrix-title"><table>
<thead><tr>${heads.map(([title, sort, narrow]) => html`<th scope="col" data-sort="${sort}"${narrow === true && html` data-narrow`}>${title}</th>`)}</tr></thead>
<tbody>${units.map((unit) => rowPart(unit, view))}</tbody></table></div></section>`;
}

function rowPart(unit: ShownUnit, view: CollectionView): Markup {
  const { words, labels } = view;
  const { row, id, name } = unit;
  const { met, asked } = metOf(row);
  const kind = row.unitKind === null ? '' : labels.unitKind[row.unitKind];
  const count = (verdict: string): number => row.cells.filter((cell) => cell.verdict === verdict).length;
  const number = (value: number, shown: string | number = value): Markup =>
    html`<td class="n" data-key="${value}">${value === 0 ? '' : shown}</td>`;
  return html`<tr data-unit="${id}" data-kind="${row.unitKind ?? ''}"><th scope="row"><a href="#${id}">${name}</a></th><td>${kind}</td>
<td class="met" data-key="${asked === 0 ? 1 : met / asked}">${met}/${asked}${stackedBar(VERDICTS.map((verdict) => [verdict, count(verdict)]))}</td>
${row.cells.map((cell, i) => cellPart(cell, `${id}-r${i + 1}`, view))}
${number(row.counts.error)}${number(row.counts.warning)}${number(row.contradictions)}${number(row.late?.days ?? 0, words.lateBy(row.late?.days ?? 0))}${number(row.copied)}</tr>
`;
}

function cellPart({ verdict }: Cell, id: string, { words }: CollectionView): Markup {
  return html`<td class="${verdict}" data-key="${VERDICTS.indexOf(verdict)}"><a href="#${id}">${SIGN[verdict]}\u00a0${words.short[verdict]}</a></td>`;
}

const option = (value: string | number, text: string): Markup =>
  html`<option value="${value}">${text}</option>`;

/** Hidden until the script that it needs has run. */
function filterPart({ collection, units, words, labels }: CollectionView): Markup {
  const { filter } = words;
  const kinds = [...new Set(units.flatMap(({ row }) => row.unitKind ?? []))] as UnitKind[];
  const verdicts = VERDICTS.map((verdict, i) => option(i, `${SIGN[verdict]} ${words.verdict[verdict]}`));
  const select = (name: string, label: string, options: readonly Markup[]): Markup =>
    html`<label>${label} <select name="${name}">${option('', filter.all)}${options}</select></label>`;
  const only = [
    option('errors', filter.onlyErrors),
    option('contradictions', words.contradictions),
    option('late', words.late),
    option('copied', words.copied),
  ];
  return html`<form class="filter" id="filter" hidden aria-label="${filter.title}">
<label>${filter.text} <input type="search" name="text" autocomplete="off"></label>
${select(
  'kind',
  filter.kind,
  kinds.map((kind) => option(kind, labels.unitKind[kind])),
)}
${select(
  'part',
  filter.requirement,
  collection.requirements.map(({ title }, i) => option(i, title)),
)}
${select('verdict', filter.verdict, verdicts)}
${select('only', filter.only, only)}
<button type="reset">${filter.reset}</button>
<output aria-live="polite" data-text="${filter.count}"></output>
<p class="faint">${words.matrixHint}</p></form>`;
}
