import { BLANKS, charClasses, classAt } from '../text/char-classes.js';
import type { Printed } from './precision.js';
import { UNITS, unitAt } from './units.js';

const SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千亿', 1e11],
  ['万亿', 1e12],
]);
const LONGEST_SCALE = 2;

const DIGIT = 1;
const BLANK = 2;
/** 余 or 多: more than the number says. */
const MORE = 4;
/** Opens a word of `SCALES`. */
const SCALE = 8;
/** May stand right behind the digits of a quantity. */
const FOLLOWS = 16;
const CLASSES = charClasses([
  [DIGIT, '0123456789'],
  [BLANK, BLANKS],
  [MORE, '余多'],
  [SCALE, '十百千万亿'],
  [FOLLOWS, `余多${BLANKS}`],
  [FOLLOWS, [...SCALES.keys(), ...UNITS].map((word) => word[0]).join('')],
]);

/** The quantity whose first digit stands at `start`: 1,830.5万余件; null where the number counts nothing. */
export function inDigitsAt(key: string, start: number): Printed | null {
  const whole = wholeEnd(key, start);
  const number = fractionEnd(key, whole);
  if ((classAt(CLASSES, key, number) & FOLLOWS) === 0) return null;
  const early = afterBlank(key, number);
  const hasEarly = is(MORE, key, early);
  const at = afterBlank(key, hasEarly ? early + 1 : early);
  for (let length = is(SCALE, key, at) ? LONGEST_SCALE : 0; length >= 0; length -= 1) {
    const scale = length === 0 ? 1 : SCALES.get(key.slice(at, at + length));
    if (scale === undefined) continue;
    const hasLate = is(MORE, key, at + length);
    const unitStart = afterBlank(key, at + length + (hasLate ? 1 : 0));
    const unit = unitAt(key, unitStart);
    if (unit === null) continue;
    return {
      value: scaled(numberIn(key, start, number), scale, number - start),
      decimals: Math.max(0, number - whole - 1),
      scale,
      unit,
      more: hasEarly || hasLate,
      numeral:
        at === number ? key.slice(start, at + length) : key.slice(start, number) + key.slice(at, at + length),
      key,
      start,
      end: unitStart + unit.length,
    };
  }
  return null;
}

const is = (bit: number, key: string, at: number): boolean => (classAt(CLASSES, key, at) & bit) !== 0;

const afterBlank = (key: string, at: number): number => (is(BLANK, key, at) ? at + 1 : at);

function digitsEnd(key: string, from: number): number {
  let end = from;
  while (is(DIGIT, key, end)) end += 1;
  return end;
}

/** Where a whole number ends, 1,234,567 too. */
function wholeEnd(key: string, start: number): number {
  let end = digitsEnd(key, start);
  if (end - start > 3) return end;
  while (key[end] === ',' && is(DIGIT, key, end + 1) && is(DIGIT, key, end + 2) && is(DIGIT, key, end + 3))
    end += 4;
  return end;
}

const fractionEnd = (key: string, whole: number): number =>
  key[whole] === '.' && is(DIGIT, key, whole + 1) ? digitsEnd(key, whole + 1) : whole;

/** A number of so many characters is exact. */
const EXACT = 12;
const MOST_EXACT = 1e12;
const ZERO = 0x30;
/** Below it, as the comma is. */
const POINT = 0x2e;

function scaled(written: number, scale: number, length: number): number {
  if (scale === 1 && length <= EXACT) return written;
  const value = written * scale;
  // 1.13万 is 11300, whatever binary fractions make of it.
  return Number.isInteger(value) && value < MOST_EXACT ? value : Number(value.toPrecision(EXACT));
}

/** Up to so many digits and marks the digits are a number without rounding, and so is 10 to the power of the decimals. */
const LONGEST_COUNTED = 15;

/** The number written with digits, a point and commas. */
function numberIn(key: string, start: number, end: number): number {
  if (end - start > LONGEST_COUNTED) return Number(key.slice(start, end).replace(/,/g, ''));
  let digits = 0;
  let decimals = 1;
  let isFraction = false;
  for (let at = start; at < end; at++) {
    const unit = key.charCodeAt(at);
    if (unit === POINT) isFraction = true;
    if (unit < ZERO) continue;
    digits = digits * 10 + unit - ZERO;
    if (isFraction) decimals *= 10;
  }
  // Rounded once, as the number itself is where it is read from its text.
  return digits / decimals;
}
