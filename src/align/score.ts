import type { Section } from '../model/document.js';
import type { BodyMatcher, Slot, TitleMatcher } from '../model/pack.js';
import { fold } from '../text/fold.js';
import { matchAll } from '../text/pattern.js';

/** A heading or a sentence counts for a slot from this sum of weights on. */
export const ENOUGH = 2;

export function titleKeyOf(section: Section): string {
  return fold(section.title).replace(/\s+/g, '');
}

/** How strongly a heading speaks for a slot: the weights of all matchers that fit, 0 if it is something else. */
export function scoreTitle(slot: Slot, key: string, reportYear: number | null): number {
  if (slot.notTitle.some((pattern) => matchAll(pattern, key).length > 0)) return 0;
  return slot.match.reduce((sum, matcher) => sum + (fitsTitle(matcher, key, reportYear) ? matcher.weight : 0), 0);
}

function fitsTitle(matcher: TitleMatcher, key: string, reportYear: number | null): boolean {
  if (matcher.words !== undefined && !matcher.words.every((word) => key.includes(fold(word)))) return false;
  if (matcher.pattern !== undefined && matchAll(matcher.pattern, key).length === 0) return false;
  return fitsYear(matcher, key, reportYear);
}

export function scoreSentence(slot: Slot, key: string, reportYear: number | null): number {
  return slot.body.reduce((sum, matcher) => {
    const fits = matchAll(matcher.pattern, key).length > 0 && fitsYear(matcher, key, reportYear);
    return sum + (fits ? matcher.weight : 0);
  }, 0);
}

const YEAR_SHIFT = { report: 0, next: 1, previous: -1 } as const;

// Without a known report year any year will do: the form of the heading still speaks for the slot.
function fitsYear(matcher: TitleMatcher | BodyMatcher, key: string, reportYear: number | null): boolean {
  if (matcher.year === undefined) return true;
  if (reportYear === null) return /20\d\d年/.test(key);
  return key.includes(`${reportYear + YEAR_SHIFT[matcher.year]}年`);
}
