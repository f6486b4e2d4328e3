import { hideTitles } from '../document/layers.js';
import type { Section } from '../model/document.js';
import type { BodyMatcher, TitleMatcher } from '../model/pack.js';
import { fold } from '../text/fold.js';
import { firstMatch } from '../text/pattern.js';

/** A heading or a sentence counts for a slot from this sum of weights on. */
export const ENOUGH = 2;
/** No sentence of a report is longer; patterns run on no more. */
const LONGEST = 2000;

export function titleKeyOf(section: Section): string {
  // A year or a word inside the title of a law says nothing of the section.
  return hideTitles(fold(section.title.slice(0, LONGEST))).replace(/\s+/g, '');
}

export interface SentenceScore {
  readonly score: number;
  /** Where in the sentence the weightiest matcher matched. */
  readonly at: number;
}

const NONE: SentenceScore = { score: 0, at: 0 };

export function scoreSentence(
  matchers: readonly BodyMatcher[],
  sentence: string,
  reportYear: number | null,
): SentenceScore {
  const key = sentence.slice(0, LONGEST);
  let score = 0;
  let heaviest = 0;
  let at = 0;
  for (const matcher of matchers) {
    if (!fitsYear(matcher, key, reportYear)) continue;
    const match = firstMatch(matcher.pattern, key);
    if (match === undefined) continue;
    score += matcher.weight;
    if (matcher.weight > heaviest) [heaviest, at] = [matcher.weight, match.start];
  }
  return heaviest === 0 && score === 0 ? NONE : { score, at };
}

const YEAR_SHIFT = { report: 0, next: 1, previous: -1 } as const;

/** Whether a folded text names the year that the matcher asks for. */
export function fitsYear(
  matcher: Pick<TitleMatcher | BodyMatcher, 'year'>,
  key: string,
  reportYear: number | null,
): boolean {
  if (matcher.year === undefined) return true;
  return reportYear !== null && key.includes(`${reportYear + YEAR_SHIFT[matcher.year]}年`);
}
