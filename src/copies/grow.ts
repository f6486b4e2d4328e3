import { fold } from '../text/fold.js';
import type { Candidates } from './candidates.js';
import type { Like } from './chains.js';
import { exactKey } from './key.js';
import { likeness } from './likeness.js';
import { holdsNumber } from './number-set.js';
import { hashesAt } from './packed.js';
import type { Pieces } from './pieces.js';

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
export function likePairs({ pairs, common }: Candidates, pieces: Pieces): Grown {
  const likes: Like[] = [];
  const beside = new Set<number>();
  const lookAt = (pair: number): void => {
    const [one, other] = [Math.floor(pair / pieces.count), pair % pieces.count];
    const share = likenessOf(one, other, pieces);
    if (share === null) return;
    likes.push({ one, other, share });
    for (const near of pairsBeside(one, other, { pieces, common }))
      if (!holdsNumber(pairs, near)) beside.add(near);
  };
  for (const pair of pairs) lookAt(pair);
  // It grows while it is gone through.
  for (const pair of beside) lookAt(pair);
  return { likes, comparisons: pairs.length + beside.size };
}

function likenessOf(one: number, other: number, pieces: Pieces): number | null {
  const within = pieces.reportOf(one) === pieces.reportOf(other);
  const share = within
    ? likeness(exactKey(fold(pieces.text(one))), exactKey(fold(pieces.text(other))))
    : likeness(pieces.key(one), pieces.key(other));
  return share < (within ? LIKE_WITHIN : LIKE) ? null : share;
}

function pairsBeside(
  one: number,
  other: number,
  { pieces, common }: { readonly pieces: Pieces; readonly common: Uint8Array },
): number[] {
  const found: number[] = [];
  const after = neighboursOf(other, pieces).filter((number) => common[number] === 0);
  for (const a of neighboursOf(one, pieces))
    for (const b of after) if (common[a] === 0 && a < b) found.push(a * pieces.count + b);
  return found;
}

/** The piece itself and those before and after it that can be copied. */
function neighboursOf(number: number, pieces: Pieces): number[] {
  const report = pieces.reportOf(number);
  return [number - 1, number, number + 1].filter(
    (near) =>
      near >= 0 &&
      near < pieces.count &&
      pieces.reportOf(near) === report &&
      hashesAt(pieces.prints[report]!, pieces.indexOf(near)).length > 0,
  );
}
