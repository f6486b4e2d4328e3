import { fold } from '../text/fold.js';
import type { Candidates, Placed } from './candidates.js';
import type { Like } from './chains.js';
import { exactKey } from './key.js';
import { likeness } from './likeness.js';

const LIKE = 0.6;
/** In one report, lists in which only the figures differ are no copies: figures are compared there. */
const LIKE_WITHIN = 0.85;

export interface Grown {
  readonly likes: readonly Like[];
  /** How many pairs of pieces were held against each other. */
  readonly comparisons: number;
}

/**
 * The pairs that are really alike, and those beside them: a short sentence between two that were copied need share no
 * shingle. Linear: a pair that is alike has eight neighbours.
 */
export function likePairs({ pairs, common }: Candidates, placed: readonly Placed[]): Grown {
  const seen = new Set<number>();
  const likes: Like[] = [];
  const queue = [...pairs];
  for (const [one, other] of queue) {
    const key = one.number * placed.length + other.number;
    if (seen.has(key)) continue;
    seen.add(key);
    const share = likenessOf(one, other);
    if (share === null) continue;
    likes.push({ one, other, share });
    for (const near of beside(one, other, placed))
      if (!near.some(({ number }) => common.has(number))) queue.push(near);
  }
  return { likes, comparisons: seen.size };
}

function likenessOf({ report, piece: one }: Placed, { report: to, piece: other }: Placed): number | null {
  const share =
    report === to
      ? likeness(exactKey(fold(one.text)), exactKey(fold(other.text)))
      : likeness(one.key, other.key);
  return share < (report === to ? LIKE_WITHIN : LIKE) ? null : share;
}

function beside(one: Placed, other: Placed, placed: readonly Placed[]): [Placed, Placed][] {
  const found: [Placed, Placed][] = [];
  for (const a of neighboursOf(one, placed)) {
    for (const b of neighboursOf(other, placed)) if (a.number < b.number) found.push([a, b]);
  }
  return found;
}

/** The piece itself and those before and after it that can be copied. */
function neighboursOf({ report, number }: Placed, placed: readonly Placed[]): Placed[] {
  return placed
    .slice(Math.max(0, number - 1), number + 2)
    .filter((near) => near.report === report && near.piece.hashes.length > 0);
}
