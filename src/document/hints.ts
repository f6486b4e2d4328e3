import type { Table } from '../model/document.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/text.js';
import type { WordHint } from '../model/word.js';
import { lastAtOrBefore } from '../text/offsets.js';
import type { MarkdownParts } from './markdown.js';
import type { DraftLine } from './types.js';

/** Words of a heading whose style says so but that carries no number; longer ones are text in the wrong style. */
const LONGEST_HEADING = 60;

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
  const lineAt = (offset: number): DraftLine | undefined => lines[lastAtOrBefore(starts, offset)];
  const setext = new Map<number, number>();
  for (const { range, level, cell, from } of hints) {
    const line = lineAt(range.start);
    if (line === undefined || line.role === 'blank') continue;
    if (cell !== undefined) line.role = 'opaque';
    else if (from === 'toc' || from === 'footer') line.role = 'apparatus';
    else if (from !== undefined && from !== 'body') line.role = 'note';
    else if (level !== undefined && level > 0 && isHeading(line.key)) setext.set(line.index, level);
  }
  return { frontmatter: null, tables: tablesOf(text, hints), setext };
}

const isHeading = (key: string): boolean => key.trim().length <= LONGEST_HEADING && !/[\u3002;]/.test(key);

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
