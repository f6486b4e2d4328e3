import type { Block, Paragraph } from './blocks.js';
import type { WordCell, WordTable } from './word-tables.js';

/** A cell that holds so much is text that somebody put into a table, not an entry of one. */
const PROSE_PARAGRAPHS = 4;
const PROSE_LENGTH = 250;
/** What may stand beside it: the name of the part, a number. */
const LABEL = 12;

/** A row read as text: what stands beside the text, and the text. */
export interface FramedRow {
  readonly labels: readonly WordCell[];
  readonly blocks: readonly Block[];
}

/**
 * A table that only sets text in its place, row by row: one column; nothing but one cell a row in a table of one row or
 * without rules; or text of many paragraphs with at most a label beside it. Null for a table of entries.
 */
export function framedRows({ rows, ruled }: WordTable): readonly (FramedRow | null)[] | null {
  if (rows.every((cells) => cells.length === 1))
    return rows.map(([cell]) => ({ labels: [], blocks: cell!.blocks }));
  const filled = rows.map((cells) => cells.filter((cell) => lengthOf(cell) > 0));
  const single = filled.every((cells) => cells.length <= 1);
  const texts = filled.flat().filter(isProse);
  if (single && (rows.length === 1 || !ruled || filled.flat().length === texts.length))
    return filled.map(([cell]) => ({ labels: [], blocks: cell?.blocks ?? [] }));
  if (texts.length === 0) return null;
  const framed = rows.map((cells, i) => framedRow(cells, filled[i]!));
  return framed.some((row) => row !== null) ? framed : null;
}

function framedRow(cells: readonly WordCell[], filled: readonly WordCell[]): FramedRow | null {
  const [text, ...more] = filled.filter(isProse);
  if (text === undefined || more.length > 0) return null;
  const labels = cells.filter((cell) => cell !== text);
  return labels.every((cell) => lengthOf(cell) <= LABEL) ? { labels, blocks: text.blocks } : null;
}

const widthOf = ({ bits }: Paragraph): number =>
  bits
    .map(({ text }) => text)
    .join('')
    .trim().length;

/** A number that Word prints and a box fill a cell too. */
const filling = ({ properties, boxes }: Paragraph): number =>
  boxes.length + (properties.numbering.list === undefined ? 0 : 1);

const lengthOf = ({ blocks }: WordCell): number =>
  flattened(blocks).reduce((sum, paragraph) => sum + widthOf(paragraph) + filling(paragraph), 0);

const isProse = (cell: WordCell): boolean =>
  flattened(cell.blocks).filter((paragraph) => widthOf(paragraph) > 0).length >= PROSE_PARAGRAPHS &&
  lengthOf(cell) >= PROSE_LENGTH;

/** All paragraphs of a cell; a table inside it is read along. */
export function flattened(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => flattened(cell.blocks)),
  );
}
