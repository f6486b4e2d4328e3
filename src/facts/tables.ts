import type { Document, Table } from '../model/document.js';
import type { TableCell, TableFact, TableRow } from '../model/facts.js';
import { fold } from '../text/fold.js';
import { sectionAt } from './places.js';

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const UNIT = /(?:单位|计量单位)\s*:\s*([^\s,;)|]{1,6})/;

/** The tables of a draft as figures. The first row holds the column headings. */
export function readTables(document: Document): TableFact[] {
  return document.tables.flatMap((table) => {
    const fact = readTable(document, table);
    return fact === null ? [] : [fact];
  });
}

function readTable(document: Document, table: Table): TableFact | null {
  const [head, ...rest] = table.rows;
  if (head === undefined || rest.length === 0) return null;
  const { text } = document.source;
  const rows = rest.map((row): TableRow => {
    const cells = row.map(readCell);
    return { heading: cells.find((cell) => cell.value === null && cell.text !== '')?.text ?? '', cells };
  });
  const before = fold(text.slice(Math.max(0, table.range.start - 60), table.range.start));
  const unit =
    UNIT.exec(fold(head.map((cell) => cell.text).join(' ')))?.[1] ?? UNIT.exec(before)?.[1] ?? null;
  return {
    kind: 'table',
    range: table.range,
    raw: text.slice(table.range.start, Math.min(table.range.end, table.range.start + 40)).split('\n')[0]!,
    sectionId: sectionAt(document, table.range.start),
    columns: head.map((cell) => fold(cell.text).trim()),
    rows,
    unit,
  };
}

function readCell(cell: { readonly range: TableCell['range']; readonly text: string }): TableCell {
  const text = fold(cell.text).replace(/[*\s]/g, '');
  return {
    range: cell.range,
    text,
    value: NUMBER.test(text) ? Number(text.replace(/,/g, '')) : null,
  };
}
