import type { Table } from '../model/document.js';
import type { Range } from '../model/text.js';
import type { WordHint } from '../model/word.js';
import { BLANKS } from '../text/char-classes.js';
import { fold } from '../text/fold.js';
import { lastAtOrBefore } from '../text/offsets.js';
import {
  beginBefore,
  closeOf,
  endOf,
  headEnd,
  holdsConstruct,
  LONG,
  nextConstruct,
  quietBefore,
  softened,
} from './regions.js';
import { remarkFrontmatter, remarkGfm, remarkParse, unified } from './remark.js';
import type { DraftLine } from './types.js';

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

export interface MarkdownParts {
  readonly frontmatter: Range | null;
  readonly tables: readonly Table[];
  /** Underlined headings of one line: the title's line and its depth. */
  readonly setext: ReadonlyMap<number, number>;
  /** Depth by line of the headings that a Word file tells by their style. */
  readonly styled?: ReadonlyMap<number, number>;
  /** What a Word file knows of each line, by its index; of a row the first cell. */
  readonly looks?: ReadonlyMap<number, WordHint>;
}

// remark-parse recurses per marker: a line of thousands of `>` would overflow the stack.
const DEEP = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){60,}|^[ \t]{100,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;

const NOTHING: MarkdownParts = { frontmatter: null, tables: [], setext: new Map() };

/** Marks what is not prose as `opaque`; a draft without any such construct is never parsed. */
export function markOpaque(text: string, lines: readonly DraftLine[], long = LONG): MarkdownParts {
  if (!holdsConstruct(text, lines)) return NOTHING;
  const walk: Walk = { lines, starts: null, tables: [], setext: new Map(), frontmatter: null, text, base: 0 };
  if (text.length > long) readPieces(walk, long);
  else for (const block of treeOf(text, true)?.children ?? []) visit(block, walk);
  return { frontmatter: walk.frontmatter, tables: walk.tables, setext: walk.setext };
}

/** Reads piece by piece; of each piece all blocks but the last, in which the next piece may go on. */
function readPieces(walk: Walk, long: number): void {
  const written = walk.lines.map((line) => line.text);
  let from = 0;
  for (let at = nextConstruct(written, 0); at < written.length; at = nextConstruct(written, from)) {
    const first = beginBefore(written, at, { from, long });
    const end = Math.max(endOf(written, first, long), first === 0 ? headEnd(written) : 0);
    const blocks = blocksOf(walk, { first, end });
    const going = end < written.length ? blocks.pop() : undefined;
    for (const block of blocks) visit(block, walk);
    if (going === undefined) from = end;
    else if (blocks.length > 0) from = lineAt(walk, going);
    else from = readEndless(walk, going, { written, end });
  }
}

/** The blocks of a piece of the lines, with offsets into the piece, which `walk.base` is set to. */
function blocksOf(walk: Walk, { first, end }: { readonly first: number; readonly end: number }): Node[] {
  const { lines, text } = walk;
  walk.base = lines[first]!.range.start;
  const piece = text.slice(walk.base, lines[end]?.range.start ?? text.length);
  return [...(treeOf(piece.split('\n').map(softened).join('\n'), first === 0)?.children ?? [])];
}

/** A block that is longer than the piece, which ends before line `end`; returns the line from which to go on. */
function readEndless(
  walk: Walk,
  block: Node,
  { written, end }: { readonly written: readonly string[]; readonly end: number },
): number {
  const first = lineAt(walk, block);
  if (['code', 'html', 'yaml'].includes(block.type)) {
    visit(block, walk);
    const close = closeOf(block.type, written, { first, end });
    for (const line of walk.lines.slice(end, close)) if (line.role === 'body') line.role = 'opaque';
    return close;
  }
  // Half a table would add up to something else.
  const cut =
    block.type === 'table' ? closeOf(block.type, written, { first, end }) : quietBefore(written, first, end);
  for (const part of blocksOf(walk, { first, end: cut })) visit(part, walk);
  return cut;
}

function lineAt(walk: Walk, node: Node): number {
  return Math.max(0, lastAtOrBefore(startsOf(walk), rangeOf(node, walk).start));
}

function startsOf(walk: Walk): readonly number[] {
  walk.starts ??= walk.lines.map((line) => line.range.start);
  return walk.starts;
}

function treeOf(text: string, head: boolean): Node | null {
  return DEEP.test(text) ? null : parseMarkdown(text, head);
}

function parseMarkdown(text: string, head: boolean): Node | null {
  const parser = unified().use(remarkParse).use(remarkGfm);
  try {
    return (head ? parser.use(remarkFrontmatter) : parser).parse(text) as Node;
  } catch (error) {
    // A stack overflow on hostile nesting: read the draft as plain lines.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Walk {
  readonly lines: readonly DraftLine[];
  /** Where the lines begin, when it has been asked for. */
  starts: readonly number[] | null;
  readonly text: string;
  /** Where the piece that is read begins. */
  base: number;
  readonly tables: Table[];
  readonly setext: Map<number, number>;
  frontmatter: Range | null;
}

function rangeOf({ position }: Node, { base }: Walk): Range {
  return { start: base + (position?.start.offset ?? 0), end: base + (position?.end.offset ?? 0) };
}

function visit(node: Node, walk: Walk): void {
  const range = rangeOf(node, walk);
  if (node.type === 'yaml') {
    walk.frontmatter = range;
    setOpaque(walk, range, () => true);
  } else if (node.type === 'code') {
    // Four blanks of indent are a habit of official drafts; only a fence makes code.
    if (/^[ \t>]*(?:```|~~~)/.test(walk.text.slice(range.start, range.start + 80)))
      setOpaque(walk, range, () => true);
  } else if (node.type === 'html') {
    const comment = walk.text.startsWith('<!--', range.start);
    setOpaque(walk, range, (line) => comment || line.text.trimStart().startsWith('<'));
  } else if (node.type === 'table') {
    // Markdown goes on to the next blank line, and pasted text has none: only lines with a bar are rows.
    const rows = (node.children ?? []).filter((row) =>
      walk.text.slice(rangeOf(row, walk).start, rangeOf(row, walk).end).includes('|'),
    );
    const end = rows.length === 0 ? range.end : rangeOf(rows.at(-1)!, walk).end;
    walk.tables.push({ range: { start: range.start, end }, rows: rows.map((row) => readRow(row, walk)) });
    setOpaque(walk, range, (line) => line.text.includes('|'));
  } else if (node.type === 'heading') {
    noteSetext(node, range, walk);
  }
  // Inside a paragraph or a table nothing can change the role of a line.
  if (node.type === 'paragraph' || node.type === 'table') return;
  for (const child of node.children ?? []) visit(child, walk);
}

function readRow(row: Node, walk: Walk): { range: Range; text: string }[] {
  return (row.children ?? []).map((cell) => {
    const inner = cell.children ?? [];
    const range =
      inner.length === 0
        ? rangeOf(cell, walk)
        : { start: rangeOf(inner[0]!, walk).start, end: rangeOf(inner.at(-1)!, walk).end };
    return { range, text: inner.length === 0 ? '' : walk.text.slice(range.start, range.end) };
  });
}

function linesIn(walk: Walk, range: Range): DraftLine[] {
  const starts = startsOf(walk);
  const first = Math.max(0, lastAtOrBefore(starts, range.start));
  const last = Math.max(0, lastAtOrBefore(starts, range.end - 1));
  return walk.lines.slice(first, last + 1);
}

function setOpaque(walk: Walk, range: Range, which: (line: DraftLine) => boolean): void {
  for (const line of linesIn(walk, range)) if (line.role === 'body' && which(line)) line.role = 'opaque';
}

function noteSetext(node: Node, range: Range, walk: Walk): void {
  if (walk.text[range.start] === '#') return;
  const lines = linesIn(walk, range);
  const [title, underline] = lines;
  if (lines.length !== 2 || title === undefined || underline === undefined) return;
  // A single `-` is an empty cell of a table that was pasted a cell a line.
  if (title.key.trim().length > 60 || !/-{3}|={3}/.test(underline.text)) return;
  walk.setext.set(title.index, node.depth ?? 1);
  underline.role = 'opaque';
}

const CELL = /^(?:-?\d[\d,]*(?:\.\d+)?(?:件|条|个|份|项)?|[-/\u2014\u2013])$/;
/** So many figures, each on a line of its own, are the cells of a row. */
const CELLS = 3;

const isCell = ({ role, key }: DraftLine): boolean => role === 'body' && CELL.test(key.trim());

/** A table pasted with a cell a line: figures alone on their lines, and before them the label of the row. */
function markPastedCells(lines: readonly DraftLine[]): void {
  const written = lines.filter((line) => line.role !== 'blank');
  for (let from = 0; from < written.length; from++) {
    let to = from;
    while (to < written.length && isCell(written[to]!)) to += 1;
    if (to - from >= CELLS) {
      const label = written[from - 1];
      for (const line of written.slice(from, to)) line.role = 'opaque';
      if (label?.role === 'body' && label.key.trim().length <= LONGEST_LABEL) label.role = 'opaque';
    }
    from = Math.max(from, to);
  }
}

const LONGEST_LABEL = 45;
/** Blanks that folding leaves as they are; hardly any text holds one. */
const ODD_BLANKS = [...BLANKS].filter((blank) => fold(blank) !== ' ' && !'\r\n'.includes(blank));
const MANY_CELLS = /\s\S+\s/;
const CONTENTS_ROW = /\S(?:\t|[.\u2026\u00b7]{3,9})\s{0,9}\d{1,3}$/;

/** Rows of figures pasted as text (`一、本年新收… 3402 99 0`) are a table, not headings or prose. */
export function markPastedRows(text: string, lines: readonly DraftLine[]): void {
  markPastedCells(lines);
  const odd = ODD_BLANKS.some((blank) => text.includes(blank));
  for (const line of lines) {
    if (line.role !== 'body') continue;
    const row = (odd || line.key.includes(' ')) && isRow(line.key.trim());
    // A line of the table of contents names a chapter that comes again.
    if (row || isContentsRow(line.text.trimEnd())) line.role = 'opaque';
  }
}

/** The pattern alone would begin at every character. */
const isContentsRow = (text: string): boolean => isDigit(text.at(-1)) && CONTENTS_ROW.test(text);
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

function isRow(key: string): boolean {
  if (!MANY_CELLS.test(key)) return false;
  const cells = key.split(/\s+/);
  const figures = cells.filter((cell) => /^(?:[\d,]+(?:\.\d+)?%?|\/|-)$/.test(cell)).length;
  return figures >= 3 && cells.length - figures <= 2;
}
