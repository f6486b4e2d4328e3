import type { Piece, Strip } from './form-cells.js';
import { type Columns, columnsOf, takeFigures } from './form-figures.js';
import { endsWithLabel, type Label, type Labels } from './form-labels.js';
import type { Run } from './form-runs.js';

/** A run of figures after the label of a row. */
export interface Match {
  readonly run: Run;
  /** Index of the run. */
  readonly at: number;
  readonly label: Label;
  /** Index into the words before the figures at which the label begins. */
  readonly from: number;
  /** Null where there are not as many as the row has cells. */
  readonly figures: readonly Piece[] | null;
}

export const columnCount = ({ row, table }: Label): number => (row.columns ?? table.columns).length;

/** All runs that stand after the label of a row, in text order. */
export function matchRuns(runs: readonly Run[], strips: readonly Strip[], labels: Labels): Match[] {
  const found = runs.map((run, at) => (run.cells.length === 0 ? null : findLabel(runs, at, labels)));
  const read = (columns: Columns): Match[] =>
    found.flatMap((hit, at) => {
      if (hit === null || hit.label.row.caption === true) return [];
      const run = runs[at]!;
      const ordinal = found[at + 1]?.label.row.ordinal;
      const figures = takeFigures(run, columnCount(hit.label), { strips, columns, ordinal });
      return [{ run, at, label: hit.label, from: hit.at, figures }];
    });
  // Rows in which every cell is filled in show which columns hold the figures of the others.
  const full = read(new Map());
  const widest = Math.max(...full.map(({ label }) => columnCount(label)), 0);
  const rows = full.flatMap(({ figures }) => (figures?.length === widest ? [figures] : []));
  return read(columnsOf(rows, strips));
}

type Hit = { readonly label: Label; readonly at: number };

function findLabel(runs: readonly Run[], at: number, labels: Labels): Hit | null {
  const run = runs[at]!;
  const next = runs[at + 1];
  return endsWithLabel(run.label, labels) ?? (next === undefined ? null : aroundFigures(run, next, labels));
}

/** The least of a label that must stand before the figures in the middle of it. */
const LEAST = 4;

/** A label on two lines with its figures between them, as a page gives them whose cells are centred. */
function aroundFigures(run: Run, next: Run, { rows }: Labels): Hit | null {
  const { text } = run.label;
  for (const label of rows) {
    for (const whole of label.texts) {
      for (let length = whole.length - 1; length >= LEAST; length--) {
        if (!text.endsWith(whole.slice(0, length))) continue;
        if (next.label.text.startsWith(whole.slice(length))) return { label, at: text.length - length };
      }
    }
  }
  return null;
}
