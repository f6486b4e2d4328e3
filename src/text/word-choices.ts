/** Several choices of words, by number. */
export interface WordChoices {
  /** All words, choice after choice; that of number `i` ends before `ends[i]`, and one without words always holds. */
  readonly words: Int32Array;
  readonly ends: Int32Array;
  /** Of very many: which choices each word is in, and which always hold. */
  readonly index: ChoiceIndex | null;
  /** No word has a higher number. */
  readonly highest: number;
}

export interface ChoiceIndex {
  readonly byWord: ReadonlyMap<number, readonly number[]>;
  readonly always: readonly number[];
}

/** More words than a draft holds of a pack: it is quicker to go by those that the draft holds. */
const MANY = 200;

/** Choices of which each is any of some numbered words; null for one that always holds. */
export function choicesOf(each: readonly (readonly number[] | null)[]): WordChoices {
  let end = 0;
  const ends = each.map((choice) => {
    end += choice?.length ?? 0;
    return end;
  });
  const all = each.flatMap((choice) => choice ?? []);
  return {
    words: Int32Array.from(all),
    ends: Int32Array.from(ends),
    index: all.length > MANY ? indexOf(each) : null,
    highest: all.reduce((most, word) => Math.max(most, word), 0),
  };
}

function indexOf(each: readonly (readonly number[] | null)[]): ChoiceIndex {
  const byWord = new Map<number, number[]>();
  const always: number[] = [];
  each.forEach((choice, i) => {
    if (choice === null) always.push(i);
    for (const word of choice ?? []) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [i]);
      else known.push(i);
    }
  });
  return { byWord, always };
}
