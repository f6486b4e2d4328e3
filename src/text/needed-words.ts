import { fold } from './fold.js';
import { NeededReader } from './needed-reader.js';

// A pack asks for a thousand wordings, and a draft holds a handful of them. Which characters a match cannot do without
// can be read off a pattern, and looking for those is far cheaper than running the pattern.

/** Flags inside a pattern may let other characters match than those that are written. */
const FLAGS = /\(\?[a-z]*-?[a-z]+:/;

const known = new Map<string, readonly string[] | null>();

/**
 * Words, folded, at least one of which stands in every text in which the pattern matches; null where the pattern does
 * not tell. Never wrong, but often less than could be said.
 */
export function neededWords(pattern: string): readonly string[] | null {
  let words = known.get(pattern);
  if (words === undefined) {
    const read = FLAGS.test(pattern) ? null : new NeededReader(pattern).read();
    words = read === null ? null : read.map(fold);
    known.set(pattern, words);
  }
  return words;
}

/** Takes over words that `neededWords` told in an earlier run. */
export function keepNeeded(pattern: string, words: readonly string[] | null): void {
  known.set(pattern, words);
}

/** False only where the pattern cannot match in the folded text. */
export function mayMatch(pattern: string, text: string): boolean {
  const words = neededWords(pattern);
  if (words === null) return true;
  for (const word of words) if (text.includes(word)) return true;
  return false;
}
