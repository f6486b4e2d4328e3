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

/** What computes with figures, and what counts without them. */
const WITH_FIGURES: readonly ((sentence: Sentence) => readonly Claim[])[] = [
  findSums,
  findRatios,
  findAverages,
  findChanges,
];
const WITHOUT: typeof WITH_FIGURES = [findLists, findRowsOfNames];

/** All that the text says and that can be computed, right or wrong, in text order. */
export function readClaims(document: Document, facts: FactReader): readonly Claim[] {
  const sentences = readSentences(document);
  const claims: Claim[] = [];
  for (const sentence of sentences) addClaimsIn(claims, sentence);
  for (const more of [findAnnounced(document, facts, sentences), findSameFigures(sentences)])
    for (const claim of more) claims.push(claim);
  for (const claim of findTableTotals(facts.tables())) claims.push(claim);
  claims.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return Object.freeze(withoutRepeats(claims));
}

function addClaimsIn(claims: Claim[], sentence: Sentence): void {
  if (sentence.figures.length > 0)
    for (const find of WITH_FIGURES)
      for (const claim of find(sentence)) claims.push(settled(claim, sentence));
  for (const find of WITHOUT) for (const claim of find(sentence)) claims.push(settled(claim, sentence));
}

/** The rest of the list or of the sum may stand in the next line. */
const settled = (claim: Claim, { cut }: Sentence): Claim =>
  cut && claim.verdict === 'contradicts'
    ? { ...claim, verdict: 'undecided', formula: claim.formula.replace('\u2260', '?').replace('>', '?') }
    : claim;

/**
 * One claim may be met by two ways of reading, and a row of numbers that a claim explains needs no sum of its own. The
 * claims are in order, so that those of one place stand together.
 */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const explained = explainedBy(claims);
  const kept: Claim[] = [];
  for (const claim of claims) {
    const bare = claim.kind === 'sum' && claim.stated === null;
    if (bare && claim.operands.every((each) => explained.has(each.range.start))) continue;
    if (!isRepeat(claim, kept)) kept.push(claim);
  }
  return kept;
}

/** Where the operands of what holds begin. */
function explainedBy(claims: readonly Claim[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { kind, verdict, operands } of claims) {
    if (kind === 'same-figure' || verdict !== 'holds') continue;
    for (const { range } of operands) starts.add(range.start);
  }
  return starts;
}

function isRepeat({ kind, formula, range }: Claim, kept: readonly Claim[]): boolean {
  for (let i = kept.length - 1; i >= 0; i--) {
    const other = kept[i]!;
    if (other.range.start !== range.start || other.range.end !== range.end) return false;
    if (other.kind === kind && other.formula === formula) return true;
  }
  return false;
}
