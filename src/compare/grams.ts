import { ownLength } from '../copies/stock.js';

/** Characters of a run by which two texts are known to speak of the same thing. */
export const GRAM = 4;
/** A run of this many characters that are not everybody's is a thing of one's own. */
const OWN = 3;

/** Whether a run names something, rather than says what every report says. */
export function isOwn(gram: string, known: Map<string, boolean>): boolean {
  let own = known.get(gram);
  if (own === undefined) {
    own = /^[\u4e00-\u9fffa-z0]+$/.test(gram) && ownLength(gram) >= OWN;
    known.set(gram, own);
  }
  return own;
}

/** Where each run of `size` characters stands: numbers of texts, each once, in order. */
export function indexGrams(keys: readonly string[], size: number): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  keys.forEach((key, number) => {
    for (let i = 0; i + size <= key.length; i++) {
      const gram = key.slice(i, i + size);
      const places = index.get(gram);
      if (places === undefined) index.set(gram, [number]);
      else if (places.at(-1) !== number) places.push(number);
    }
  });
  return index;
}

/** The runs of a text that begin at the given places and overlap, each as long as `other` has it too. */
export function sharedRuns(key: string, starts: readonly number[], other: string): string[] {
  const runs: string[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    const run = longest(key, start, other);
    end = run.end;
    runs.push(key.slice(run.start, run.end));
  }
  return runs;
}

function longest(key: string, at: number, other: string): { start: number; end: number } {
  let [start, end] = [at, at + GRAM];
  while (end < key.length && other.includes(key.slice(start, end + 1))) end += 1;
  while (start > 0 && other.includes(key.slice(start - 1, end))) start -= 1;
  return { start, end };
}
