import { fold } from '../text/fold.js';
import { lineStarts } from '../text/offsets.js';
import type { DraftLine } from './types.js';

/** The lines of a text, all `body` or `blank` so far. */
export function splitLines(text: string): DraftLine[] {
  const folded = fold(text);
  const starts = lineStarts(text);
  return starts.map((start, index) => {
    let end = starts[index + 1] ?? text.length;
    while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
    const key = folded.slice(start, end);
    return {
      index,
      range: { start, end },
      text: text.slice(start, end),
      key,
      role: key.trim() === '' ? 'blank' : 'body',
    };
  });
}
