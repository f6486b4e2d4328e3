import * as z from 'zod';
import type { FormCell, FormReading, ReadTable } from '../model/form.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';

/** The parameter of all kinds of check that read a printed form. */
export const formParam = () => z.string().min(1).describe(zh('哪一种表,forms/ 里的文件名。'));

/** The tables of a form of which something was read. */
export const readTables = (reading: FormReading | null): readonly ReadTable[] =>
  (reading?.tables ?? []).filter(({ state }) => state === 'read' || state === 'partly');

/** What a table, a row and a column are called. */
export function namesIn({ form }: FormReading, table: string) {
  const own = form.tables.find(({ id }) => id === table);
  const named = (list: readonly { readonly id: string; readonly label: string }[] = [], id: string): string =>
    list.find((entry) => entry.id === id)?.label ?? id;
  return {
    title: own?.title ?? table,
    row: (id: string): string => named(own?.rows, id),
    column: (id: string): string => named(own?.columns, id),
  };
}

/** The cells that were read of one row in the table that has most of the form; empty where it was not read. */
export function rowCells(
  context: RuleContext,
  place: { form: string; table: string; row: string },
  of?: 'previous',
) {
  const tables = readTables(context.form(place.form, of)).filter(({ id }) => id === place.table);
  // Of two tables of one form nobody can tell which is meant.
  if (tables.length !== 1) return [];
  const row = tables[0]!.rows.find(({ id }) => id === place.row);
  return row?.state === 'read' ? row.cells : ([] as readonly FormCell[]);
}

/** A list in a sentence, with how many more there are. */
export function shortList(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).join('\u3001');
  return names.length > most ? `${shown}\u7b49` : shown;
}
