import type { Collection } from '../../../model/collection.js';
import type { Locale } from '../../../model/text.js';
import { printable } from '../../frame.js';
import { CLIENT_SCRIPT } from '../client-script.js';
import { html, type Markup } from '../markup.js';
import { page } from '../page.js';
import { BASE_STYLE } from '../styles/base.js';
import { COLLECTION_STYLE } from '../styles/collection.js';
import { changePart } from './change.js';
import { copiesPart } from './copies.js';
import { listsPart } from './lists.js';
import { matrixPart } from './matrix.js';
import { gapsPart, requirementsPart, tilesPart } from './overview.js';
import { rulesPart } from './rules.js';
import { unitsPart } from './units.js';
import { type CollectionView, collectionView, SIGN, VERDICTS } from './view.js';

export interface CollectionHtmlOptions {
  /** The collected folder seen from where the page will lie, with forward slashes; without it, they lie together. */
  readonly folder?: string;
}

/**
 * Reports of many units as one page: a file by itself that loads nothing. All of it can be read without its script,
 * which sorts, filters and shows passages beside the matrix.
 */
export function collectionHtml(
  collection: Collection,
  locale: Locale,
  { folder = '' }: CollectionHtmlOptions = {},
): string {
  const view = collectionView(collection, locale, folder);
  const { words } = view;
  const { pack, tool, collected } = collection;
  const title = `${printable(pack.title)} \u00b7 ${words.page}`;
  return page({
    locale,
    title,
    styles: [BASE_STYLE, COLLECTION_STYLE],
    script: CLIENT_SCRIPT,
    body: html`<header><h1>${title}</h1>
<p class="faint">${words.made(collected, `${tool.name} ${tool.version}`)} \u00b7 ${pack.id} ${pack.version}</p>
${tilesPart(view)}</header>
<main>
${gapsPart(view)}
${requirementsPart(view)}
${matrixPart(view)}
${changePart(view)}
${listsPart(view)}
${copiesPart(view)}
${rulesPart(view)}
<input type="checkbox" id="print-units"><label for="print-units">${words.printUnits}</label>
${unitsPart(view)}
</main>
<footer>${legendPart(view)}</footer>
${panelPart(view)}`,
  });
}

function legendPart({ words }: CollectionView): Markup {
  return html`<section aria-labelledby="legend"><h2 id="legend">${words.legend}</h2>
<p>${VERDICTS.map((verdict) => html`<span class="key ${verdict}">${SIGN[verdict]} ${words.short[verdict]} = ${words.verdict[verdict]}</span> `)}</p>
<ul>${words.notes.map((note) => html`<li>${note}</li>`)}</ul></section>`;
}

/** Filled by the script with the passage that a cell leads to. */
function panelPart({ words: { panel } }: CollectionView): Markup {
  return html`<dialog id="panel" aria-labelledby="panel-title"><h2 id="panel-title">${panel.whole}</h2><div id="panel-body"></div>
<p class="actions"><a id="panel-whole" href="#units">${panel.whole}</a> <a id="panel-file" href="#units">${'\u2197'}</a>
<button type="button" data-move="-1">${panel.before}</button> <button type="button" data-move="1">${panel.next}</button> <button type="button" data-close>${panel.close}</button></p></dialog>`;
}
