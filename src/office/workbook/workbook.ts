import type { Cell, CellObject, Sheet as WrittenSheet } from 'write-excel-file/node';
import type { Sheet, SheetCell, SheetValue, Tone } from '../../model/sheet.js';
import { fixTimes } from '../archive/zip-times.js';
import { betterParts, type SheetFile } from './parts.js';

/** Text and ground, far enough apart to be read in black and white. */
const TONE_STYLES: Readonly<Record<Tone, Pick<CellObject, 'textColor' | 'backgroundColor'>>> = {
  good: { textColor: '#006100', backgroundColor: '#DDF2DF' },
  fair: { textColor: '#7A4B00', backgroundColor: '#FFF0C7' },
  bad: { textColor: '#9C0006', backgroundColor: '#FBD3D3' },
  unsure: { textColor: '#1F3F77', backgroundColor: '#DCE8F8' },
  muted: { textColor: '#595959', backgroundColor: '#F0F0F0' },
};
const HEAD: Omit<CellObject, 'value'> = {
  fontWeight: 'bold',
  backgroundColor: '#D9D9D9',
  wrap: true,
  alignVertical: 'center',
};
/** Characters that a cell holds at most. */
const LONGEST = 32_767;

/**
 * A workbook (.xlsx) of the tables, heads in sight and with buttons to filter by. Text stays text, formulas there are
 * none. The same bytes for the same tables.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { writeExcelFile } = await import('./write-excel-file.js');
  const features = [betterParts(sheets)];
  const bytes = await writeExcelFile(sheets.map(written), {
    fontFamily: '宋体',
    fontSize: 11,
    features,
  }).toBuffer();
  return fixTimes(bytes);
}

function written({ name, columns, rows, frozenColumns }: Sheet): WrittenSheet<SheetFile> {
  const head = columns.map(({ title }) => ({ ...HEAD, ...typed(title) }) as CellObject);
  return {
    sheet: name,
    stickyRowsCount: 1,
    ...(frozenColumns === 0 ? {} : { stickyColumnsCount: frozenColumns }),
    columns: columns.map(({ width }) => ({ width })),
    data: [head, ...rows.map((row) => row.map(cellOf))],
  };
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null || typeof cell !== 'object') return cell === null || cell === '' ? null : typed(cell);
  return { ...typed(cell.value), ...TONE_STYLES[cell.tone] } as CellObject;
}

function typed(value: SheetValue): CellObject {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return { value, type: Number };
  const cut = value.length > LONGEST ? value.slice(0, LONGEST) : value;
  // The library looks texts up in a plain object, where these names are taken.
  return { value: cut in {} ? `${cut} ` : cut, type: String };
}
