import type { Block, Document } from '../model/document.js';
import type { FindOptions, Layer, Match } from '../model/report.js';
import type { Range } from '../model/text.js';
import { NONE } from '../text/none.js';
import { compilePattern } from '../text/pattern.js';
import { hideLayers } from './layers.js';
import { needsOf, placesOf } from './likely.js';

// The work of a pattern grows with the square of the text, and a block can be a whole report pasted into one line: long
// texts are searched piece by piece. Packs are let in by what a pattern costs on one piece (text/pattern-safety.ts).
export const WINDOW = 8000;
/** How much two neighbouring pieces share, so that what lies across their border is found. */
export const OVERLAP = 400;
/** How much of that is only there for lookbehind: no match is looked for in it. */
export const LOOKBEHIND = 100;

/** The part of a text of a block (`key`, or a copy as long) inside `range`, with the index at which it begins. */
export function keyWithin(block: Block, range: Range, key = block.key): { key: string; from: number } {
  if (range.start <= block.range.start && block.range.end <= range.end) return { key, from: 0 };
  const from = firstFrom(block, key.length, range.start);
  return { key: key.slice(from, firstFrom(block, key.length, range.end)), from };
}

/** The first index of a block's text that stands at `offset` of the source or behind it; `length` where there is none. */
function firstFrom(block: Block, length: number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block.at(middle) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The blocks that share text with `range`, in order. */
export function blocksIn(document: Document, range: Range): readonly Block[] {
  const { low, high } = spanOf(document.blocks, range);
  return document.blocks.slice(low, high);
}

interface Span {
  readonly low: number;
  readonly high: number;
}

/** The indices of the blocks that share text with `range`: from `low` to before `high`. */
function spanOf(blocks: readonly Block[], range: Range): Span {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.range.end > range.start) high = middle;
    else low = middle + 1;
  }
  const first = low;
  high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.range.start >= range.end) high = middle;
    else low = middle + 1;
  }
  return { low: first, high: low };
}

interface Search {
  readonly expression: RegExp;
  readonly found: Match[];
  /** No more matches than this are looked for. */
  readonly most: number;
}

/**
 * Adds the matches in a folded text, which is that of a block from its index `from` on, in order; empty ones are left
 * out. In a text longer than a window those are found that are no longer than 300 units and look no further back than
 * 100; a longer one may end early.
 */
function searchIn(block: Block, key: string, from: number, { expression, found, most }: Search): void {
  const step = WINDOW - OVERLAP;
  let next = 0;
  for (let base = 0; base === 0 || base + OVERLAP < key.length; base += step) {
    const piece = key.length <= WINDOW ? key : key.slice(base, base + WINDOW);
    // Each place belongs to one piece, so that nothing is found twice.
    const end = base + WINDOW < key.length ? step + LOOKBEHIND : Number.POSITIVE_INFINITY;
    expression.lastIndex = next - base;
    for (let match = expression.exec(piece); match !== null; match = expression.exec(piece)) {
      if (match.index >= end) break;
      const text = match[0];
      const start = base + match.index;
      next = start + text.length;
      if (text === '') expression.lastIndex += 1;
      else if (found.push(matchOf(block, from + start, text)) >= most) return;
    }
    next = Math.max(next, base + end);
  }
}

const matchOf = (block: Block, index: number, text: string): Match => ({
  range: { start: block.at(index), end: block.at(index + text.length - 1) + 1 },
  text,
});

/** Indices, ascending, of all blocks in which a pattern can match, whatever part of a block it is asked of; null: any. */
export function likelyBlocks(document: Document, pattern: string): readonly number[] | null {
  const needed = needsOf(pattern);
  return needed === null ? null : placesOf(document).textsWith(needed, 0, document.blocks.length);
}

const NO_LAYERS: readonly Layer[] = [];

/** Matches of a pattern on the folded text of the blocks inside `range`, in text order; at most `most`. */
export function findInBlocks(
  document: Document,
  pattern: string,
  range: Range,
  { skip = NO_LAYERS, most = Number.POSITIVE_INFINITY }: FindOptions = {},
): readonly Match[] {
  const needed = needsOf(pattern);
  const places = needed === null ? null : placesOf(document);
  if (needed !== null && !places!.hasAny(needed)) return NONE;
  const { blocks } = document;
  const { low, high } = spanOf(blocks, range);
  const likely = needed === null ? null : places!.textsWith(needed, low, high);
  const count = likely === null ? high - low : likely.length;
  if (count === 0) return NONE;
  const search: Search = { expression: compilePattern(pattern), found: [], most };
  for (let i = 0; i < count && search.found.length < most; i++) {
    const block = blocks[likely === null ? low + i : likely[i]!]!;
    const { key, from } = keyWithin(block, range, hideLayers(document, block, skip));
    searchIn(block, key, from, search);
  }
  return search.found.length === 0 ? NONE : search.found;
}
