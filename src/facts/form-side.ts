import type { FormTable, ReadRow, ReadTable } from '../model/form.js';
import type { Piece, Strip } from './form-cells.js';
import type { Draft } from './form-draft.js';
import { comparable, type Label } from './form-labels.js';
import { cellsOf, rangeOf } from './form-rows.js';
import type { Run } from './form-runs.js';

/**
 * A table whose rows stand side by side: all figures in one line, or those of each row under headings of its own. None
 * where the draft has it in neither way.
 */
export function readSideBySide(table: FormTable, { runs, strips }: Draft): ReadTable[] {
  const wide = runs.flatMap((run) => readWide(table, run, strips));
  if (wide.length > 0) return wide;
  const parts = runs.flatMap((run) => readPart(table, run, strips));
  if (parts.length > 0) return joined(table, parts);
  return runs.flatMap((run) => unreadable(table, run));
}

function readWide(table: FormTable, run: Run, strips: readonly Strip[]): ReadTable[] {
  const { rows, columns } = table;
  const cells = wholeLine(run, rows.length * columns.length, strips);
  if (cells === null || !namesAll(table, run)) return [];
  const read = rows.map((_, i) =>
    readRow(labelAt(table, i), cells.slice(i * columns.length, (i + 1) * columns.length)),
  );
  return [{ id: table.id, state: 'read', range: rangeOf(read), rows: read, headed: true }];
}

/** The figures of a run, or the cells of its first line, if they are as many. */
function wholeLine({ cells }: Run, count: number, strips: readonly Strip[]): readonly Piece[] | null {
  const line = cells.filter(({ strip }) => strip === cells[0]!.strip);
  const empty = line.some(({ kind }) => kind === 'empty');
  if (line.length === count && (!empty || strips[cells[0]!.strip]!.pieces.length === count)) return line;
  return cells.length === count && !cells.some(({ kind }) => kind === 'empty') ? cells : null;
}

/** Every row once and every column once for each row, in whatever order the page gives the wrapped headings. */
function namesAll({ rows, columns }: FormTable, { label: { text } }: Run): boolean {
  return (
    rows.every((row) => names(row).some((name) => text.includes(name))) &&
    columns.every(({ label, word }) => text.split(comparable(word ?? label)).length > rows.length)
  );
}

const names = (row: { readonly label: string; readonly aliases: readonly string[] }): string[] =>
  [row.label, ...row.aliases].map(comparable);

/** The figures of one row, whose name and column headings stand right before them. */
function readPart(table: FormTable, run: Run, strips: readonly Strip[]): ReadRow[] {
  const { rows, columns } = table;
  const cells = wholeLine(run, columns.length, strips);
  const { text } = run.label;
  if (cells === null || !columns.every(({ label }) => text.includes(comparable(label)))) return [];
  const head = text.slice(0, text.lastIndexOf(comparable(columns[0]!.label)));
  const named = rows.flatMap((row, i) => (names(row).some((name) => head.includes(name)) ? [i] : []));
  return named.length === 1 ? [readRow(labelAt(table, named[0]!), cells)] : [];
}

function joined(table: FormTable, parts: readonly ReadRow[]): ReadTable[] {
  const once = table.rows.map((row) => parts.filter(({ id }) => id === row.id));
  // The same row twice: which belongs to the others nobody can tell.
  if (once.some((found) => found.length > 1)) return [];
  const rows = table.rows.map((row, i) => once[i]![0] ?? absentRow(row.id, table.columns.length));
  const state = rows.every((row) => row.state === 'read') ? 'read' : 'partly';
  return [{ id: table.id, state, range: rangeOf(rows), rows, headed: true }];
}

const absentRow = (id: string, expected: number): ReadRow => ({
  id,
  state: 'absent',
  range: null,
  cells: [],
  expected,
  counted: null,
});

const labelAt = (table: FormTable, index: number): Label => ({
  table,
  index,
  row: table.rows[index]!,
  texts: [],
});

function readRow(label: Label, figures: readonly Piece[]): ReadRow {
  const range = { start: figures[0]!.range.start, end: figures.at(-1)!.range.end };
  const expected = figures.length;
  return {
    id: label.row.id,
    state: 'read',
    range,
    cells: cellsOf({ label }, figures),
    expected,
    counted: expected,
  };
}

/** The headings are there, and behind them not as many figures as there are cells. */
function unreadable(table: FormTable, run: Run): ReadTable[] {
  if (run.cells.length < table.columns.length || !namesAll(table, run)) return [];
  const range = { start: run.cells[0]!.range.start, end: run.cells.at(-1)!.range.end };
  const rows = table.rows.map(({ id }) => absentRow(id, table.columns.length));
  return [{ id: table.id, state: 'unreadable', range, rows, headed: true }];
}
