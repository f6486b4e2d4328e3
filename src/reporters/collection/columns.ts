import type { Sheet, SheetCell } from '../../model/sheet.js';
import type { Locale } from '../../model/text.js';

/** A column of a table: its head in both languages and what it says of a row. */
export interface Column<Row> {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  readonly of: (row: Row) => SheetCell;
}

export function sheetOf<Row>(
  { name, frozenColumns }: Pick<Sheet, 'name' | 'frozenColumns'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  locale: Locale,
): Sheet {
  return {
    name,
    frozenColumns,
    columns: columns.map(({ zh, en, width }) => ({ title: locale === 'en' ? en : zh, width })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}
