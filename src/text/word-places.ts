import { NONE } from './none.js';
import { unitAt } from './unit-at.js';
import type { ChoiceIndex, WordChoices } from './word-choices.js';
import {
  headOf,
  heads,
  isWord,
  mayBegin,
  next,
  single,
  standsAt,
  sumOf,
  withThird,
  words,
} from './word-table.js';

/** Where a common word stands is not needed place by place. */
const MOST_PLACES = 64;
/** Where numbered words stand in some texts, such as the blocks of a draft. */
export class WordPlaces {
  /** Later words were not looked for in the walk. */
  private readonly walked = words.length;
  /** The words that the walk found, and of each the first texts that hold it, ascending. */
  private readonly found: number[] = [];
  private readonly places: number[][] = [];
  /** By word: its place among those found, plus 1; 0 where it stands nowhere. */
  private readonly standing = new Int32Array(words.length);
  /** Of later words, as they are asked for. */
  private readonly later = new Map<number, readonly number[]>();
  /** By text; all 0 but while texts are put in order. */
  private readonly met: Uint8Array;
  /** The index of the text that is walked through. */
  private walking = 0;

  constructor(private readonly texts: readonly string[]) {
    this.met = new Uint8Array(texts.length);
    for (let i = 0; i < texts.length; i++) this.walk(texts[i]!, i);
  }

  /** Whether one of the words stands in one of the texts. */
  hasAny(wanted: readonly number[]): boolean {
    for (const word of wanted) if (this.stands(word)) return true;
    return false;
  }

  private stands(word: number): boolean {
    return word < this.walked ? this.standing[word] !== 0 : this.look(word).length > 0;
  }

  /** Indices, ascending, of the choices of which a word stands in one of the texts. */
  held(choices: WordChoices): readonly number[] {
    const { words: wanted, ends, index, highest } = choices;
    if (index !== null && highest < this.walked) return this.heldOfMany(index);
    let held: number[] | undefined;
    let at = 0;
    for (let i = 0; i < ends.length; i++) {
      const end = ends[i]!;
      let holds = at === end;
      for (; at < end && !holds; at++) holds = this.stands(wanted[at]!);
      at = end;
      if (!holds) continue;
      if (held === undefined) held = [i];
      else held.push(i);
    }
    return held ?? NONE;
  }

  private heldOfMany({ byWord, always }: ChoiceIndex): readonly number[] {
    const held = new Set(always);
    for (const word of this.found) {
      const choices = byWord.get(word);
      if (choices !== undefined) for (const choice of choices) held.add(choice);
    }
    return held.size === 0 ? NONE : [...held].sort((a, b) => a - b);
  }

  /** Indices, ascending, of the texts from `low` to before `high` that hold one of the words. */
  textsWith(wanted: readonly number[], low: number, high: number): readonly number[] {
    const found: number[] = [];
    let sources = 0;
    for (const word of wanted) {
      const places = this.of(word);
      if (places.length === 0) continue;
      sources += 1;
      for (const text of places) if (text >= low && text < high) found.push(text);
      if (places.length < MOST_PLACES) continue;
      for (let i = Math.max(low, places.at(-1)! + 1); i < high; i++)
        if (this.texts[i]!.includes(words[word]!)) found.push(i);
    }
    return sources > 1 && found.length > 1 ? this.eachOnce(found) : found;
  }

  /** Indices of texts in order, each once. */
  private eachOnce(found: readonly number[]): readonly number[] {
    let [first, last] = [found[0]!, found[0]!];
    for (const text of found) {
      this.met[text] = 1;
      if (text < first) first = text;
      if (text > last) last = text;
    }
    const once: number[] = [];
    for (let i = first; i <= last; i++) {
      if (this.met[i] === 0) continue;
      this.met[i] = 0;
      once.push(i);
    }
    return once;
  }

  /** The first texts that hold a word. */
  private of(word: number): readonly number[] {
    if (word >= this.walked) return this.look(word);
    const place = this.standing[word]!;
    return place === 0 ? NONE : this.places[place - 1]!;
  }

  private look(word: number): readonly number[] {
    let places = this.later.get(word);
    if (places === undefined) {
      places = firstWith(this.texts, words[word]!);
      this.later.set(word, places);
    }
    return places;
  }

  private walk(text: string, index: number): void {
    const { length } = text;
    this.walking = index;
    let before = 0;
    let pair = 0;
    for (let i = 0; i < length; i++) {
      const unit = unitAt(text, i);
      if (isWord(unit)) this.add(single[unit]! - 1);
      if (i > 1) {
        const triple = withThird(pair, unit);
        if (mayBegin(triple)) this.tryWords(text, i - 2, headOf(triple));
      }
      pair = sumOf(before, unit);
      if (i > 0 && mayBegin(pair)) this.tryWords(text, i - 1, headOf(pair));
      before = unit;
    }
  }

  private tryWords(text: string, at: number, head: number): void {
    for (let word = heads[head]! - 1; word >= 0; word = next[word]! - 1)
      if (standsAt(text, at, word)) this.add(word);
  }

  private add(word: number): void {
    const place = this.standing[word]!;
    if (place === 0) {
      this.standing[word] = this.found.push(word);
      this.places.push([this.walking]);
      return;
    }
    const known = this.places[place - 1]!;
    const { length } = known;
    if (known[length - 1] !== this.walking && length < MOST_PLACES) known.push(this.walking);
  }
}

/** The first texts that hold a word. */
function firstWith(texts: readonly string[], word: string): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < texts.length && places.length < MOST_PLACES; i++)
    if (texts[i]!.includes(word)) places.push(i);
  return places;
}
