import type { CellVerdict, Collection, UnitRow } from '../../../model/collection.js';
import type { Passage } from '../../../model/passage.js';
import type { Locale } from '../../../model/text.js';
import { printable } from '../../frame.js';
import { LABELS, type Labels } from '../../labels.js';
import { pathUri } from '../../uri.js';
import { html, type Markup } from '../markup.js';
import { COLLECTION_WORDS, type CollectionWords } from './words.js';

/** In the order of bars, of sorting and of the legend: what is there, what is uncertain, what is not. */
export const VERDICTS: readonly CellVerdict[] = [
  'own-section',
  'embedded',
  'cant-tell',
  'waived',
  'missing',
  'not-required',
];

/** Read without colour: each verdict has a sign of its own. */
export const SIGN: Readonly<Record<CellVerdict, string>> = {
  'own-section': '\u2713',
  embedded: '\u25b3',
  'cant-tell': '?',
  waived: '\u25cb',
  missing: '\u2717',
  'not-required': '\u2014',
};

/** A unit in the matrix, with what the page needs of it. */
export interface ShownUnit {
  readonly row: UnitRow;
  readonly id: string;
  readonly name: string;
  /** The file, seen from the page. */
  readonly href: string;
}

/** What all parts of the page need. */
export interface CollectionView {
  readonly collection: Collection;
  readonly units: readonly ShownUnit[];
  readonly byId: ReadonlyMap<string, ShownUnit>;
  readonly words: CollectionWords;
  readonly labels: Labels;
  /** A path, relative to the collected folder, seen from the page. */
  readonly hrefOf: (path: string) => string;
}

export function collectionView(collection: Collection, locale: Locale, folder: string): CollectionView {
  const hrefOf = (path: string): string => {
    const base = folder === '' ? '.' : folder.replace(/\/+$/, '');
    return pathUri(`${base}/${path}`);
  };
  const shown = collection.units.filter(({ problem }) => problem === null);
  const seen = new Set<string | null>();
  const twice = new Set(shown.map(({ unit }) => unit).filter((unit) => seen.size === seen.add(unit).size));
  const units = shown.map((row, i) => ({
    row,
    id: `u${i + 1}`,
    // Reports of one unit are told apart by their files.
    name: row.unit !== null && twice.has(row.unit) ? printable(`${row.unit} (${row.path})`) : nameOf(row),
    href: hrefOf(row.path),
  }));
  return {
    collection,
    units,
    byId: new Map(units.map((unit) => [unit.row.id, unit])),
    words: COLLECTION_WORDS[locale],
    labels: LABELS[locale],
    hrefOf,
  };
}

export const nameOf = ({ unit, path }: UnitRow): string => printable(unit ?? path);

/** A unit by its id in the collection, as a link where the page has it. */
export function unitLink(id: string, { byId }: CollectionView): Markup | string {
  const unit = byId.get(id);
  return unit === undefined ? printable(id) : html`<a href="#${unit.id}">${unit.name}</a>`;
}

/** Where a passage stands. */
export function placeOf({ headings, line }: Passage, { row }: ShownUnit, words: CollectionWords): string {
  return words.place(headings.map(printable), line, /\.(?:docx?|docm|wps)$/i.test(row.path));
}

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);

/** How many of the parts asked of a unit are there, and how many are asked. */
export function metOf({ cells }: UnitRow): { readonly met: number; readonly asked: number } {
  const asked = cells.filter(({ verdict }) => verdict !== 'not-required');
  const met = asked.filter(({ verdict }) => verdict === 'own-section' || verdict === 'embedded');
  return { met: met.length, asked: asked.length };
}
