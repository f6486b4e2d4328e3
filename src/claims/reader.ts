import type { Claim } from '../model/claims.js';
import type { Document } from '../model/document.js';
import type { FactReader } from '../model/facts.js';
import { findAnnounced } from './announced.js';
import { findAverages } from './averages.js';
import { findChanges } from './changes.js';
import { findLists } from './lists.js';
import { findRatios } from './ratios.js';
import { findRowsOfNames } from './rows-of-names.js';
import { findSameFigures } from './same-figures.js';
import { findSums } from './sums.js';
import { findTableTotals } from './table-totals.js';
import { readSentences, type Sentence } from './view.js';

const IN_A_SENTENCE: readonly ((sentence: Sentence) => Claim[])[] = [
  findSums,
  findRatios,
  findAverages,
  findChanges,
  findLists,
  findRowsOfNames,
];

const WITHOUT_FIGURES: typeof IN_A_SENTENCE = [findLists, findRowsOfNames];

/** All that the text says and that can be computed, right or wrong, in text order. */
export function readClaims(document: Document, facts: FactReader): readonly Claim[] {
  const sentences = readSentences(document);
  const claims = [
    ...sentences.flatMap(claimsIn),
    ...findAnnounced(document, facts, sentences),
    ...findSameFigures(sentences),
    ...findTableTotals(facts.tables()),
  ];
  claims.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return Object.freeze(withoutRepeats(claims));
}

function claimsIn(sentence: Sentence): Claim[] {
  const finders = sentence.figures.length > 0 ? IN_A_SENTENCE : WITHOUT_FIGURES;
  const claims: Claim[] = [];
  for (const find of finders) for (const claim of find(sentence)) claims.push(claim);
  if (!sentence.cut || claims.length === 0) return claims;
  // The rest of the list or of the sum may stand in the next line.
  return claims.map((claim) =>
    claim.verdict === 'contradicts'
      ? { ...claim, verdict: 'undecided', formula: claim.formula.replace('\u2260', '?').replace('>', '?') }
      : claim,
  );
}

/** One claim may be met by two ways of reading, and a row of numbers that a claim explains needs no sum of its own. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  const explained = new Set(
    claims.flatMap((claim) =>
      claim.kind !== 'same-figure' && claim.verdict === 'holds'
        ? claim.operands.map((each) => each.range.start)
        : [],
    ),
  );
  return claims.filter((claim) => {
    const key = `${claim.kind} ${claim.range.start} ${claim.range.end} ${claim.formula}`;
    const bare = claim.kind === 'sum' && claim.stated === null;
    if (seen.has(key) || (bare && claim.operands.every((each) => explained.has(each.range.start))))
      return false;
    seen.add(key);
    return true;
  });
}
