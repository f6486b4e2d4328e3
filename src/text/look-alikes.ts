import { LOOK_ALIKE_PAIRS } from './look-alike-pairs.js';

/** What looks like a character and is none: Kangxi radicals, the radicals of the supplement, compatibility forms. */
export const LOOK_ALIKES =
  '\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufa6d\ufa70-\ufad9';

let table: Map<string, string> | undefined;

/** The character that a look-alike stands for, not yet simplified; undefined where that is not certain. */
export function properForm(char: string): string | undefined {
  if (table === undefined) {
    table = new Map();
    for (let i = 0; i < LOOK_ALIKE_PAIRS.length; i += 2)
      table.set(LOOK_ALIKE_PAIRS[i]!, LOOK_ALIKE_PAIRS[i + 1]!);
  }
  return table.get(char);
}
