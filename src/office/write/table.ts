import type { ITableOptions } from 'docx';
import { widthInCharacters } from './closing.js';
import { fontOf, runOf } from './fonts.js';
import { type LayoutProfile, TEXT_WIDTH, type WordTable } from './layout.js';
import { STYLE } from './layout-styles.js';

type Word = typeof import('docx');

const FIGURE = /^[-+\u2212]?[\d,.\s]*\d\s*[%\uff05\u2030]?$/;
/** Columns in characters: none narrower, none so wide that it starves the others. */
const NARROWEST = 3;
const WIDEST = 24;

/** Widths of the columns, together as wide as the text; by what stands in them. */
export function columnWidths({ rows: all, header }: WordTable): number[] {
  // A heading over several columns makes none of them wider.
  const rows = all.map((row, i) => (header && i === 0 ? unmerged(row) : row));
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const wanted = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, row) => {
      const lines = (row[column] ?? '').split('\n');
      const width = Math.max(...lines.map(widthInCharacters));
      return Math.min(WIDEST, Math.max(most, width));
    }, NARROWEST),
  );
  const sum = wanted.reduce((total, width) => total + width + 1, 0);
  const widths = wanted.map((width) => Math.floor(((width + 1) / sum) * TEXT_WIDTH));
  widths[0]! += TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths;
}

interface Span {
  readonly text: string;
  readonly columns: number;
}

/** The cells of a row; in the row of names, the empty ones after a name go on it. */
function spansOf(row: readonly string[], count: number, header: boolean): Span[] {
  const spans: Span[] = [];
  for (let column = 0; column < count; column++) {
    const text = row[column] ?? '';
    const before = spans.at(-1);
    const goesOn = header && text.trim() === '' && before !== undefined && before.text.trim() !== '';
    if (goesOn) spans[spans.length - 1] = { ...before, columns: before.columns + 1 };
    else spans.push({ text, columns: 1 });
  }
  return spans;
}

const unmerged = (row: readonly string[]): string[] =>
  spansOf(row, row.length, true).flatMap(({ text, columns }) =>
    columns > 1 ? Array(columns).fill('') : [text],
  );

/** A table as wide as the text, with lines around every cell; the row of names comes again on every page. */
export function tableOf(table: WordTable, profile: LayoutProfile, word: Word) {
  const widths = columnWidths(table);
  const rows = table.rows.map((row, i) => {
    const header = table.header && i === 0;
    let column = 0;
    const cells = spansOf(row, widths.length, header).map(({ text, columns }) => {
      const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
      column += columns;
      return cellOf({ text, width, columns, header }, profile, word);
    });
    return new word.TableRow({ children: cells, cantSplit: true, ...(header ? { tableHeader: true } : {}) });
  });
  const options: ITableOptions = {
    rows,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: word.WidthType.DXA },
    layout: word.TableLayoutType.FIXED,
    alignment: word.AlignmentType.CENTER,
  };
  return new word.Table(options);
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly columns: number;
  readonly header: boolean;
}

function cellOf({ text, width, columns, header }: Cell, profile: LayoutProfile, word: Word) {
  const centred = header || FIGURE.test(text.trim());
  const look = header ? { font: fontOf(profile.fonts.heading1, profile) } : {};
  const children = text.split('\n').map(
    (line) =>
      new word.Paragraph({
        style: STYLE.cell,
        ...(centred ? { alignment: word.AlignmentType.CENTER } : {}),
        children: [new word.TextRun(runOf(line.trim(), look))],
      }),
  );
  return new word.TableCell({
    children,
    ...(columns > 1 ? { columnSpan: columns } : {}),
    width: { size: width, type: word.WidthType.DXA },
    verticalAlign: word.VerticalAlign.CENTER,
  });
}
