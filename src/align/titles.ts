import type { Slot, TitleMatcher } from '../model/pack.js';
import { fold } from '../text/fold.js';
import { neededWords } from '../text/needed-words.js';
import { lastAtOrBefore } from '../text/offsets.js';
import { onceFor } from '../text/once.js';
import { matches } from '../text/pattern.js';
import { fitsYear } from './score.js';

/** Titles of a draft that are looked through together: folded, without blanks. */
export interface Titles {
  readonly keys: readonly string[];
  /** All of them, a line each, and where each begins. */
  readonly text: string;
  readonly starts: readonly number[];
}

export function titlesOf(keys: readonly string[]): Titles {
  const starts: number[] = [];
  let start = 0;
  for (const key of keys) {
    starts.push(start);
    start += key.length + 1;
  }
  return { keys, text: keys.join('\n'), starts };
}

/**
 * How strongly each title speaks for a slot: the weights of all matchers that fit, 0 if it is something else. Null where
 * no matcher fits any of them.
 */
export function scoreTitles(
  slot: Pick<Slot, 'match' | 'notTitle'>,
  titles: Titles,
  reportYear: number | null,
): readonly number[] | null {
  const { keys } = titles;
  let scores: number[] | null = null;
  for (const matcher of slot.match) {
    for (const i of likelyTitles(matcher, titles)) {
      if (!fits(matcher, keys[i]!, reportYear)) continue;
      scores ??= keys.map(() => 0);
      scores[i]! += matcher.weight;
    }
  }
  return (
    scores?.map((score, i) =>
      score > 0 && slot.notTitle.some((pattern) => matches(pattern, keys[i]!)) ? 0 : score,
    ) ?? null
  );
}

function fits(matcher: TitleMatcher, key: string, reportYear: number | null): boolean {
  const { all } = wordsOf(matcher);
  for (const word of all) if (!key.includes(word)) return false;
  if (!fitsYear(matcher, key, reportYear)) return false;
  return matcher.pattern === undefined || matches(matcher.pattern, key);
}

interface Words {
  /** Folded; each of them stands in a title that fits. */
  readonly all: readonly string[];
  /** One of them stands in a title that fits; null where the matcher does not tell. */
  readonly any: readonly string[] | null;
}

const wordsOf = onceFor(({ words = [], pattern }: TitleMatcher): Words => {
  const all = words.map(fold);
  const needed = pattern === undefined ? null : neededWords(pattern);
  return { all, any: needed ?? (all.length > 0 ? all.slice(0, 1) : null) };
});

/** Indices of the titles that a matcher may fit, each once: found by what it needs, with one look at all of them. */
function likelyTitles(matcher: TitleMatcher, { keys, text, starts }: Titles): Iterable<number> {
  const { all, any } = wordsOf(matcher);
  for (const word of all) if (!text.includes(word)) return [];
  if (any === null) return keys.keys();
  const found = new Set<number>();
  for (const word of any) {
    for (let at = text.indexOf(word); at >= 0; ) {
      const i = lastAtOrBefore(starts, at);
      found.add(i);
      at = i + 1 < starts.length ? text.indexOf(word, starts[i + 1]) : -1;
    }
  }
  return found;
}
