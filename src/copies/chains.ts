/** Two pieces, by number, that say nearly the same. */
export interface Like {
  readonly one: number;
  readonly other: number;
  /** Share of the shorter that stands in the longer. */
  readonly share: number;
}

/** A piece between two that were copied may be new. */
const GAP = 2;

/** Pairs of two reports put together whose pieces stand near each other in both, in whatever order. */
export function chainsOf(likes: readonly Like[]): Like[][] {
  const at = new Map(likes.map((like, i) => [placeOf(like.one, like.other), i]));
  const seen = new Set<number>();
  return likes.flatMap((_, first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const chain = [first];
    for (const next of chain) {
      for (const near of neighbours(likes[next]!, at)) {
        if (seen.has(near)) continue;
        seen.add(near);
        chain.push(near);
      }
    }
    return [chain.map((i) => likes[i]!)];
  });
}

const placeOf = (one: number, other: number): string => `${one} ${other}`;

function neighbours({ one, other }: Like, at: ReadonlyMap<string, number>): number[] {
  const found: number[] = [];
  for (let i = -GAP; i <= GAP; i++) {
    for (let j = -GAP; j <= GAP; j++) {
      const near = at.get(placeOf(one + i, other + j));
      if (near !== undefined) found.push(near);
    }
  }
  return found;
}
