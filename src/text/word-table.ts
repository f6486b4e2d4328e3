// A pack asks for a thousand words, and a draft holds few of them. One walk through the draft tells which, where asking
// for each would be a thousand walks.

const UNITS = 1 << 16;
/** Where a common word stands is not needed place by place. */
const MOST_PLACES = 64;

/** Words by number, in the order in which they came, for all texts of this run. */
const words: string[] = [];
const numbers = new Map<string, number>();
/** By character: the number of the word that it is, plus 1. */
const single = new Int32Array(UNITS);
/** By a sum of the first two or three characters: the number of the last word that begins so, plus 1. */
const heads = new Int32Array(UNITS);
/** Where `heads` leads on to from each word. */
const next: number[] = [];
/** Not 0 where `heads` is not: small enough to stay at hand. */
const begins = new Uint8Array(UNITS);

/** The numbers of words, folded and not empty; the same for the same words. */
export function numberWords(wanted: readonly string[]): readonly number[] {
  return wanted.map((word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = words.length;
    words.push(word);
    numbers.set(word, number);
    if (word.length === 1) {
      next.push(0);
      single[word.charCodeAt(0)] = number + 1;
    } else {
      const pair = sumOf(word.charCodeAt(0), word.charCodeAt(1));
      const head = word.length === 2 ? pair : withThird(pair, word.charCodeAt(2));
      next.push(heads[head]!);
      heads[head] = number + 1;
      begins[head] = 1;
    }
    return number;
  });
}

const sumOf = (first: number, second: number): number => (first * 0x9e5 + second * 0x1f3d) & (UNITS - 1);
const withThird = (pair: number, third: number): number => (pair * 0x35 + third * 0x2c1b + 7) & (UNITS - 1);

/** Where numbered words stand in some texts, such as the blocks of a draft. */
export class WordPlaces {
  /** By word: the first texts that hold it, ascending. */
  private readonly places: (number[] | undefined)[];
  /** Later words were not looked for in the walk. */
  private readonly walked = words.length;

  constructor(private readonly texts: readonly string[]) {
    this.places = new Array<number[] | undefined>(words.length);
    for (let i = 0; i < texts.length; i++) this.walk(texts[i]!, i);
  }

  /** Whether one of the words stands in one of the texts. */
  hasAny(wanted: readonly number[]): boolean {
    for (const word of wanted) if (this.of(word) !== undefined) return true;
    return false;
  }

  /** Indices, ascending, of the texts from `low` to before `high` that hold one of the words. */
  textsWith(wanted: readonly number[], low: number, high: number): readonly number[] {
    const found: number[] = [];
    let sources = 0;
    for (const word of wanted) {
      const places = this.of(word);
      if (places === undefined) continue;
      sources += 1;
      for (const text of places) if (text >= low && text < high) found.push(text);
      if (places.length < MOST_PLACES) continue;
      for (let i = Math.max(low, places.at(-1)! + 1); i < high; i++)
        if (this.texts[i]!.includes(words[word]!)) found.push(i);
    }
    return sources > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  }

  private of(word: number): readonly number[] | undefined {
    if (word >= this.walked && this.places[word] === undefined) this.look(word);
    const places = this.places[word];
    return places?.length === 0 ? undefined : places;
  }

  private look(word: number): void {
    const places: number[] = [];
    for (let i = 0; i < this.texts.length && places.length < MOST_PLACES; i++)
      if (this.texts[i]!.includes(words[word]!)) places.push(i);
    this.places[word] = places;
  }

  private walk(text: string, index: number): void {
    let before = 0;
    let pair = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (single[unit] !== 0) stands(this.places, single[unit]! - 1, index);
      if (i > 1) {
        const triple = withThird(pair, unit);
        if (begins[triple] !== 0) this.tryWords(text, i - 2, { head: triple, index });
      }
      pair = sumOf(before, unit);
      if (i > 0 && begins[pair] !== 0) this.tryWords(text, i - 1, { head: pair, index });
      before = unit;
    }
  }

  private tryWords(
    text: string,
    at: number,
    { head, index }: { readonly head: number; readonly index: number },
  ): void {
    for (let word = heads[head]! - 1; word >= 0; word = next[word]! - 1)
      if (text.startsWith(words[word]!, at)) stands(this.places, word, index);
  }
}

function stands(places: (number[] | undefined)[], word: number, index: number): void {
  const known = places[word];
  if (known === undefined) places[word] = [index];
  else if (known.length < MOST_PLACES && known[known.length - 1] !== index) known.push(index);
}
