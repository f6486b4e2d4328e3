import { fold } from '../text/fold.js';
import { lineStarts } from '../text/offsets.js';
import type { DraftLine } from './types.js';

/** The lines of a text, all `body` or `blank` so far. */
export function splitLines(text: string): DraftLine[] {
  const folded = fold(text);
  const same = folded === text;
  const starts = lineStarts(text);
  const lines: DraftLine[] = [];
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    const end = index + 1 < starts.length ? beforeBreak(text, starts[index + 1]!) : text.length;
    const written = text.slice(start, end);
    const key = same ? written : folded.slice(start, end);
    const role = isBlank(key) ? 'blank' : 'body';
    lines.push({ index, range: { start, end }, text: written, key, role });
  }
  return lines;
}

/** Told by the first character of nearly every line: above U+3000 only U+FEFF is a blank. */
const isBlank = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return first > 0x3000 && first !== 0xfeff ? false : key.trim() === '';
};

/** Where the line ends behind which the next one begins. */
function beforeBreak(text: string, next: number): number {
  const feed = text.charCodeAt(next - 1) === 10;
  return feed && text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
}
