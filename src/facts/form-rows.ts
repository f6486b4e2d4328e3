import type { FormCell, FormRow, FormTable, ReadRow } from '../model/form.js';
import type { Range } from '../model/text.js';
import type { Piece } from './form-cells.js';
import { type Draft, indexFrom, placeIn } from './form-draft.js';
import { ownCells } from './form-figures.js';
import { comparable, type Label } from './form-labels.js';
import type { Match } from './form-matches.js';

/** Labels as short as these stand in other words too. */
const DISTINCT = 4;
/** After the last row so much text, marks left out, may hold labels of rows that lost their figures. */
const AFTER = 120;

/** The rows of one table of a draft, those that it lacks included, in the order of the form. */
export function rowsOf(table: FormTable, matches: readonly Match[], draft: Draft): ReadRow[] {
  const doubtful = doubtfulRows(table, matches);
  const region = regionOf(matches, draft);
  return table.rows.map((row, index) => {
    const match = matches.find(({ label }) => label.index === index);
    const expected = (row.columns ?? table.columns).length;
    const base = { id: row.id, cells: [], expected };
    if (match === undefined) {
      const range = row.caption === true || row.parts !== undefined ? null : findLabel(row, draft, region);
      return { ...base, state: range === null ? 'absent' : 'unreadable', range, counted: null };
    }
    const range = rangeOfMatch(match);
    const counted = ownCells(match.run).filter((cell) => cell.kind === 'figure').length;
    if (match.figures === null || doubtful.has(index))
      return { ...base, state: 'unreadable', range, counted };
    return { ...base, state: 'read', range, cells: cellsOf(match, match.figures), counted: expected };
  });
}

/**
 * Rows whose figures may belong to another: before them stands the label of a row that has none, and their own label is
 * not on the line of the figures.
 */
function doubtfulRows(table: FormTable, matches: readonly Match[]): ReadonlySet<number> {
  const doubtful = new Set<number>();
  matches.forEach((match, i) => {
    const before = matches[i - 1]?.label.index ?? -1;
    if (match.label.index < before && !isOnOneLine(match)) doubtful.add(match.label.index);
    const skipped = table.rows.slice(before + 1, match.label.index);
    const words = match.run.label.text.slice(0, match.from);
    const named = skipped.some(
      (row) =>
        row.caption !== true && row.parts === undefined && textsOf(row).some((text) => words.includes(text)),
    );
    if (named && !isOnOneLine(match)) doubtful.add(match.label.index);
  });
  return doubtful;
}

const textsOf = (row: FormRow): string[] =>
  [row.label, ...row.aliases].map(comparable).filter((text) => text.length >= DISTINCT);

function firstPiece({ run: { label }, from }: Match): Piece {
  return label.pieces[label.starts.findLastIndex((start) => start <= from)]!;
}

function isOnOneLine(match: Match): boolean {
  return match.run.cells.length > 0 && firstPiece(match).strip === ownCells(match.run)[0]!.strip;
}

export function rangeOfMatch(match: Match): Range {
  const cells = match.figures ?? ownCells(match.run);
  return { start: firstPiece(match).range.start, end: cells.at(-1)!.range.end };
}

export function cellsOf({ label }: { readonly label: Label }, figures: readonly Piece[]): FormCell[] {
  const columns = label.row.columns ?? label.table.columns.map(({ id }) => id);
  return figures.map(({ range, text, value }, i) => ({
    row: label.row.id,
    column: columns[i]!,
    range,
    text,
    value,
  }));
}

interface Region {
  readonly from: number;
  readonly to: number;
}

function regionOf(matches: readonly Match[], { words }: Draft): Region {
  const from = indexFrom(words, firstPiece(matches[0]!).range.start);
  return { from, to: indexFrom(words, rangeOfMatch(matches.at(-1)!).end) + AFTER };
}

function findLabel(row: FormRow, { words }: Draft, { from, to }: Region): Range | null {
  for (const text of textsOf(row)) {
    const at = words.text.slice(from, to).indexOf(text);
    if (at >= 0) return placeIn(words, from + at, text.length);
  }
  return null;
}

/** From the first row to the last. */
export function rangeOf(rows: readonly ReadRow[]): Range | null {
  const ranges = rows.flatMap(({ range }) => range ?? []);
  if (ranges.length === 0) return null;
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}
