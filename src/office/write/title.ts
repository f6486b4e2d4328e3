import { widthInCharacters } from './closing.js';
import { SIZE, TEXT_WIDTH } from './layout.js';

const FITTING = Math.floor(TEXT_WIDTH / (10 * SIZE.title));
// Where a title that is too long may be broken without tearing a phrase: after the office's name.
const BREAKS = [/(?<=.{3})(?=\u5173\u4e8e)/, /(?<=.{3})(?=(?:19|20)\d{2}\s*\u5e74)/];

/** The lines of a title: one, or two where it is too wide for one and can be broken between phrases. */
export function titleLines(title: string): string[] {
  if (widthInCharacters(title) <= FITTING) return [title];
  for (const at of BREAKS) {
    const found = at.exec(title);
    if (found === null) continue;
    const lines = [title.slice(0, found.index), title.slice(found.index)];
    if (lines.every((line) => widthInCharacters(line) <= FITTING)) return lines;
  }
  return [title];
}
