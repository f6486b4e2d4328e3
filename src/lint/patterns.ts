import { expectPatterns } from '../document/likely.js';
import type { Rule, RulePack, Term } from '../model/pack.js';
import { RULE_TYPES } from '../rule-types/registry.js';
import { fold } from '../text/fold.js';
import { keepNeeded, neededWords } from '../text/needed-words.js';
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

/** Those that are held against headings and sentences. */
function heldAgainst({ outline }: RulePack): readonly string[] {
  const all = outline.flatMap(({ notTitle, match, body }) => [
    ...notTitle,
    ...match.flatMap(({ pattern }) => pattern ?? []),
    ...body.map(({ pattern }) => pattern),
  ]);
  return [...new Set(all)];
}

const expected = new WeakSet<RulePack>();

/** Makes the patterns of a pack known, once, so that a document is walked through for all of them together. */
export function expectPack(pack: RulePack): void {
  if (expected.has(pack)) return;
  expected.add(pack);
  expectPatterns(searchedIn(pack));
  numberWords(pack.rules.flatMap(wordsOf));
  for (const { body } of pack.outline) expectPatterns(body.map(({ pattern }) => pattern));
}

/** What the patterns of a pack need, to be kept beside it: reading it off them takes longer than checking a draft. */
export const neededBy = (pack: RulePack): readonly (readonly string[] | null)[] =>
  [...searchedIn(pack), ...heldAgainst(pack)].map(neededWords);

/** Takes over what `neededBy` gave for the same pack. */
export function knowNeeded(pack: RulePack, needed: readonly (readonly string[] | null)[]): void {
  const patterns = [...searchedIn(pack), ...heldAgainst(pack)];
  if (patterns.length !== needed.length) return;
  patterns.forEach((pattern, i) => {
    keepNeeded(pattern, needed[i]!);
  });
}
