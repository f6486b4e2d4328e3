import { hideTitles } from '../document/layers.js';
import type { Section } from '../model/document.js';
import type { BodyMatcher, Slot, TitleMatcher } from '../model/pack.js';
import { fold } from '../text/fold.js';
import { mayMatch } from '../text/needed-words.js';
import { firstMatch, matches } from '../text/pattern.js';

/** A heading or a sentence counts for a slot from this sum of weights on. */
export const ENOUGH = 2;
/** No sentence of a report is longer; patterns run on no more. */
const LONGEST = 2000;

export function titleKeyOf(section: Section): string {
  // A year or a word inside the title of a law says nothing of the section.
  return hideTitles(fold(section.title.slice(0, LONGEST))).replace(/\s+/g, '');
}

/** The title matchers that can fit one of some headings, given as one text. */
export const likelyMatchers = (matchers: readonly TitleMatcher[], keys: string): readonly TitleMatcher[] =>
  matchers.filter(
    ({ words, pattern }) =>
      (words === undefined || words.every((word) => keys.includes(fold(word)))) &&
      (pattern === undefined || mayMatch(pattern, keys)),
  );

/** How strongly a heading speaks for a slot: the weights of all matchers that fit, 0 if it is something else. */
export function scoreTitle(
  slot: Pick<Slot, 'match' | 'notTitle'>,
  key: string,
  reportYear: number | null,
): number {
  let sum = 0;
  for (const matcher of slot.match) if (fitsTitle(matcher, key, reportYear)) sum += matcher.weight;
  return sum > 0 && slot.notTitle.some((pattern) => matches(pattern, key)) ? 0 : sum;
}

function fitsTitle(matcher: TitleMatcher, key: string, reportYear: number | null): boolean {
  if (matcher.words !== undefined && !matcher.words.every((word) => key.includes(fold(word)))) return false;
  if (matcher.pattern !== undefined && !matches(matcher.pattern, key)) return false;
  return fitsYear(matcher, key, reportYear);
}

export interface SentenceScore {
  readonly score: number;
  /** Where in the sentence the weightiest matcher matched. */
  readonly at: number;
}

export function scoreSentence(
  slot: Pick<Slot, 'body'>,
  sentence: string,
  reportYear: number | null,
): SentenceScore {
  const key = sentence.slice(0, LONGEST);
  let score = 0;
  let heaviest = 0;
  let at = 0;
  for (const matcher of slot.body) {
    const match = firstMatch(matcher.pattern, key);
    if (match === undefined || !fitsYear(matcher, key, reportYear)) continue;
    score += matcher.weight;
    if (matcher.weight > heaviest) [heaviest, at] = [matcher.weight, match.start];
  }
  return { score, at };
}

const YEAR_SHIFT = { report: 0, next: 1, previous: -1 } as const;

function fitsYear(matcher: TitleMatcher | BodyMatcher, key: string, reportYear: number | null): boolean {
  if (matcher.year === undefined) return true;
  return reportYear !== null && key.includes(`${reportYear + YEAR_SHIFT[matcher.year]}年`);
}
