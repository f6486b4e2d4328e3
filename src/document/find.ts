import type { Block, Document } from '../model/document.js';
import type { FindOptions, Layer, Match } from '../model/report.js';
import type { Range } from '../model/text.js';
import { neededWords } from '../text/needed-words.js';
import { compilePattern, probePattern } from '../text/pattern.js';
import { blocksWith, type Whole, wholeOf } from './whole.js';

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

const NEGATIVE = /\(\?<?!/;
/** What a line end may match: `\s`, the complements, a complement class, `\b`. */
const READS_LINE_END = /\\[sWDSBb]|\[\^|\\n|\(\?<?!(?:[^()]*\||\.)*\./;

/** From so many blocks on one look at all of them together pays. */
const MANY = 4;

/**
 * False only where the pattern matches in no block of the document: one search instead of one a block, for hardly any
 * of the many patterns of a pack is found in a draft.
 */
function mayOccur(pattern: string, { text }: Whole): boolean {
  // At the edge of a block such an assertion holds that fails before a line end.
  if (NEGATIVE.test(pattern) && READS_LINE_END.test(pattern)) return true;
  const probe = probePattern(pattern);
  if (text.length <= WINDOW) return probe.test(text);
  return cutUp(text).some((piece) => probe.test(piece));
}

function cutUp(text: string): string[] {
  const pieces: string[] = [];
  for (let base = 0; base === 0 || base + OVERLAP < text.length; base += WINDOW - OVERLAP)
    pieces.push(text.slice(base, base + WINDOW));
  return pieces;
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
  const whole = wholeOf(document, options?.skip ?? NO_LAYERS);
  const words = neededWords(pattern);
  if (words !== null && !whole.index.hasAny(words)) return NONE;
  const span = spanOf(document.blocks, range);
  const found: Match[] = [];
  const search = (i: number): void => {
    const block = document.blocks[i]!;
    const { key, from } = keyWithin(block, range, whole.keys[i]);
    for (const match of findInKey(pattern, key)) {
      const start = block.at(from + match.start);
      found.push({ range: { start, end: block.at(from + match.end - 1) + 1 }, text: match.text });
    }
  };
  if (words !== null) for (const i of blocksWith(whole, words, span)) search(i);
  else if (span.high - span.low < MANY || mayOccur(pattern, whole))
    for (let i = span.low; i < span.high; i++) search(i);
  return found;
}
