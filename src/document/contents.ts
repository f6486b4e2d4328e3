import type { DraftLine } from './types.js';

const NAME = /^\s*目\s*[录次]\s*$/;
/** Leaders and page behind the name of a chapter. */
const PAGE = /[\s.\u2026\u00b7\u2022_\u2014-]*\d{1,3}\s*$/;
const LEADERS = /(?:[.\u2026\u00b7_]{3,}|\t)\s*\d{1,3}\s*$/;
/** A table of contents stands at the head, and goes on so long at most. */
const HEAD = 60;
const MOST = 80;

/**
 * Marks a table of contents that was typed or pasted: the line 目录 and the lines after it, each of which comes again
 * further down in the same order. Where that is not certain the lines stay what they are.
 */
export function markContents(lines: readonly DraftLine[]): void {
  for (const line of lines.slice(0, HEAD)) {
    if (line.role !== 'body' || !NAME.test(line.key)) continue;
    const entries = entriesAfter(lines, line.index);
    const kept = nextWritten(lines, line.index)?.role === 'apparatus';
    if (entries.length === 0 && !kept) continue;
    for (const one of [line, ...entries]) one.role = 'apparatus';
  }
}

const nextWritten = (lines: readonly DraftLine[], index: number): DraftLine | undefined =>
  lines.slice(index + 1, index + 4).find((line) => line.role !== 'blank');

const isName = (key: string): boolean => key.trim().length <= 80 && !key.includes('\u3002');
const bare = (key: string): string => key.replace(/\s+/g, '');

function entriesAfter(lines: readonly DraftLine[], name: number): DraftLine[] {
  const found: DraftLine[] = [];
  let text = lines.length;
  let last = name;
  for (const line of lines.slice(name + 1, name + 1 + MOST)) {
    if (line.index >= text) break;
    if (line.role === 'blank') continue;
    const again = line.role === 'body' && isName(line.key) ? comesAgain(lines, line, last) : null;
    if (again === null && !LEADERS.test(line.text)) break;
    if (last === name) text = again ?? text;
    last = again ?? last;
    found.push(line);
  }
  // Without page numbers more of them must come again before it is certain.
  const paged = found.filter(({ key }) => PAGE.test(key)).length;
  return last > name && found.length >= (paged >= 2 ? 2 : 3) ? found : [];
}

/** Index of the line below that begins with the same words, after that of the entry before. */
function comesAgain(lines: readonly DraftLine[], entry: DraftLine, after: number): number | null {
  const whole = bare(entry.key);
  const name = bare(entry.key.replace(PAGE, ''));
  if (name.length < 3) return null;
  const at = (words: string): number =>
    lines.findIndex(
      ({ index, key }) => index > Math.max(after, entry.index) && bare(key.slice(0, 240)).startsWith(words),
    );
  const found = [at(whole), at(name)].find((index) => index >= 0);
  return found ?? null;
}
