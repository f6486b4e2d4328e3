import type { Block, Document } from '../model/document.js';
import type { FindOptions, Match } from '../model/report.js';
import type { Range } from '../model/text.js';
import { matchAll } from '../text/pattern.js';

// Stands in for what is left out: matched by `.`, by nothing that anybody searches for.
const HIDDEN = '\u0001';

/** The folded text of a block inside `range`, with the index in the block's key at which it begins. */
export function keyWithin(block: Block, range: Range): { key: string; from: number } {
  if (range.start <= block.range.start && block.range.end <= range.end) return { key: block.key, from: 0 };
  const { length } = block.key;
  let from = 0;
  while (from < length && block.at(from) < range.start) from += 1;
  let to = length;
  while (to > from && block.at(to - 1) >= range.end) to -= 1;
  return { key: block.key.slice(from, to), from };
}

export function hideTitles(key: string): string {
  return key.includes('\u300a')
    ? key.replace(/\u300a[^\u300a\u300b]*\u300b/g, (title) => HIDDEN.repeat(title.length))
    : key;
}

/** The blocks that share text with `range`, in order. */
export function blocksIn(document: Document, range: Range): readonly Block[] {
  const { blocks } = document;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.range.end <= range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < blocks.length && blocks[end]!.range.start < range.end) end += 1;
  return blocks.slice(low, end);
}

/** Matches of a pattern on the folded text of the blocks inside `range`. */
export function findInBlocks(
  document: Document,
  pattern: string,
  range: Range,
  options: FindOptions = {},
): Match[] {
  const found: Match[] = [];
  for (const block of blocksIn(document, range)) {
    const { key, from } = keyWithin(block, range);
    for (const match of matchAll(pattern, options.skipTitles === true ? hideTitles(key) : key)) {
      const start = block.at(from + match.start);
      found.push({ range: { start, end: block.at(from + match.end - 1) + 1 }, text: match.text });
    }
  }
  return found;
}
