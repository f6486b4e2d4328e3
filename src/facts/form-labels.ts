import type { Form, FormRow, FormTable } from '../model/form.js';
import { fold } from '../text/fold.js';
import { type LabelText, plainLabel } from './form-runs.js';

/** A row of a form with its labels as they are compared. */
export interface Label {
  readonly table: FormTable;
  /** Index of the row in its table. */
  readonly index: number;
  readonly row: FormRow;
  /** Longest first. */
  readonly texts: readonly string[];
}

/** Labels as short as these are words of other things too. */
const SHORT = 4;
const ORDINAL = /^(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})$/;

/** All rows of a form, and the words that may stand right before a label. */
export interface Labels {
  readonly rows: readonly Label[];
  readonly words: readonly string[];
}

export const comparable = (text: string): string => plainLabel(fold(text));

export function labelsOf(form: Form): Labels {
  const rows = form.tables.flatMap((table) =>
    table.rows.map((row, index) => ({ table, row, index, texts: textsOf(row) })),
  );
  const columns = form.tables.flatMap((table) => table.columns.map((column) => comparable(column.label)));
  return { rows, words: [...new Set([...rows.flatMap((row) => row.texts), ...columns])] };
}

const textsOf = (row: FormRow): string[] =>
  [row.label, ...row.aliases].map(comparable).sort((a, b) => b.length - a.length);

/** The row whose label the words end with, the longest where several do, and where that label begins. */
export function endsWithLabel(
  label: LabelText,
  { rows, words }: Labels,
): { readonly label: Label; readonly at: number } | null {
  let best: { readonly label: Label; readonly at: number } | null = null;
  for (const row of rows) {
    const text = row.texts.find((candidate) => label.text.endsWith(candidate));
    if (text === undefined) continue;
    const at = label.text.length - text.length;
    if (best !== null && best.at <= at) continue;
    if (text.length > SHORT || isBegin(label, at, words)) best = { label: row, at };
  }
  return best;
}

/** Whether a label can begin there: with a piece of its own, after an ordinal, or after another label in one piece. */
function isBegin({ text, starts }: LabelText, at: number, words: readonly string[]): boolean {
  const start = starts.findLast((candidate) => candidate <= at) ?? 0;
  const before = text.slice(start, at);
  if (before === '' || ORDINAL.test(before)) return true;
  const bare = before.replace(/(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/, '');
  return words.some((word) => bare.endsWith(word));
}
