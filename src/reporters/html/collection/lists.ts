import { printable } from '../../frame.js';
import { type Child, html, type Markup } from '../markup.js';
import { type CollectionView, nameOf, unitLink } from './view.js';

/** A table with a heading of its own. */
export function tableSection(
  id: string,
  title: string,
  {
    heads,
    rows,
    before,
  }: {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly Child[])[];
    readonly before?: Child;
  },
): Markup {
  const row = ([first, ...others]: readonly Child[]): Markup =>
    html`<tr><th scope="row">${first!}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${before ?? null}
<div class="wide" tabindex="0" role="group" aria-labelledby="${id}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div></section>
`;
}

/** Units whose figures contradict each other; late ones; what could not be read; who handed in nothing. */
export function listsPart(view: CollectionView): Child {
  return [contradictionsPart(view), latePart(view), unreadPart(view), unreportedPart(view)];
}

function contradictionsPart(view: CollectionView): Child {
  const { units, words } = view;
  const rows = units
    .filter(({ row }) => row.contradictions > 0)
    .sort((a, b) => b.row.contradictions - a.row.contradictions)
    .map(({ row }) => [unitLink(row.id, view), row.contradictions]);
  if (rows.length === 0) return null;
  return tableSection('contradictions', words.contradicting, {
    heads: [words.unit, words.contradictions],
    rows,
  });
}

function latePart(view: CollectionView): Child {
  const { units, words } = view;
  const rows = units
    .flatMap(({ row }) => (row.late === null ? [] : [{ row, late: row.late }]))
    .sort((a, b) => b.late.days - a.late.days)
    .map(({ row, late }) => [unitLink(row.id, view), words.lateBy(late.days), late.date, late.deadline]);
  if (rows.length === 0) return null;
  return tableSection('late', words.lateUnits, {
    heads: [words.unit, words.late, words.date, words.deadline],
    rows,
  });
}

function unreadPart({ collection, words, hrefOf }: CollectionView): Child {
  const rows = collection.units.flatMap((row): Child[][] =>
    row.problem === null
      ? []
      : [
          [
            nameOf(row),
            printable(row.problem),
            html`<a href="${hrefOf(row.path)}">${printable(row.path)}</a>`,
          ],
        ],
  );
  if (rows.length === 0) return null;
  return tableSection('unread', words.unread, { heads: [words.unit, words.problem, words.openFile], rows });
}

function unreportedPart({ collection, words }: CollectionView): Child {
  const { unreported } = collection;
  if (unreported === null || unreported.length === 0) return null;
  return html`<section aria-labelledby="unreported"><h2 id="unreported">${words.unreported}</h2><ul>${unreported.map((name) => html`<li>${printable(name)}</li>`)}</ul></section>
`;
}
