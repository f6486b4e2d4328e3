import type { LineRole, Table } from '../model/document.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/text.js';
import type { WordHint } from '../model/word.js';
import { lastAtOrBefore } from '../text/offsets.js';
import type { MarkdownParts } from './markdown.js';
import { readOrdinal } from './marks.js';
import type { DraftLine } from './types.js';

/** Words of a heading whose style says so but that carries no number; longer ones are text in the wrong style. */
const LONGEST_HEADING = 60;
/** From so many paragraphs of prose in heading styles on, the styles say nothing. */
const MUCH_PROSE = 3;

/** Neither letter nor number; written here, not above: what stands for such classes is slow to read. */
const isBullet = (text: string): boolean => /^[^\p{L}\p{N}]+$/u.test(text);

/**
 * What a Word file says of its lines: rows of tables and notes are no prose, and a heading style makes a heading of a
 * line without a number.
 */
export function applyHints(
  { text }: Source,
  hints: readonly WordHint[],
  lines: readonly DraftLine[],
): MarkdownParts {
  const starts = lines.map((line) => line.range.start);
  const looks = new Map<number, WordHint>();
  for (const hint of hints) {
    const line = lines[lastAtOrBefore(starts, hint.range.start)];
    if (line === undefined || line.role === 'blank') continue;
    line.role = roleOf(hint);
    hideBullet(line, hint);
    if (!looks.has(line.index)) looks.set(line.index, hint);
  }
  const styled = styledHeadings(lines, looks);
  return { frontmatter: null, tables: tablesOf(text, hints), setext: new Map(), styled, looks };
}

/** A bullet before a paragraph says nothing; left in the key it would hide what the paragraph begins with. */
function hideBullet(line: DraftLine, { label }: WordHint): void {
  if (label === undefined || label.start !== line.range.start) return;
  const length = label.end - label.start;
  if (isBullet(line.key.slice(0, length))) line.key = ' '.repeat(length) + line.key.slice(length);
}

function roleOf({ cell, from }: WordHint): LineRole {
  if (cell !== undefined) return 'opaque';
  if (from === 'toc' || from === 'footer') return 'apparatus';
  return from === undefined || from === 'body' ? 'body' : 'note';
}

function styledHeadings(
  lines: readonly DraftLine[],
  looks: ReadonlyMap<number, WordHint>,
): ReadonlyMap<number, number> {
  const styled = new Map<number, number>();
  let prose = 0;
  for (const { index, role, key } of lines) {
    const level = looks.get(index)?.level ?? 0;
    if (role !== 'body' || level === 0) continue;
    if (isHeading(key)) styled.set(index, level);
    else if (readOrdinal(key.trimStart()) === null) prose += 1;
  }
  return prose >= MUCH_PROSE && prose * 2 >= styled.size ? new Map() : styled;
}

/** What only leads over to a list is no heading, whatever its style. */
function isHeading(key: string): boolean {
  const line = key.trim();
  return line.length <= LONGEST_HEADING && !/[\u3002;]|[:,\u3001]$|\u5982\u4e0b$/.test(line);
}

function tablesOf(text: string, hints: readonly WordHint[]): Table[] {
  const tables = new Map<number, Map<number, { range: Range; text: string }[]>>();
  for (const { range, cell } of hints) {
    if (cell === undefined) continue;
    const rows = tables.get(cell.table) ?? new Map<number, { range: Range; text: string }[]>();
    tables.set(cell.table, rows);
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    // A merged cell stands in its first column; those that it covers are empty.
    while (row.length < cell.column - 1)
      row.push({ range: { start: range.start, end: range.start }, text: '' });
    row.push({ range, text: text.slice(range.start, range.end) });
  }
  return [...tables.values()].map((rows) => {
    const all = [...rows.values()];
    return { range: { start: all[0]![0]!.range.start, end: all.at(-1)!.at(-1)!.range.end }, rows: all };
  });
}
