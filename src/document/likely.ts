import type { Document } from '../model/document.js';
import { neededWords } from '../text/needed-words.js';
import { blocksWith, wholeOf } from './whole.js';

/** Indices, ascending, of all blocks in which a pattern can match, whatever part of a block it is asked of; null: any. */
export function likelyBlocks(document: Document, pattern: string): readonly number[] | null {
  const words = neededWords(pattern);
  if (words === null) return null;
  const whole = wholeOf(document, []);
  return whole.index.hasAny(words)
    ? blocksWith(whole, words, { low: 0, high: document.blocks.length })
    : NOWHERE;
}

const NOWHERE: readonly number[] = [];
