export type Random = () => number;

/** Numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random: Random, end: number): number => Math.floor(random() * end);

export const one = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

/** Up to `most` of the list, any of them several times. */
export const some = <T>(random: Random, list: readonly T[], most: number): T[] =>
  Array.from({ length: below(random, most + 1) }, () => one(random, list));
