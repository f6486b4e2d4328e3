import { fold } from './fold.js';
import { NeededReader } from './needed-reader.js';
import { wordOf } from './word-table.js';

// A pack asks for a thousand wordings, and a draft holds a handful of them. Which characters a match cannot do without
// can be read off a pattern, and looking for those is far cheaper than running the pattern.

/** Flags inside a pattern may let other characters match than those that are written. */
const FLAGS = /\(\?[a-z]*-?[a-z]+:/;

const known = new Map<string, readonly string[] | null>();
/** The same by number (word-table.ts), as `keepNumbers` got it. */
const numbered = new Map<string, readonly number[] | null>();

/**
 * Words, folded, at least one of which stands in every text in which the pattern matches; null where the pattern does
 * not tell. Never wrong, but often less than could be said.
 */
export function neededWords(pattern: string): readonly string[] | null {
  let words = known.get(pattern);
  if (words === undefined) {
    const kept = numbered.get(pattern);
    words = kept === undefined ? readWords(pattern) : (kept?.map(wordOf) ?? null);
    known.set(pattern, words);
  }
  return words;
}

function readWords(pattern: string): readonly string[] | null {
  const read = FLAGS.test(pattern) ? null : new NeededReader(pattern).read();
  return read === null ? null : read.map(fold);
}

/** Takes over words that `neededWords` told in an earlier run. */
export function keepNeeded(pattern: string, words: readonly string[] | null): void {
  known.set(pattern, words);
}

/** The same by the numbers of the words. */
export function keepNumbers(pattern: string, words: readonly number[] | null): void {
  numbered.set(pattern, words);
}

/** What `keepNumbers` got; undefined for other patterns. */
export const keptNumbers = (pattern: string): readonly number[] | null | undefined => numbered.get(pattern);

/** False only where the pattern cannot match in the folded text. */
export function mayMatch(pattern: string, text: string): boolean {
  const words = neededWords(pattern);
  if (words === null) return true;
  for (const word of words) if (text.includes(word)) return true;
  return false;
}
