import { child, switchOf, wholeNumber, wordValue } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import type { Block } from './blocks.js';
import { hasRules } from './styles.js';
import { through } from './through.js';

export interface WordCell {
  /** First column of the grid that it covers, from 1, and how many. */
  readonly column: number;
  readonly span: number;
  /** Without text where the cell only goes on what was merged above or to the left. */
  readonly blocks: readonly Block[];
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
  /** It has rules that are printed. */
  readonly ruled: boolean;
}

/** Word's own bound on the columns of a row: a file must not buy tabs by the million. */
const MOST_COLUMNS = 63;
const ROWS: ReadonlySet<string> = new Set(['w:tr']);
const CELLS: ReadonlySet<string> = new Set(['w:tc']);

/** A table as it is after all changes; `readCell` reads what stands in a cell. */
export function readTable(
  table: XmlElement,
  readCell: (cell: XmlElement) => Block[],
  styleIsRuled: (id: string) => boolean,
): WordTable {
  const rows = through(table, ROWS)
    .filter(({ element }) => !isGone(child(element, 'w:trPr')))
    .map(({ element }) => readRow(element, readCell))
    .filter((cells) => cells.length > 0);
  return { kind: 'table', rows, ruled: isRuled(table, styleIsRuled) };
}

function isRuled(table: XmlElement, styleIsRuled: (id: string) => boolean): boolean {
  const properties = child(table, 'w:tblPr');
  const own = child(properties, 'w:tblBorders');
  const style = wordValue(properties, 'w:tblStyle');
  if (own === undefined ? style !== undefined && styleIsRuled(style) : hasRules(own)) return true;
  const cells = through(table, ROWS).flatMap(({ element }) => through(element, CELLS));
  return cells.some(({ element }) => hasRules(child(child(element, 'w:tcPr'), 'w:tcBorders')));
}

const isGone = (properties: XmlElement | undefined): boolean =>
  child(properties, 'w:del') !== undefined ||
  child(properties, 'w:moveFrom') !== undefined ||
  switchOf(properties, 'w:hidden') === true;

function readRow(row: XmlElement, readCell: (cell: XmlElement) => Block[]): WordCell[] {
  let column = 1 + columns(wordValue(child(row, 'w:trPr'), 'w:gridBefore'), 0);
  const cells: WordCell[] = [];
  for (const { element: cell } of through(row, CELLS)) {
    const properties = child(cell, 'w:tcPr');
    if (child(properties, 'w:cellDel') !== undefined) continue;
    // A cell beyond the last column that a table can have is one of its own, not 63 more.
    const most = Math.max(1, MOST_COLUMNS + 1 - column);
    const span = Math.min(columns(wordValue(properties, 'w:gridSpan'), 1), most);
    const blocks = readCell(cell);
    cells.push({ column, span, blocks: goesOn(properties) ? emptied(blocks) : blocks });
    column += span;
  }
  return cells;
}

const columns = (text: string | undefined, least: number): number =>
  Math.min(Math.max(wholeNumber(text) ?? least, least), MOST_COLUMNS);

const goesOn = (properties: XmlElement | undefined): boolean =>
  ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = child(properties, name);
    return merge !== undefined && merge.attributes.get('w:val') !== 'restart';
  });

function emptied(blocks: readonly Block[]): Block[] {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first === undefined
    ? []
    : [{ ...first, bits: [], boxes: [], notes: [], properties: { numbering: {} } }];
}
