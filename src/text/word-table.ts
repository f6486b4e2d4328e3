// A pack asks for a thousand words, and a draft holds few of them. One walk through the draft tells which, where asking
// for each would be a thousand walks.

const UNITS = 1 << 16;
/** Where a common word stands is not needed place by place. */
const MOST_PLACES = 64;

// The tables that are asked at each character are small, so that they stay at hand while the rest of a run goes on.

/** Words by number, in the order in which they came, for all texts of this run. */
const words: string[] = [];
const numbers = new Map<string, number>();
/** By character: the number of the word that it is, plus 1. */
const single = new Int32Array(UNITS);
/** One bit for each character that is a word. */
const singleBits = new Int32Array(UNITS >> 5);
/** A longer word is found by a sum of its first two or three characters: its head is some bits of it, its mark others. */
const HEADS = 1 << 14;
/** By head: the number of the last word that begins so, plus 1. */
const heads = new Int32Array(HEADS);
/** Where `heads` leads on to from each word. */
const next: number[] = [];
/** By head: 0 where no word begins so, else the mark of those that do, or `ANY` where these differ. */
const marks = new Uint8Array(HEADS);
const ANY = 255;
/** The characters of all words, one word after the other; word `i` begins at `starts[i]`, where the one before it ends. */
let letters = new Uint16Array(1 << 12);
const starts: number[] = [0];

/** The numbers of words, folded and not empty; the same for the same words. */
export function numberWords(wanted: readonly string[]): readonly number[] {
  return wanted.map((word) => numbers.get(word) ?? addWord(word));
}

function addWord(word: string): number {
  const number = words.length;
  words.push(word);
  numbers.set(word, number);
  keepLetters(word);
  const first = word.charCodeAt(0);
  if (word.length === 1) {
    next.push(0);
    single[first] = number + 1;
    singleBits[first >> 5]! |= 1 << (first & 31);
    return number;
  }
  const pair = sumOf(first, word.charCodeAt(1));
  const sum = word.length === 2 ? pair : withThird(pair, word.charCodeAt(2));
  const head = headOf(sum);
  next.push(heads[head]!);
  heads[head] = number + 1;
  marks[head] = marks[head] === 0 || marks[head] === markOf(sum) ? markOf(sum) : ANY;
  return number;
}

function keepLetters(word: string): void {
  const start = starts.at(-1)!;
  const end = start + word.length;
  if (end > letters.length) {
    const larger = new Uint16Array(end * 2);
    larger.set(letters);
    letters = larger;
  }
  for (let i = 0; i < word.length; i++) letters[start + i] = word.charCodeAt(i);
  starts.push(end);
}

const sumOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) | 0;
const withThird = (pair: number, third: number): number =>
  (Math.imul(pair, 0x35) + Math.imul(third, 0xc2b2ae35)) | 0;
const headOf = (sum: number): number => sum >>> 18;
/** 1 to 128. */
const markOf = (sum: number): number => ((sum >>> 10) & 127) + 1;

/** Whether a word may begin with the characters of this sum. */
function mayBegin(sum: number): boolean {
  const mark = marks[headOf(sum)];
  return mark === markOf(sum) || mark === ANY;
}

const isWord = (unit: number): boolean => (singleBits[unit >> 5]! & (1 << (unit & 31))) !== 0;

/** Whether a word stands in the text at `at`. */
function standsAt(text: string, at: number, word: number): boolean {
  const start = starts[word]!;
  const length = starts[word + 1]! - start;
  if (at + length > text.length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(at + i) !== letters[start + i]) return false;
  return true;
}

/** Where numbered words stand in some texts, such as the blocks of a draft. */
export class WordPlaces {
  /** By word: the first texts that hold it, ascending. */
  private readonly places: (number[] | undefined)[];
  /** Later words were not looked for in the walk. */
  private readonly walked = words.length;
  /** By text; all 0 but while texts are put in order. */
  private readonly met: Uint8Array;

  constructor(private readonly texts: readonly string[]) {
    this.met = new Uint8Array(texts.length);
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
      if (isWord(unit)) stands(this.places, single[unit]! - 1, index);
      if (i > 1) {
        const triple = withThird(pair, unit);
        if (mayBegin(triple)) this.tryWords(text, i - 2, { head: headOf(triple), index });
      }
      pair = sumOf(before, unit);
      if (i > 0 && mayBegin(pair)) this.tryWords(text, i - 1, { head: headOf(pair), index });
      before = unit;
    }
  }

  private tryWords(
    text: string,
    at: number,
    { head, index }: { readonly head: number; readonly index: number },
  ): void {
    for (let word = heads[head]! - 1; word >= 0; word = next[word]! - 1)
      if (standsAt(text, at, word)) stands(this.places, word, index);
  }
}

function stands(places: (number[] | undefined)[], word: number, index: number): void {
  const known = places[word];
  if (known === undefined) places[word] = [index];
  else if (known.length < MOST_PLACES && known[known.length - 1] !== index) known.push(index);
}
