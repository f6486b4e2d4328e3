import type { Document, Line } from '../model/document.js';
import type { Range } from '../model/text.js';
import { fold } from '../text/fold.js';
import { allMatches } from '../text/matches.js';
import { lastAtOrBefore } from '../text/offsets.js';

/** One piece of a row: words, a figure (or the stroke that stands for none), or an empty cell. */
export interface Piece {
  readonly kind: 'words' | 'figure' | 'empty';
  /** Folded, without blanks at its ends. */
  readonly text: string;
  /** Of figures; null for a stroke. */
  readonly value: number | null;
  readonly range: Range;
  /** Index of the strip that holds it. */
  readonly strip: number;
  /** Its place among the cells of its row, from 0. */
  readonly cell: number;
}

/** A row of a table, or a line of text. */
export interface Strip {
  readonly pieces: readonly Piece[];
  /** The table it belongs to; -1 for a line with tabs or bars, null for a line of which nobody knows the cells. */
  readonly table: number | null;
}

interface RawCell {
  readonly text: string;
  readonly range: Range;
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?(?:件|条|个|份|项|宗|次|人|起|万元|元)?$/;
/** What clerks put where there is nothing to count. */
const STROKE = /^[-\u2014\u2013\u2212\u2015\u2500/\\_]{1,4}$/;
const UNIT = /^(?:件|条|个|份|项|宗|次|人|起|万元|元)$/;
const NOTHING = /^(?:无|空|\u00d7|x|X)$/;
/** Words with their first figure behind them without a blank. */
const GLUED = /^(.*[\u4e00-\u9fff)\u201d])(\d[\d,]*(?:\.\d+)?)$/;
const DIVIDER = /^[\s|:]*-{2,}[\s|:-]*$/;
/** No row of a form is as long; prose is not cut up. */
const LONGEST_LINE = 400;

/** The draft as rows of words and figures, in text order. Page numbers are left out. */
export function readStrips(document: Document): Strip[] {
  const starts = document.lines.map((line) => line.range.start);
  const rows = new Map<number, { readonly table: number; readonly cells: readonly RawCell[] }[]>();
  const covered = new Set<number>();
  document.tables.forEach((table, index) => {
    for (const cells of table.rows) {
      const first = lastAtOrBefore(starts, cells[0]?.range.start ?? table.range.start);
      const last = lastAtOrBefore(starts, cells.at(-1)?.range.end ?? table.range.start);
      rows.set(first, [...(rows.get(first) ?? []), { table: index, cells }]);
      for (let line = first; line <= last; line++) covered.add(line);
    }
  });
  const strips: Strip[] = [];
  for (const line of document.lines) {
    for (const { table, cells } of rows.get(line.index) ?? []) {
      strips.push({
        table,
        pieces: cells.map((cell, i) => pieceOf(cell, { strip: strips.length, cell: i })),
      });
    }
    if (!covered.has(line.index) && !isBlank(line)) strips.push(stripOf(line, strips.length));
  }
  return strips;
}

// A page number is no figure; headings of columns may look like the menu of a site.
const isBlank = ({ role, key }: Line): boolean =>
  role === 'blank' || DIVIDER.test(key) || (role === 'chrome' && !/\p{L}/u.test(key));

function stripOf(line: Line, strip: number): Strip {
  const { text, range } = line;
  if (line.key.length > LONGEST_LINE)
    return { table: null, pieces: [{ kind: 'words', text: line.key, value: null, range, strip, cell: 0 }] };
  const bars = /^\s*\|/.test(text) && text.split('|').length > 3;
  const mark = bars ? '|' : '\t';
  if (bars || text.trim().includes('\t')) {
    const cells = splitCells(text, mark, range.start).slice(bars ? 1 : 0, bars ? -1 : undefined);
    const pieces = cells.map((cell, i) => pieceOf(cell, { strip, cell: i }));
    // Several figures in one cell: the marks are those of a layout, not of a table.
    if (!cells.some((cell) => /\d\s+\d/.test(cell.text.trim()))) return { table: -1, pieces };
  }
  const pieces = looseCells(text, range.start).flatMap((cell) => loosePieces(cell, strip));
  return {
    table: null,
    pieces: pieces.filter((piece, i) => !(UNIT.test(piece.text) && pieces[i - 1]?.kind === 'figure')),
  };
}

function splitCells(text: string, mark: string, start: number): RawCell[] {
  let at = start;
  return text.split(mark).map((cell) => {
    const range = { start: at, end: at + cell.length };
    at = range.end + 1;
    return { text: cell, range };
  });
}

const looseCells = (text: string, start: number): RawCell[] =>
  allMatches(text, /[^\s\u3000|]+/g).map((match) => ({
    text: match[0],
    range: { start: start + match.index, end: start + match.index + match[0].length },
  }));

function loosePieces(cell: RawCell, strip: number): Piece[] {
  const piece = pieceOf(cell, { strip, cell: 0 });
  // A vertical heading has one character a line: 无 is a word there.
  if (NOTHING.test(piece.text)) return [{ ...piece, kind: 'words' }];
  const glued = piece.kind === 'words' ? GLUED.exec(piece.text) : null;
  if (glued === null) return [piece];
  const seam = cell.range.start + glued[1]!.length;
  return [
    { ...piece, text: glued[1]!, range: { start: cell.range.start, end: seam } },
    {
      ...piece,
      kind: 'figure',
      text: glued[2]!,
      value: numberOf(glued[2]!),
      range: { start: seam, end: cell.range.end },
    },
  ];
}

function pieceOf(cell: RawCell, place: { readonly strip: number; readonly cell: number }): Piece {
  const text = fold(cell.text)
    .replace(/&nbsp;|<br\s*\/?>|\*\*|\\(?=[-*_.])/g, '')
    .trim();
  const bare = text.replace(/\s+/g, '');
  const base = { text, range: trimmed(cell), value: null, ...place };
  if (bare === '') return { ...base, kind: 'empty' };
  if (NUMBER.test(bare) && !/\d\s+\d/.test(text)) return { ...base, kind: 'figure', value: numberOf(bare) };
  return { ...base, kind: STROKE.test(bare) || NOTHING.test(bare) ? 'figure' : 'words' };
}

function trimmed({ text, range }: RawCell): Range {
  const lead = text.length - text.trimStart().length;
  if (lead === text.length) return range;
  return { start: range.start + lead, end: range.start + text.trimEnd().length };
}

const numberOf = (text: string): number => Number(text.replace(/,|[\u4e00-\u9fff]+$/g, ''));
