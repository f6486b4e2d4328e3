import type { Copy } from '../../../model/copies.js';
import type { Passage } from '../../../model/passage.js';
import type { Range } from '../../../model/text.js';
import { commonRuns } from '../../../text/common.js';
import { fold } from '../../../text/fold.js';
import { printable } from '../../frame.js';
import { type Child, html, type Markup } from '../markup.js';
import { type CollectionView, percent, placeOf, unitLink } from './view.js';

/** Characters in a row that two passages share before the page marks them. */
const LEAST = 4;

/** Copied passages side by side, the words that both have marked. */
export function copiesPart(view: CollectionView): Child {
  const { copies } = view.collection;
  const { words } = view;
  if (copies.length === 0) return null;
  return html`<section class="copies" aria-labelledby="copies"><h2 id="copies">${words.copies}</h2>
${copies.map((copy) => copyPart(copy, view))}</section>
`;
}

function copyPart({ kind, reports, passages, length, similarity }: Copy, view: CollectionView): Markup {
  const { words } = view;
  const [first, second] = passages;
  const runs = commonRuns(fold(first.text), fold(second.text), LEAST);
  const side = (i: 0 | 1, passage: Passage, ranges: readonly Range[]): Markup =>
    html`<div><p><b>${unitLink(reports[i], view)}</b> ${placePart(passage, reports[i], view)}</p><blockquote>${marked(printable(passage.text), ranges)}</blockquote></div>`;
  return html`<div class="copy"><p>${words.copyOf(length, percent(similarity, 1))}${kind === 'within' && ` \u00b7 ${words.within}`}</p>
<div class="two">${side(
    0,
    first,
    runs.map(({ a }) => a),
  )}${side(
    1,
    second,
    runs.map(({ b }) => b),
  )}</div></div>
`;
}

function placePart(passage: Passage, id: string, { byId, words }: CollectionView): Child {
  const unit = byId.get(id);
  return unit === undefined ? null : html`<span class="faint">${placeOf(passage, unit, words)}</span>`;
}

function marked(text: string, ranges: readonly Range[]): Child[] {
  let at = 0;
  const parts = ranges.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, html`<mark>${text.slice(start, end)}</mark>`];
  });
  return [...parts, text.slice(at)];
}
