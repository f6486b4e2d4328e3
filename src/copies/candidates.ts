import { NumberSet } from './number-set.js';
import { countOf, hashesAt } from './packed.js';
import type { Pieces } from './pieces.js';

/** A shingle in more reports than this share of them is a formula of the region, not a copy... */
const COMMON_SHARE = 0.1;
/** ... if so many reports are there at all, and it stands in so many. */
const ENOUGH_REPORTS = 10;
const RARE = 3;
/** More units that say the same were given it. Each place is held against at most so many before it. */
const MOST = 30;
/** Places of one report that a place of the same report is held against. */
const MOST_WITHIN = 3;

/** 2^24 pieces; a hash has 29 bits. */
const PIECES = 0x1000000;

export interface Candidates {
  /** Of each pair the number of the earlier piece times the count of all, plus that of the later; rising. */
  readonly pairs: Float64Array;
  /** By number of a piece: 1 for one that holds what many of the reports say. */
  readonly common: Uint8Array;
}

/**
 * Pairs of pieces that share a shingle. Linear in the number of shingles: none is held against more than a fixed number
 * of others.
 */
export function candidatePairs(pieces: Pieces): Candidates {
  const reports = pieces.prints.length;
  const limit =
    reports < ENOUGH_REPORTS ? MOST : Math.min(MOST, Math.max(RARE, Math.floor(reports * COMMON_SHARE)));
  const postings = sortedPostings(pieces);
  const pairs = new NumberSet();
  const common = new Uint8Array(pieces.count);
  for (let start = 0, end = 0; start < postings.length; start = end) {
    const hash = Math.floor(postings[start]! / PIECES);
    while (end < postings.length && Math.floor(postings[end]! / PIECES) === hash) end += 1;
    if (end - start < 2) continue;
    const group = Array.from(postings.subarray(start, end), (posting) => posting % PIECES);
    if (new Set(group.map((number) => pieces.reportOf(number))).size > limit)
      for (const number of group) common[number] = 1;
    else addPairs(group, pieces, pairs);
  }
  return { pairs: pairs.sorted(), common };
}

/** One number a shingle: its hash, then its piece. */
function sortedPostings({ prints }: Pieces): Float64Array {
  const total = prints.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const postings = new Float64Array(total);
  let [at, number] = [0, 0];
  for (const print of prints)
    for (let index = 0; index < countOf(print); index++, number++)
      for (const hash of hashesAt(print, index)) postings[at++] = hash * PIECES + number;
  return postings.sort();
}

function addPairs(group: readonly number[], pieces: Pieces, pairs: NumberSet): void {
  for (const [i, later] of group.entries()) {
    const report = pieces.reportOf(later);
    const before = group.slice(Math.max(0, i - MOST), i);
    const within = before.filter((number) => pieces.reportOf(number) === report).slice(-MOST_WITHIN);
    const between = before.filter((number) => pieces.reportOf(number) !== report);
    for (const earlier of [...within, ...between]) pairs.add(earlier * pieces.count + later);
  }
}
