import type { Block, Document } from '../model/document.js';
import type { FindOptions, Layer, Match } from '../model/report.js';
import type { Range } from '../model/text.js';
import { mayMatch, neededWords } from '../text/needed-words.js';
import { compilePattern, probePattern } from '../text/pattern.js';
import { WordIndex } from '../text/word-index.js';
import { hideLayers } from './layers.js';

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
  const { length } = key;
  let from = 0;
  while (from < length && block.at(from) < range.start) from += 1;
  let to = length;
  while (to > from && block.at(to - 1) >= range.end) to -= 1;
  return { key: key.slice(from, to), from };
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

/**
 * Matches of a pattern in a folded text, in order; empty ones are left out. In a text longer than a window those are
 * found that are no longer than 300 units and look no further back than 100; a longer one may end early.
 */
function findInKey(pattern: string, key: string): { start: number; end: number; text: string }[] {
  const found = [];
  const step = WINDOW - OVERLAP;
  let next = 0;
  for (let base = 0; base === 0 || base + OVERLAP < key.length; base += step) {
    const piece = key.slice(base, base + WINDOW);
    // Each place belongs to one piece, so that nothing is found twice.
    const end = base + WINDOW < key.length ? step + LOOKBEHIND : Number.POSITIVE_INFINITY;
    const expression = compilePattern(pattern);
    expression.lastIndex = next - base;
    for (const match of piece.matchAll(expression)) {
      if (match.index >= end) break;
      const start = base + match.index;
      next = start + match[0].length;
      if (match[0] !== '') found.push({ start, end: next, text: match[0] });
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

interface Whole {
  readonly index: WordIndex;
  readonly pieces: readonly string[];
}

const wholes = new WeakMap<Document, Map<string, Whole>>();

/** False only where a word that the pattern cannot do without stands nowhere in the document. */
function hasWords(document: Document, pattern: string, skip: readonly Layer[]): boolean {
  const words = neededWords(pattern);
  if (words === null) return true;
  const { index } = wholeOf(document, skip);
  return words.some((word) => index.has(word));
}

/**
 * False only where the pattern matches in no block of the document: one search instead of one a block, for hardly any
 * of the many patterns of a pack is found in a draft.
 */
function mayOccur(document: Document, pattern: string, skip: readonly Layer[]): boolean {
  // At the edge of a block such an assertion holds that fails before a line end.
  if (NEGATIVE.test(pattern) && READS_LINE_END.test(pattern)) return true;
  const probe = probePattern(pattern);
  return wholeOf(document, skip).pieces.some((piece) => probe.test(piece));
}

function wholeOf(document: Document, skip: readonly Layer[]): Whole {
  const known = wholes.get(document) ?? new Map<string, Whole>();
  wholes.set(document, known);
  const name = skip.join(' ');
  let whole = known.get(name);
  if (whole === undefined) {
    const text = document.blocks.map((block) => hideLayers(document, block, skip)).join('\n');
    whole = { index: new WordIndex(text), pieces: cutUp(text) };
    known.set(name, whole);
  }
  return whole;
}

function cutUp(text: string): string[] {
  const pieces: string[] = [];
  for (let base = 0; base === 0 || base + OVERLAP < text.length; base += WINDOW - OVERLAP)
    pieces.push(text.slice(base, base + WINDOW));
  return pieces;
}

/** Matches of a pattern on the folded text of the blocks inside `range`. */
export function findInBlocks(
  document: Document,
  pattern: string,
  range: Range,
  options: FindOptions = {},
): Match[] {
  const found: Match[] = [];
  const { skip = [] } = options;
  if (!hasWords(document, pattern, skip)) return found;
  const blocks = blocksIn(document, range);
  if (blocks.length >= MANY && !mayOccur(document, pattern, skip)) return found;
  for (const block of blocks) {
    const whole = hideLayers(document, block, skip);
    if (!mayMatch(pattern, whole)) continue;
    const { key, from } = keyWithin(block, range, whole);
    for (const match of findInKey(pattern, key)) {
      const start = block.at(from + match.start);
      found.push({ range: { start, end: block.at(from + match.end - 1) + 1 }, text: match.text });
    }
  }
  return found;
}
