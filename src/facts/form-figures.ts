import type { Piece, Strip } from './form-cells.js';
import type { Run } from './form-runs.js';

/** Which cells of a table's rows hold figures: by the table's index, the places of the cells. */
export type Columns = ReadonlyMap<number, readonly number[]>;

/**
 * The figures of a row: exactly as many as it must have, else null. Nothing is guessed: where cells are empty, the other
 * rows of the table must show which columns hold figures.
 */
export function takeFigures(run: Run, count: number, context: Figures): readonly Piece[] | null {
  const { strips, columns } = context;
  const own = ownCells(run);
  if (own.some((cell) => cell.kind === 'empty')) {
    const strip = strips[own[0]!.strip]!;
    const known = columns.get(strip.table ?? LOOSE) ?? null;
    return amongEmpty(own, count, { columns: known, strip });
  }
  if (run.cells.some((cell) => cell.kind === 'empty')) return own.length === count ? own : null;
  if (run.cells.length === count) return run.cells;
  // What follows on other lines belongs to rows whose labels stand elsewhere.
  if (own.length === count) return own;
  // `0 0 1 属于国家秘密`: the ordinal of the next row lost its mark.
  return run.cells.length === count + 1 && run.cells.at(-1)!.text === context.ordinal
    ? run.cells.slice(0, count)
    : null;
}

/** Lines of which nobody knows the cells. */
const LOOSE = -2;

export interface Figures {
  readonly strips: readonly Strip[];
  readonly columns: Columns;
  /** Ordinal of the row after it. */
  readonly ordinal: string | undefined;
}

/** The cells on the line of the label. Where the label has its line to itself, all of them. */
export function ownCells({ words, cells }: Run): readonly Piece[] {
  const line = words.at(-1)?.strip;
  const own = cells.filter((cell) => cell.strip === line);
  if (own.some((cell) => cell.kind === 'figure')) return own;
  const figures = cells.filter((cell) => cell.strip !== line);
  return figures.length > 0 ? figures : own;
}

function amongEmpty(
  cells: readonly Piece[],
  count: number,
  { columns, strip }: { readonly columns: readonly number[] | null; readonly strip: Strip },
): readonly Piece[] | null {
  const first = cells.findIndex((cell) => cell.kind === 'figure');
  const last = cells.findLastIndex((cell) => cell.kind === 'figure');
  if (first < 0 && count === 1) return cells.slice(0, 1);
  if (first >= 0 && last - first + 1 === count && !cells.slice(first, last).some(isEmpty))
    return cells.slice(first, last + 1);
  if (!sameStrip(cells)) return null;
  if (columns === null) return isWholeRow(cells, count, strip) ? cells : null;
  if (columns.length !== count) return null;
  const taken = columns.flatMap((place) => cells.find((cell) => cell.cell === place) ?? []);
  const left = cells.filter((cell) => cell.kind === 'figure' && !taken.includes(cell));
  return taken.length === count && left.length === 0 ? taken : null;
}

/** One cell for the label, and after it nothing but the cells of the row. */
const isWholeRow = (cells: readonly Piece[], count: number, { pieces }: Strip): boolean =>
  cells.length === count && pieces.length === count + 1 && pieces[0]!.kind === 'words';

const isEmpty = (cell: Piece): boolean => cell.kind === 'empty';
const sameStrip = (cells: readonly Piece[]): boolean => cells.every((cell) => cell.strip === cells[0]!.strip);

/** The places of figures that all full rows of a table share; tables whose rows differ are left out. */
export function columnsOf(rows: readonly (readonly Piece[])[], strips: readonly Strip[]): Columns {
  const found = new Map<number, readonly number[] | null>();
  for (const cells of rows) {
    const table = strips[cells[0]!.strip]!.table;
    if (table === null || !sameStrip(cells) || cells.some(isEmpty)) continue;
    const places = cells.map((cell) => cell.cell);
    const before = found.get(table);
    const same = before === undefined || (before !== null && String(before) === String(places));
    found.set(table, same ? places : null);
  }
  return new Map(
    [...found].flatMap(([table, places]) => (places === null ? [] : [[table, places] as const])),
  );
}
