import type { Document } from '../model/document.js';
import type { Layer } from '../model/report.js';
import { WordIndex } from '../text/word-index.js';
import { hideLayers, layersKey } from './layers.js';

/** All blocks of a document as one text, made once for all the patterns that are looked for in it. */
export interface Whole {
  /** The folded text of each block, as long as its key. */
  readonly keys: readonly string[];
  /** The keys, one a line. */
  readonly text: string;
  /** Where each block begins in `text`; one more at the end. */
  readonly starts: readonly number[];
  readonly index: WordIndex;
}

const wholes = new WeakMap<Document, Whole[]>();

/** The text of all blocks with some layers hidden. */
export function wholeOf(document: Document, skip: readonly Layer[]): Whole {
  let known = wholes.get(document);
  if (known === undefined) {
    known = [];
    wholes.set(document, known);
  }
  const name = layersKey(skip);
  known[name] ??= makeWhole(document, skip);
  return known[name];
}

function makeWhole(document: Document, skip: readonly Layer[]): Whole {
  const keys = document.blocks.map((block) => hideLayers(document, block, skip));
  const starts = [0];
  for (const key of keys) starts.push(starts.at(-1)! + key.length + 1);
  const text = keys.join('\n');
  return { keys, text, starts, index: new WordIndex(text) };
}

/** Indices, ascending, of the blocks from `low` to before `high` that hold one of the words. */
export function blocksWith(
  whole: Whole,
  words: readonly string[],
  span: { readonly low: number; readonly high: number },
): readonly number[] {
  const { keys, text, starts, index } = whole;
  const { low, high } = span;
  const found: number[] = [];
  // A search through the whole text runs on behind a short span, to the end of a long draft.
  if ((high - low) * 2 < keys.length) {
    for (let i = low; i < high; i++) if (words.some((word) => keys[i]!.includes(word))) found.push(i);
    return found;
  }
  let sources = 0;
  for (const word of words) {
    if (!index.has(word)) continue;
    const before = found.length;
    let block = low;
    while (block < high) {
      const at = text.indexOf(word, starts[block]!);
      if (at < 0) break;
      block = blockAt(starts, at, block);
      if (block >= high) break;
      found.push(block);
      block += 1;
    }
    if (found.length > before) sources += 1;
  }
  return sources > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
}

/** The block that holds a place of the whole text, at or after `from`. */
function blockAt(starts: readonly number[], at: number, from: number): number {
  let low = from + 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
