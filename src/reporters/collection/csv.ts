import type { Sheet, SheetCell } from '../../model/sheet.js';

// Spreadsheets take a cell that begins so for a formula, the full-width signs and any blanks before them included.
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A table as CSV (UTF-8 with BOM, CRLF) in which no cell of text is a formula: one that begins like one gets a `'`. */
export function csvOf({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function field(cell: SheetCell): string {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
