import type { Fingerprints, Piece } from '../model/copies.js';

/** A piece with its place among those of its report and among all. */
export interface Placed {
  readonly report: number;
  readonly index: number;
  readonly number: number;
  readonly piece: Piece;
}

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

/** All pieces of all reports, numbered. */
export function placePieces(prints: readonly Fingerprints[]): Placed[] {
  let number = 0;
  return prints.flatMap(({ pieces }, report) =>
    pieces.map((piece, index) => ({ report, index, number: number++, piece })),
  );
}

export interface Candidates {
  readonly pairs: readonly (readonly [Placed, Placed])[];
  /** Numbers of pieces that hold what many of the reports say. */
  readonly common: ReadonlySet<number>;
}

/**
 * Pairs of pieces that share a shingle, some of them several times, the earlier piece first. Linear in the number of shingles: none is
 * held against more than a fixed number of others.
 */
export function candidatePairs(placed: readonly Placed[], reports: number): Candidates {
  const limit =
    reports < ENOUGH_REPORTS ? MOST : Math.min(MOST, Math.max(RARE, Math.floor(reports * COMMON_SHARE)));
  const postings = sortedPostings(placed);
  const pairs: [Placed, Placed][] = [];
  const common = new Set<number>();
  for (let start = 0, end = 0; start < postings.length; start = end) {
    const hash = Math.floor(postings[start]! / PIECES);
    while (end < postings.length && Math.floor(postings[end]! / PIECES) === hash) end += 1;
    if (end - start < 2) continue;
    const group = [...postings.subarray(start, end)].map((posting) => placed[posting % PIECES]!);
    if (new Set(group.map(({ report }) => report)).size > limit)
      for (const { number } of group) common.add(number);
    else for (const pair of pairsOf(group)) pairs.push(pair);
  }
  return { pairs, common };
}

/** One number a shingle: its hash, then its piece. */
function sortedPostings(placed: readonly Placed[]): Float64Array {
  const total = placed.reduce((sum, { piece }) => sum + piece.hashes.length, 0);
  const postings = new Float64Array(total);
  let at = 0;
  for (const { piece, number } of placed)
    for (const hash of piece.hashes) postings[at++] = hash * PIECES + number;
  return postings.sort();
}

function pairsOf(group: readonly Placed[]): [Placed, Placed][] {
  return group.flatMap((later, i) => {
    const before = group.slice(Math.max(0, i - MOST), i);
    const within = before.filter(({ report }) => report === later.report).slice(-MOST_WITHIN);
    const between = before.filter(({ report }) => report !== later.report);
    return [...within, ...between].map((earlier): [Placed, Placed] => [earlier, later]);
  });
}
