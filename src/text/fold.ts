import { joined } from './joined.js';
import { LOOK_ALIKE_PAIRS } from './look-alike-pairs.js';
import { TRADITIONAL_PAIRS } from './traditional.js';
import { unitAt } from './unit-at.js';

const SPACE = 0x20;
const UNITS = 0x10000;
/** What is added to a unit to fold it, modulo 65,536: 0 for nearly all, so that the table is made quickly. */
const shift = new Uint16Array(UNITS);
const CHUNK = 8192;
const buffer = new Uint16Array(CHUNK);

/** The unit that one code unit is folded to. */
export const foldUnit = (unit: number): number => (unit + shift[unit]!) & 0xffff;

function foldTo(unit: number, folded: number): void {
  shift[unit] = folded - unit;
}

/** Its simplified form is in the table of traditional ones itself; folding twice must change nothing more. */
const TWICE = '薴'.charCodeAt(0);

function fillTable(): void {
  for (let unit = 0xff01; unit <= 0xff5e; unit++) foldTo(unit, unit - 0xfee0);
  for (const unit of [0x09, 0xa0, 0x3000, 0x202f, 0x205f]) foldTo(unit, SPACE);
  for (let unit = 0x2000; unit <= 0x200a; unit++) foldTo(unit, SPACE);
  const pairs = TRADITIONAL_PAIRS;
  for (let i = 0; i < pairs.length; i += 2) foldTo(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  foldTo(TWICE, foldUnit(foldUnit(TWICE)));
  // Radicals that a copy from a PDF left in place of characters: a heading is read for all that.
  const forms = LOOK_ALIKE_PAIRS;
  for (let i = 0; i < forms.length; i += 2) foldTo(forms.charCodeAt(i), foldUnit(forms.charCodeAt(i + 1)));
  // Corner brackets are the quotation marks of traditional typesetting.
  const quotes = '\u300c\u201c\u300d\u201d\u300e\u2018\u300f\u2019';
  for (let i = 0; i < quotes.length; i += 2) foldTo(quotes.charCodeAt(i), quotes.charCodeAt(i + 1));
}
fillTable();

/**
 * A copy for matching, one code unit for one: full-width ASCII forms become ASCII, all blanks a space, traditional
 * characters simplified, radicals the characters they look like. Offsets into the copy are offsets into the text.
 */
export function fold(text: string): string {
  const { length } = text;
  let from = 0;
  while (from < length && shift[unitAt(text, from)] === 0) from += 1;
  if (from === length) return text;
  let folded = text.slice(0, from);
  for (; from < length; from += CHUNK) {
    const size = Math.min(CHUNK, length - from);
    for (let i = 0; i < size; i++) buffer[i] = foldUnit(unitAt(text, from + i));
    folded += joined(size === CHUNK ? buffer : buffer.subarray(0, size));
  }
  return folded;
}

let unfolded: Map<string, string | null> | undefined;
/** Simplified forms that are traditional characters too: 制度 keeps 制, and 后, 里, 干 may mean another word. */
const BOTH =
  '制后里干面系只范松准布占采志周余云征并了才千谷丑斗几舍朱郁仆冬御表别卷致须发当尽划据价台复号游签论';

/** The one traditional form of a simplified character; null where there are several or it stays as it is. */
export function traditionalOf(char: string): string | null {
  if (unfolded === undefined) {
    unfolded = new Map();
    for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) {
      const simple = TRADITIONAL_PAIRS[i + 1]!;
      unfolded.set(simple, unfolded.has(simple) ? null : TRADITIONAL_PAIRS[i]!);
    }
  }
  return BOTH.includes(char) ? null : (unfolded.get(char) ?? null);
}

/** Whether the unit is a traditional character that has a different simplified form. */
export function isTraditional(char: string): boolean {
  const unit = char.charCodeAt(0);
  return unit > 0x3400 && unit < 0xa000 && shift[unit] !== 0;
}
