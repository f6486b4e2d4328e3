import type { Claim, ClaimVerdict } from '../model/claims.js';
import type { TableCell, TableFact } from '../model/facts.js';
import { show } from './claim.js';

const TOTAL = /^(?:\(?[一二三四五六七八九十\d]+[)、.]?)?(?:总计|合计|共计|总数)$/;
/** Rows and columns that are part of another or no amounts: their sum is not the total. */
const NOT_ADDED =
  /其中|占比|比例|比重|率$|%|度$|同比|增长|增幅|增减|进度|序号|编号|编码|年份|年度|月份|季度|排名|名次|平均|人均|最高|最低|学时|用时|小计|上年|去年|同期|累计|^全[省市区县]$/;
/** 一、 beside 1. or (一): rows of several levels. */
const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+\u3001/,
  /^\(?[一二三四五六七八九十]+\)/,
  /^\d+[.\u3001]/,
  /^\(\d+\)/,
];

/** One of these may stand in several rows, so that the total, without repeats, is less. */
const REPEATED = /涉及|参与|参训|覆盖|企业|单位|家数|户数|人数/;

/** A row or column with its total. */
interface Line {
  readonly stated: TableCell;
  readonly parts: readonly TableCell[];
  /** Every place but the heading and the total holds an amount that can be added. */
  readonly clean: boolean;
  readonly repeated: boolean;
}

/**
 * Totals of a table, by column and by row. A table shows by itself whether its total is the sum of the rest: only where
 * another line adds up is one that does not called wrong.
 */
export function findTableTotals(tables: readonly TableFact[]): Claim[] {
  return tables.flatMap((table) => [
    ...judgeLines(byColumn(table), table),
    ...judgeLines(byRow(table), table),
  ]);
}

const isTotal = (text: string): boolean => TOTAL.test(text.replace(/\s/g, ''));

function byColumn(table: TableFact): Line[] {
  const index = table.rows.findIndex((row) => isTotal(row.heading));
  const total = table.rows[index];
  // The total stands first or last.
  if (total === undefined || (index !== 0 && index !== table.rows.length - 1)) return [];
  const rows = table.rows.filter((row) => row !== total);
  const headings = rows.map((row) => row.heading);
  const levels = LEVELS.filter((level) => headings.some((heading) => level.test(heading))).length;
  const flat = levels < 2 && !headings.some((heading) => NOT_ADDED.test(heading));
  return total.cells.flatMap((stated, column) => {
    if (column === 0 || stated.value === null) return [];
    const cells = rows.map((row) => row.cells[column]);
    const parts = cells.filter((cell): cell is TableCell => cell?.value != null);
    const clean = flat && parts.length === cells.length && !NOT_ADDED.test(table.columns[column] ?? '');
    return [{ stated, parts, clean, repeated: REPEATED.test(table.columns[column] ?? '') }];
  });
}

function byRow(table: TableFact): Line[] {
  const column = table.columns.findIndex(isTotal);
  if (column < 0) return [];
  const others = table.columns.filter((_, i) => i !== 0 && i !== column);
  const flat = column === table.columns.length - 1 && !others.some((name) => NOT_ADDED.test(name));
  return table.rows.flatMap((row) => {
    const stated = row.cells[column];
    if (stated?.value == null || row.cells.length !== table.columns.length) return [];
    const cells = row.cells.filter((_, i) => i !== column && i !== 0);
    // A table without headings of its own begins with an amount.
    const all =
      row.cells[0]!.value !== null && table.columns[0] === others[0] ? row.cells.slice(0, column) : cells;
    const parts = all.filter((cell) => cell.value !== null);
    return [{ stated, parts, clean: flat && parts.length === all.length, repeated: false }];
  });
}

function judgeLines(lines: readonly Line[], table: TableFact): Claim[] {
  const added = lines
    .filter(({ parts }) => parts.length >= 2)
    .map((line) => ({ line, ...sumOf(line, table) }));
  // A row of noughts adds up whatever it means.
  const proof = added.filter(
    ({ fits, line }) => fits && line.parts.filter((cell) => cell.value !== 0).length > 1,
  );
  const wrong = added.filter(({ fits }) => !fits);
  return added.map(({ line, fits, sum, slack }) => {
    const peers = proof.filter((other) => other.line !== line).length;
    const values = line.parts.map((cell) => cell.value!);
    // A mean or a maximum at the foot of a column lies between its amounts.
    const least = Math.min(...values);
    const between = least > 0 && line.stated.value! >= least && line.stated.value! <= Math.max(...values);
    // What another line is judged by stands itself.
    const shown = peers > 0 || (fits && wrong.length > 0 && proof.length > 0);
    const fewer = line.repeated && line.stated.value! < sum;
    const sure =
      line.clean && !fewer && shown && peers + (fits ? 1 : 0) >= wrong.length && (fits || !between);
    return claimOn(line, { sum, slack, verdict: !sure ? 'undecided' : fits ? 'holds' : 'contradicts' });
  });
}

interface Sum {
  readonly sum: number;
  readonly slack: number;
}

function sumOf({ stated, parts }: Line, table: TableFact): Sum & { readonly fits: boolean } {
  const sum = Number(parts.reduce((total, cell) => total + cell.value!, 0).toPrecision(12));
  const decimals = [stated, ...parts].map((cell) => cell.text.split('.')[1]?.length ?? 0);
  // Each cell is rounded to the last place shown; whole numbers are exact where they count single things.
  const rounded = decimals.some((places) => places > 0) || /[万亿]/.test(table.unit ?? table.columns.join());
  const slack = rounded ? decimals.reduce((total, places) => total + 10 ** -places / 2, 0) : 0;
  return { sum, slack, fits: Math.abs(sum - stated.value!) <= slack + 1e-9 };
}

function claimOn({ stated, parts }: Line, { sum, slack, verdict }: Sum & { verdict: ClaimVerdict }): Claim {
  const terms = parts.map((cell) => cell.text);
  const shown = terms.length > 8 ? [...terms.slice(0, 7), '\u2026', terms.at(-1)!] : terms;
  const relation = { holds: '\u2248', contradicts: '\u2260', undecided: '?' }[verdict];
  return {
    kind: 'table-total',
    formula: `${shown.join(' + ')} = ${show(sum)}${sum === stated.value ? '' : ` ${relation} ${stated.text}`}`,
    operands: parts.map((cell) => ({ range: cell.range, value: cell.value! })),
    stated: stated.value,
    statedRange: stated.range,
    computed: { min: sum - slack, max: sum + slack },
    verdict,
    range: stated.range,
  };
}
