import type { Cell, CellVerdict, Collection, UnitRow } from '../../model/collection.js';
import type { Sheet, SheetCell, Tone } from '../../model/sheet.js';
import type { Locale } from '../../model/text.js';
import { type Column, sheetOf } from './columns.js';
import { WORDS, type Words } from './words.js';

export const TONES: Readonly<Record<CellVerdict, Tone>> = {
  'own-section': 'good',
  embedded: 'fair',
  missing: 'bad',
  waived: 'muted',
  'cant-tell': 'unsure',
  'not-required': 'muted',
};

/** A row of the matrix: a report, or a unit that handed in none. */
type Row = UnitRow | { readonly absent: string };

const ofUnit =
  (value: (row: UnitRow) => SheetCell) =>
  (row: Row): SheetCell =>
    'absent' in row ? null : value(row);

/** A count, empty where there is nothing to count. */
const some = (count: number): number | null => (count === 0 ? null : count);

/** Units by requirements, with what else is told of a unit in one line; units without a report at the end. */
export function matrixSheet(collection: Collection, locale: Locale): Sheet {
  const words = WORDS[locale];
  const rows: Row[] = [...collection.units, ...(collection.unreported ?? []).map((absent) => ({ absent }))];
  const sheet = locale === 'en' ? 'Matrix' : '汇总矩阵';
  return sheetOf({ name: sheet, frozenColumns: 1 }, columnsOf(collection, words), rows, locale);
}

function columnsOf({ requirements }: Collection, words: Words): Column<Row>[] {
  return [
    { zh: '单位', en: 'Unit', width: 30, of: (row) => ('absent' in row ? row.absent : nameOf(row)) },
    { zh: '类别', en: 'Kind', width: 8, of: ofUnit(({ unitKind }) => unitKind && words.kind[unitKind]) },
    { zh: '年度', en: 'Year', width: 8, of: ofUnit(({ reportYear }) => reportYear) },
    ...requirements.map(({ id, title }, i) => ({
      zh: title,
      en: title,
      width: 16,
      of: ofUnit(({ cells }) => verdictOf(cells[i]?.requirement === id ? cells[i] : undefined, words)),
    })),
    { zh: '错误', en: 'Errors', width: 8, of: ofUnit(({ counts }) => some(counts.error)) },
    { zh: '警告', en: 'Warnings', width: 8, of: ofUnit(({ counts }) => some(counts.warning)) },
    { zh: '提示', en: 'Infos', width: 8, of: ofUnit(({ counts }) => some(counts.info)) },
    { zh: '豁免', en: 'Waived', width: 8, of: ofUnit(({ waived }) => some(waived)) },
    {
      zh: '数字矛盾',
      en: 'Contradictions',
      width: 10,
      of: ofUnit(({ contradictions }) => bad(contradictions)),
    },
    { zh: '晚报天数', en: 'Days late', width: 10, of: ofUnit(({ late }) => bad(late?.days ?? 0)) },
    { zh: '雷同', en: 'Copies', width: 8, of: ofUnit(({ copied }) => bad(copied)) },
    { zh: '没有进矩阵的原因', en: 'Not in the matrix', width: 40, of: (row) => reasonOf(row, words) },
    { zh: '文件', en: 'File', width: 40, of: ofUnit(({ path }) => path) },
  ];
}

function verdictOf(cell: Cell | undefined, words: Words): SheetCell {
  return cell === undefined ? null : { value: words.verdict[cell.verdict], tone: TONES[cell.verdict] };
}

const bad = (count: number): SheetCell => (count === 0 ? null : { value: count, tone: 'bad' });

function reasonOf(row: Row, words: Words): SheetCell {
  if ('absent' in row) return { value: words.unreported, tone: 'bad' };
  return row.problem === null ? null : { value: row.problem, tone: 'unsure' };
}

/** What a row is called: the unit, with the file where the unit has several, or the file. */
export const nameOf = ({ unit, id, path }: UnitRow): string =>
  unit !== null && !id.endsWith(` (${path})`) ? unit : id;
