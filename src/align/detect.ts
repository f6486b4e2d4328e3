import { headingLines, openingOf } from '../document/head.js';
import type { Document } from '../model/document.js';
import type { DetectMatcher, PackHead } from '../model/pack.js';
import { fold } from '../text/fold.js';
import { matchAll } from '../text/pattern.js';

export interface Detected {
  readonly pack: PackHead;
  readonly by: 'title' | 'body' | 'headings';
  /** The words that speak for it, folded. */
  readonly words: string;
}

/** What a draft says of its kind: the packs that claim it with the same right, the only one first; empty for none. */
export type Detection = readonly Detected[];

/** A title with this sum of weights decides alone; a plain pattern weighs as much. */
const SURE = 3;
/** Title, opening and headings together must come to this. */
const ENOUGH = 2;
const LONGEST = 2000;

interface Score {
  readonly weight: number;
  readonly words: string;
}

interface Titled {
  readonly pack: PackHead;
  readonly title: Score;
}

interface Scored extends Titled {
  readonly body: Score;
  readonly headings: Score;
}

/**
 * The packs made for a draft: by its title where that says enough, else by title, opening and headings together. More
 * than one where they cannot be told apart.
 */
export function detectPack(document: Document, packs: readonly PackHead[]): Detection {
  const title = fold(document.meta.title?.value ?? '').replace(/\s+/g, '');
  const titled = packs.map((pack) => ({
    pack,
    title: scoreOf(pack.detect?.title, [title.slice(0, LONGEST)]),
  }));
  const sure = best(
    titled.filter((each) => each.title.weight >= SURE),
    (each) => each.title.weight,
  );
  if (sure.length === 1) return sure.map(({ pack, title: { words } }) => ({ pack, by: 'title', words }));
  if (sure.length > 1) return best(withText(document, sure), total).map(toDetected);
  return best(withText(document, titled), total)
    .filter((each) => total(each) >= ENOUGH)
    .map(toDetected);
}

function withText(document: Document, titled: readonly Titled[]): Scored[] {
  const opening = openingOf(document).map((text) => text.slice(0, LONGEST));
  const headings = headingLines(document).map(({ key }) => key);
  return titled.map((each) => ({
    ...each,
    body: scoreOf(each.pack.detect?.body, opening),
    headings: scoreOf(each.pack.detect?.headings, headings),
  }));
}

const total = ({ title, body, headings }: Scored): number => title.weight + body.weight + headings.weight;

function best<T>(scored: readonly T[], value: (each: T) => number): T[] {
  const most = Math.max(...scored.map(value));
  return scored.filter((each) => value(each) === most);
}

function toDetected({ pack, title, body, headings }: Scored): Detected {
  if (title.weight >= Math.min(SURE, Math.max(body.weight, headings.weight)))
    return { pack, by: 'title', words: title.words };
  return headings.weight > body.weight
    ? { pack, by: 'headings', words: headings.words }
    : { pack, by: 'body', words: body.words };
}

/** The weights of all signs that one of the texts shows, with the words of the heaviest. */
function scoreOf(signs: string | readonly DetectMatcher[] | undefined, texts: readonly string[]): Score {
  const matchers = typeof signs === 'string' ? [{ pattern: signs, weight: SURE }] : (signs ?? []);
  let heaviest = 0;
  let [weight, words] = [0, ''];
  for (const matcher of matchers) {
    const hit = texts.map((text) => ({ text, match: matchAll(matcher.pattern, text)[0] }));
    const found = hit.find(({ match }) => match !== undefined);
    if (found?.match === undefined) continue;
    weight += matcher.weight;
    if (matcher.weight <= heaviest) continue;
    heaviest = matcher.weight;
    words = found.text.slice(found.match.start, found.match.end);
  }
  return { weight, words };
}
