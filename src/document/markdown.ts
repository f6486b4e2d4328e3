import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Table } from '../model/document.js';
import type { Range } from '../model/text.js';
import type { WordHint } from '../model/word.js';
import { lastAtOrBefore } from '../text/offsets.js';
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

// Only these can begin something that is not prose; `#` headings and lists are read from the lines themselves.
const CONSTRUCT = /^ {0,3}(?:```|~~~|<[A-Za-z/!?]|(?:-{3,}|={3,})\s*$|\|?[ \t]*:?-+:?[ \t]*\|)/m;
// remark-parse recurses per marker: a line of thousands of `>` would overflow the stack.
const DEEP = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){60,}|^[ \t]{100,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;

const NOTHING: MarkdownParts = { frontmatter: null, tables: [], setext: new Map() };

/** Marks what is not prose as `opaque`; a draft without any such construct is never parsed. */
export function markOpaque(text: string, lines: readonly DraftLine[]): MarkdownParts {
  if (!CONSTRUCT.test(text) || DEEP.test(text)) return NOTHING;
  const tree = parseMarkdown(text);
  if (tree === null) return NOTHING;
  const starts = lines.map((line) => line.range.start);
  const walk: Walk = { lines, starts, tables: [], setext: new Map(), frontmatter: null, text };
  visit(tree, walk);
  return { frontmatter: walk.frontmatter, tables: walk.tables, setext: walk.setext };
}

function parseMarkdown(text: string): Node | null {
  try {
    return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(text) as Node;
  } catch (error) {
    // A stack overflow on hostile nesting: read the draft as plain lines.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Walk {
  readonly lines: readonly DraftLine[];
  readonly starts: readonly number[];
  readonly text: string;
  readonly tables: Table[];
  readonly setext: Map<number, number>;
  frontmatter: Range | null;
}

function rangeOf(node: Node): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function visit(node: Node, walk: Walk): void {
  const range = rangeOf(node);
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
      walk.text.slice(rangeOf(row).start, rangeOf(row).end).includes('|'),
    );
    walk.tables.push({ range, rows: rows.map((row) => readRow(row, walk.text)) });
    setOpaque(walk, range, (line) => line.text.includes('|'));
  } else if (node.type === 'heading') {
    noteSetext(node, range, walk);
  }
  // Inside a paragraph or a table nothing can change the role of a line.
  if (node.type === 'paragraph' || node.type === 'table') return;
  for (const child of node.children ?? []) visit(child, walk);
}

function readRow(row: Node, text: string): { range: Range; text: string }[] {
  return (row.children ?? []).map((cell) => {
    const inner = cell.children ?? [];
    const range =
      inner.length === 0
        ? rangeOf(cell)
        : { start: rangeOf(inner[0]!).start, end: rangeOf(inner.at(-1)!).end };
    return { range, text: inner.length === 0 ? '' : text.slice(range.start, range.end) };
  });
}

function linesIn(walk: Walk, range: Range): DraftLine[] {
  const first = Math.max(0, lastAtOrBefore(walk.starts, range.start));
  const last = Math.max(0, lastAtOrBefore(walk.starts, range.end - 1));
  return walk.lines.slice(first, last + 1);
}

function setOpaque(walk: Walk, range: Range, which: (line: DraftLine) => boolean): void {
  for (const line of linesIn(walk, range)) if (line.role === 'body' && which(line)) line.role = 'opaque';
}

function noteSetext(node: Node, range: Range, walk: Walk): void {
  if (walk.text.slice(range.start).startsWith('#')) return;
  const lines = linesIn(walk, range);
  const [title, underline] = lines;
  if (lines.length !== 2 || title === undefined || underline === undefined || title.key.trim().length > 60)
    return;
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
const MANY_CELLS = /\s\S+\s/;
const CONTENTS_ROW = /\S(?:\t|[.\u2026\u00b7]{3,9})\s{0,9}\d{1,3}$/;

/** Rows of figures pasted as text (`一、本年新收… 3402 99 0`) are a table, not headings or prose. */
export function markPastedRows(lines: readonly DraftLine[]): void {
  markPastedCells(lines);
  for (const line of lines) {
    if (line.role !== 'body') continue;
    // A line of the table of contents names a chapter that comes again.
    if (isRow(line.key.trim()) || isContentsRow(line.text.trimEnd())) line.role = 'opaque';
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
