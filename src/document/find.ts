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

/** Of the blocks that share text with `range`: the first, and the one after the last. */
function blocksAt({ blocks }: Document, range: Range): [first: number, end: number] {
  const first = firstIndex(0, blocks.length, (i) => blocks[i]!.range.end > range.start);
  return [first, firstIndex(first, blocks.length, (i) => blocks[i]!.range.start >= range.end)];
}

/** The blocks that share text with `range`, in order. */
export function blocksIn(document: Document, range: Range): readonly Block[] {
  return document.blocks.slice(...blocksAt(document, range));
}

type Tell = (start: number, text: string) => void;

/**
 * Matches of a pattern in a folded text, in order; empty ones are left out. In a text longer than a window those are
 * found that are no longer than 300 units and look no further back than 100; a longer one may end early.
 */
function findInKey(expression: RegExp, key: string, tell: Tell): void {
  if (key.length <= WINDOW) findInPiece(expression, key, { from: 0, end: key.length }, tell);
  else findInPieces(expression, key, tell);
}

function findInPieces(expression: RegExp, key: string, tell: Tell): void {
  const step = WINDOW - OVERLAP;
  let next = 0;
  for (let base = 0; base === 0 || base + OVERLAP < key.length; base += step) {
    const piece = key.slice(base, base + WINDOW);
    // Each place belongs to one piece, so that nothing is found twice.
    const end = base + WINDOW < key.length ? step + LOOKBEHIND : piece.length;
    findInPiece(expression, piece, { from: next - base, end }, (start, text) => {
      next = base + start + text.length;
      tell(base + start, text);
    });
    next = Math.max(next, base + end);
  }
}

/** Matches that begin in a stretch of a piece. */
function findInPiece(
  expression: RegExp,
  piece: string,
  { from, end }: { readonly from: number; readonly end: number },
  tell: Tell,
): void {
  expression.lastIndex = from;
  for (let match = expression.exec(piece); match !== null; match = expression.exec(piece)) {
    if (match.index >= end) return;
    if (match[0] === '') expression.lastIndex += 1;
    else tell(match.index, match[0]);
  }
}

const NEGATIVE = /\(\?<?!/;
/** What a line end may match: `\s`, the complements, a complement class, `\b`. */
const READS_LINE_END = /\\[sWDSBb]|\[\^|\\n|\(\?<?!(?:[^()]*\||\.)*\./;

/** From so many blocks on one look at all of them together pays. */
const MANY = 4;

/** The texts of all blocks with some layers hidden, and the same as one text: its words, and its pieces. */
interface Whole {
  readonly keys: readonly string[];
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
    const keys = document.blocks.map((block) => hideLayers(document, block, skip));
    const text = keys.join('\n');
    whole = { keys, index: new WordIndex(text), pieces: cutUp(text) };
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
  const [first, end] = blocksAt(document, range);
  const many = end - first >= MANY;
  if (many && !mayOccur(document, pattern, skip)) return found;
  const keys = many ? wholeOf(document, skip).keys : undefined;
  const expression = compilePattern(pattern);
  for (let i = first; i < end; i++) {
    const block = document.blocks[i]!;
    const whole = keys?.[i] ?? hideLayers(document, block, skip);
    if (!mayMatch(pattern, whole)) continue;
    const { key, from } = keyWithin(block, range, whole);
    findInKey(expression, key, (index, text) => {
      const start = block.at(from + index);
      found.push({ range: { start, end: block.at(from + index + text.length - 1) + 1 }, text });
    });
  }
  return found;
}
