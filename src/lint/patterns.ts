import { expectPatterns, isHidden } from '../document/likely.js';
import type { Rule, RulePack, Term } from '../model/pack.js';
import { RULE_TYPES } from '../rule-types/registry.js';
import { fold } from '../text/fold.js';
import { keepNeeded, keepNumbers, neededWords } from '../text/needed-words.js';
import { onceFor } from '../text/once.js';
import { numberWords } from '../text/word-table.js';

/** The patterns of a pack that are looked for in the text of a draft, each once, in a fixed order. */
const searchedIn = onceFor((pack: RulePack): readonly string[] => {
  const inRules = pack.rules.flatMap(patternsOf);
  const inTables = Object.values(pack.terms).flatMap((rows) => rows.flatMap(searchedFor));
  return [...new Set([...inRules, ...inTables])];
});

function patternsOf({ type, with: params }: Rule): readonly string[] {
  return told(() => RULE_TYPES.get(type)?.patterns?.(params as never));
}

function wordsOf({ type, with: params }: Rule): readonly string[] {
  return told(() =>
    RULE_TYPES.get(type)
      ?.words?.(params as never)
      .map(fold),
  );
}

function told(tell: () => readonly string[] | undefined): readonly string[] {
  try {
    return tell() ?? [];
  } catch {
    // A rule that is broken says so when it is run.
    return [];
  }
}

const searchedFor = ({ variants }: Term): string[] =>
  variants.map((variant) => (typeof variant === 'string' ? variant : variant.find));

/** Those that are held against sentences, and so looked for too. */
const heldAgainstText = ({ outline }: RulePack): readonly string[] =>
  outline.flatMap(({ body }) => body.map(({ pattern }) => pattern));

/** Those that are held against headings. */
const heldAgainstTitles = ({ outline }: RulePack): readonly string[] =>
  outline.flatMap(({ notTitle, match }) => [...notTitle, ...match.flatMap(({ pattern }) => pattern ?? [])]);

const expected = new WeakSet<RulePack>();

/** Makes the patterns of a pack known, once, so that a document is walked through for all of them together. */
export function expectPack(pack: RulePack): void {
  if (expected.has(pack)) return;
  expected.add(pack);
  expectPatterns(searchedIn(pack));
  numberWords(pack.rules.flatMap(wordsOf));
  expectPatterns(heldAgainstText(pack));
}

/** What the patterns of a pack need. */
export interface NeededByPack {
  /** All words that are looked for. */
  readonly words: readonly string[];
  /** Of each pattern that is looked for the places of its words in `words`; 0 for one that is to be read anew. */
  readonly searched: readonly (readonly number[] | null | 0)[];
  /** Of each pattern for headings the words. */
  readonly titles: readonly (readonly string[] | null)[];
}

const allSearched = (pack: RulePack): readonly string[] => [...searchedIn(pack), ...heldAgainstText(pack)];

/** What the patterns of a pack need, to be kept beside it: reading it off them takes longer than checking a draft. */
export function neededBy(pack: RulePack): NeededByPack {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    if (!places.has(word)) places.set(word, places.size);
    return places.get(word)!;
  };
  const searched = allSearched(pack).map((pattern) => {
    const words = neededWords(pattern);
    if (words === null) return null;
    return isHidden(words) ? 0 : words.map(placeOf);
  });
  return { words: [...places.keys()], searched, titles: heldAgainstTitles(pack).map(neededWords) };
}

/** Takes over what `neededBy` gave for the same pack. */
export function knowNeeded(pack: RulePack, { words, searched, titles }: NeededByPack): void {
  const [forText, forTitles] = [allSearched(pack), heldAgainstTitles(pack)];
  if (forText.length !== searched.length || forTitles.length !== titles.length) return;
  forTitles.forEach((pattern, i) => {
    keepNeeded(pattern, titles[i]!);
  });
  const numbers = numberWords(words);
  // The words of the first pack of a run are the first of the table.
  const isFirst = numbers.every((number, place) => number === place);
  forText.forEach((pattern, i) => {
    const places = searched[i]!;
    if (places === 0) return;
    keepNumbers(pattern, isFirst || places === null ? places : places.map((place) => numbers[place]!));
  });
}
