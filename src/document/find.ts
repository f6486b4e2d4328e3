import type { Block, Document } from '../model/document.js';
import type { FindOptions, Layer, Match } from '../model/report.js';
import type { Range } from '../model/text.js';
import { neededWords } from '../text/needed-words.js';
import { compilePattern } from '../text/pattern.js';
import { numberWords, WordPlaces } from '../text/word-table.js';
import { HIDDEN, hideLayers } from './layers.js';

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
  const from = firstIndex(0, key.length, (i) => block.at(i) >= range.start);
  const to = firstIndex(from, key.length, (i) => block.at(i) >= range.end);
  return { key: key.slice(from, to), from };
}

/** The first index in [low, high) from which on `holds` is true; `high` when it never is. */
function firstIndex(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
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
  const low = firstIndex(0, blocks.length, (i) => blocks[i]!.range.end > range.start);
  return { low, high: firstIndex(low, blocks.length, (i) => blocks[i]!.range.start >= range.end) };
}

/**
 * Matches of a pattern in a folded text, in order; empty ones are left out. In a text longer than a window those are
 * found that are no longer than 300 units and look no further back than 100; a longer one may end early.
 */
function findInKey(pattern: string, key: string): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  const step = WINDOW - OVERLAP;
  const expression = compilePattern(pattern);
  let next = 0;
  for (let base = 0; base === 0 || base + OVERLAP < key.length; base += step) {
    const piece = key.length <= WINDOW ? key : key.slice(base, base + WINDOW);
    // Each place belongs to one piece, so that nothing is found twice.
    const end = base + WINDOW < key.length ? step + LOOKBEHIND : Number.POSITIVE_INFINITY;
    expression.lastIndex = next - base;
    for (let match = expression.exec(piece); match !== null; match = expression.exec(piece)) {
      if (match.index >= end) break;
      const [text] = match;
      const start = base + match.index;
      next = start + text.length;
      if (text !== '') found.push({ start, end: next, text });
      else expression.lastIndex += 1;
    }
    next = Math.max(next, base + end);
  }
  return found;
}

/** The words by which the blocks are found in which a pattern can match; null: any block. */
const needs = new Map<string, readonly number[] | null>();

function needsOf(pattern: string): readonly number[] | null {
  let needed = needs.get(pattern);
  if (needed === undefined) {
    const words = neededWords(pattern);
    // Words are looked for in the plain text, and what stands for hidden text is not written there.
    needed = words === null || words.some((word) => word.includes(HIDDEN)) ? null : numberWords(words);
    needs.set(pattern, needed);
  }
  return needed;
}

/** Makes patterns known before the first document is walked through; others are found too, but one by one. */
export function expectPatterns(patterns: readonly string[]): void {
  for (const pattern of patterns) needsOf(pattern);
}

const places = new WeakMap<Document, WordPlaces>();

/** Where words stand in the blocks of a document. */
export function placesOf(document: Document): WordPlaces {
  let known = places.get(document);
  if (known === undefined) {
    known = new WordPlaces(document.blocks.map(({ key }) => key));
    places.set(document, known);
  }
  return known;
}

/** Indices, ascending, of all blocks in which a pattern can match, whatever part of a block it is asked of; null: any. */
export function likelyBlocks(document: Document, pattern: string): readonly number[] | null {
  const needed = needsOf(pattern);
  return needed === null ? null : placesOf(document).textsWith(needed, 0, document.blocks.length);
}

const NONE: readonly Match[] = Object.freeze([]);
const NO_LAYERS: readonly Layer[] = [];

/** Matches of a pattern on the folded text of the blocks inside `range`. */
export function findInBlocks(
  document: Document,
  pattern: string,
  range: Range,
  options?: FindOptions,
): readonly Match[] {
  const needed = needsOf(pattern);
  if (needed !== null && !placesOf(document).hasAny(needed)) return NONE;
  const skip = options?.skip ?? NO_LAYERS;
  const { low, high } = spanOf(document.blocks, range);
  const found: Match[] = [];
  const search = (i: number): void => {
    const block = document.blocks[i]!;
    const { key, from } = keyWithin(block, range, hideLayers(document, block, skip));
    for (const match of findInKey(pattern, key)) {
      const start = block.at(from + match.start);
      found.push({ range: { start, end: block.at(from + match.end - 1) + 1 }, text: match.text });
    }
  };
  if (needed === null) for (let i = low; i < high; i++) search(i);
  else for (const i of placesOf(document).textsWith(needed, low, high)) search(i);
  return found.length === 0 ? NONE : found;
}
