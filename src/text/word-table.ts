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
/** The characters of words that a text may hold, one word after the other, as they are met. */
let letters = new Uint16Array(1 << 12);
/** The first place in `letters` that is free; the first of all stays so. */
let free = 1;
/** By word: where it begins in `letters`; 0 until it is met, as most never are. */
let starts = new Uint32Array(1 << 12);

/** The numbers of words, folded and not empty; the same for the same words. */
export function numberWords(wanted: readonly string[]): readonly number[] {
  return wanted.map((word) => numbers.get(word) ?? addWord(word));
}

/** The word of a number. */
export const wordOf = (number: number): string => words[number]!;

function addWord(word: string): number {
  const number = words.length;
  words.push(word);
  numbers.set(word, number);
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

/** Where the letters of a word begin, which is met for the first time. */
function keepLetters(number: number): number {
  const word = words[number]!;
  const start = free;
  free += word.length;
  if (free > letters.length) letters = grown(letters, free);
  for (let i = 0; i < word.length; i++) letters[start + i] = word.charCodeAt(i);
  if (number >= starts.length) starts = grown(starts, words.length);
  starts[number] = start;
  return start;
}

function grown<T extends Uint16Array | Uint32Array>(table: T, length: number): T {
  const larger = new (table.constructor as new (length: number) => T)(length * 2);
  larger.set(table);
  return larger;
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
  let start = word < starts.length ? starts[word]! : 0;
  if (start === 0) start = keepLetters(word);
  const { length } = words[word]!;
  if (at + length > text.length) return false;
  for (let i = 0; i < length; i++) if (unitAt(text, at + i) !== letters[start + i]) return false;
  return true;
}
