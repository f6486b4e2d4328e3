import type { Claim } from '../model/claims.js';
import type { TableCell, TableFact } from '../model/facts.js';
import { show } from './claim.js';

const TOTAL = /^(?:\(?[一二三四五六七八九十\d]+[)、.]?)?(?:总计|合计|共计|总数|小计)$/;
/** Rows and columns that are part of another, or no amounts: their sum is not the total. */
const NOT_ADDED = /其中|占比|比例|比重|率$|%|同比|增长|增减|序号|编号|年份|排名|名次|平均|人均|小计/;

/** Totals of a table, by column and by row; a table that has parts of parts is left undecided. */
export function findTableTotals(tables: readonly TableFact[]): Claim[] {
  return tables.flatMap((table) => [...byColumn(table), ...byRow(table)]);
}

const isTotal = (text: string): boolean => TOTAL.test(text.replace(/\s/g, ''));

function byColumn(table: TableFact): Claim[] {
  const index = table.rows.findIndex((row) => isTotal(row.heading));
  const total = table.rows[index];
  // The total stands first or last.
  if (total === undefined || (index !== 0 && index !== table.rows.length - 1)) return [];
  const rows = table.rows.filter((row) => row !== total);
  if (rows.length < 2) return [];
  const nested = rows.some((row) => NOT_ADDED.test(row.heading) || row.cells.length !== total.cells.length);
  return total.cells.flatMap((stated, column) => {
    if (stated.value === null || NOT_ADDED.test(table.columns[column] ?? '')) return [];
    return claimOn(
      stated,
      rows.map((row) => row.cells[column]),
      nested,
    );
  });
}

function byRow(table: TableFact): Claim[] {
  const column = table.columns.findIndex(isTotal);
  if (column < 0) return [];
  const nested = table.columns.some((name, i) => i !== column && NOT_ADDED.test(name));
  const last = column === table.columns.length - 1;
  return table.rows.flatMap((row) => {
    const stated = row.cells[column];
    if (stated?.value == null || row.cells.length !== table.columns.length) return [];
    if (NOT_ADDED.test(row.heading)) return [];
    const others = row.cells.filter((cell, i) => i !== column && cell.value !== null);
    const texts = row.cells.filter((cell, i) => i !== column && cell.value === null && i > 0);
    return claimOn(stated, others, nested || !last || texts.length > 0);
  });
}

function claimOn(stated: TableCell, cells: readonly (TableCell | undefined)[], nested: boolean): Claim[] {
  const parts = cells.filter((cell): cell is TableCell => cell?.value != null);
  if (parts.length < 2) return [];
  const sum = Number(parts.reduce((total, cell) => total + cell.value!, 0).toPrecision(12));
  const decimals = Math.max(...[stated, ...parts].map((cell) => cell.text.split('.')[1]?.length ?? 0));
  // Each cell is rounded to the last place shown.
  const slack = decimals === 0 ? 0 : (parts.length * 10 ** -decimals) / 2;
  const fits = Math.abs(sum - stated.value!) <= slack + 1e-9;
  const filled = parts.length === cells.length;
  const verdict = fits ? 'holds' : nested || !filled ? 'undecided' : 'contradicts';
  const relation = fits ? '\u2248' : verdict === 'undecided' ? '?' : '\u2260';
  const terms = parts.map((cell) => cell.text);
  const shown = terms.length > 8 ? [...terms.slice(0, 7), '\u2026', terms.at(-1)!] : terms;
  return [
    {
      kind: 'table-total',
      formula: `${shown.join(' + ')} = ${show(sum)}${fits && sum === stated.value ? '' : ` ${relation} ${stated.text}`}`,
      operands: parts.map((cell) => ({ range: cell.range, value: cell.value! })),
      stated: stated.value,
      statedRange: stated.range,
      computed: { min: sum - slack, max: sum + slack },
      verdict,
      range: stated.range,
    },
  ];
}
