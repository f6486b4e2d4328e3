import type { Document } from '../model/document.js';
import { keptNumbers, neededWords } from '../text/needed-words.js';
import { onceFor } from '../text/once.js';
import { choicesOf } from '../text/word-choices.js';
import { WordPlaces } from '../text/word-places.js';
import { numberWords } from '../text/word-table.js';
import { HIDDEN } from './layers.js';
import { ofDocument } from './memos.js';

// A pack has some thousand patterns, and a draft holds words of few of them. The words lead to the patterns: those that
// cannot match anywhere are never asked for.

/** Numbers of the words of which one stands in every text in which a pattern matches; null: the pattern does not tell. */
type Needs = readonly number[] | null;

const needs = new Map<string, Needs>();

/** What a pattern needs; read once. */
export function needsOf(pattern: string): Needs {
  const kept = keptNumbers(pattern);
  if (kept !== undefined) return kept;
  let needed = needs.get(pattern);
  if (needed === undefined) {
    const words = neededWords(pattern);
    needed = words === null || isHidden(words) ? null : numberWords(words);
    needs.set(pattern, needed);
  }
  return needed;
}

/** Words are looked for in the plain text, and what stands for hidden text is not written there. */
export const isHidden = (words: readonly string[]): boolean => words.some((word) => word.includes(HIDDEN));

/** Makes patterns known before the first document is walked through; others are found too, but one by one. */
export function expectPatterns(patterns: readonly string[]): void {
  for (const pattern of patterns) needsOf(pattern);
}

/** Where words stand in the blocks of a document. */
export const placesOf = ofDocument.once(({ blocks }) => new WordPlaces(blocks.map(({ key }) => key)));

const choicesFor = onceFor((patterns: readonly string[]) => choicesOf(patterns.map(needsOf)));

/**
 * Indices, ascending, of those of some patterns that can match anywhere in a document. What the patterns need is kept
 * with the list, so it must be one that stays: of a rule or a table, not made anew for each document.
 */
export const likelyPatterns = (document: Document, patterns: readonly string[]): readonly number[] =>
  placesOf(document).held(choicesFor(patterns));
