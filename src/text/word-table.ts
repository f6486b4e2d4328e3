import { unitAt } from './unit-at.js';

// A pack asks for a thousand words, and a draft holds few of them. One walk through the draft tells which, where asking
// for each would be a thousand walks.

const UNITS = 1 << 16;

// The tables that are asked at each character are small, so that they stay at hand while the rest of a run goes on.

/** Words by number, in the order in which they came, for all texts of this run. */
export const words: string[] = [];
const numbers = new Map<string, number>();
/** By character: the number of the word that it is, plus 1. */
export const single = new Int32Array(UNITS);
/** One bit for each character that is a word. */
const singleBits = new Int32Array(UNITS >> 5);
/** A longer word is found by a sum of its first two or three characters: its head is some bits of it, its mark others. */
const HEADS = 1 << 14;
/** By head: the number of the last word that begins so, plus 1. */
export const heads = new Int32Array(HEADS);
/** Where `heads` leads on to from each word. */
export const next: number[] = [];
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

export const sumOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) | 0;
export const withThird = (pair: number, third: number): number =>
  (Math.imul(pair, 0x35) + Math.imul(third, 0xc2b2ae35)) | 0;
export const headOf = (sum: number): number => sum >>> 18;
/** 1 to 128. */
const markOf = (sum: number): number => ((sum >>> 10) & 127) + 1;

/** Whether a word may begin with the characters of this sum. */
export function mayBegin(sum: number): boolean {
  const mark = marks[headOf(sum)];
  return mark === markOf(sum) || mark === ANY;
}

export const isWord = (unit: number): boolean => (singleBits[unit >> 5]! & (1 << (unit & 31))) !== 0;

/** Whether a word stands in the text at `at`. */
export function standsAt(text: string, at: number, word: number): boolean {
  const start = starts[word]!;
  const length = starts[word + 1]! - start;
  if (at + length > text.length) return false;
  for (let i = 0; i < length; i++) if (unitAt(text, at + i) !== letters[start + i]) return false;
  return true;
}
