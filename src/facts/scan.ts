import type { Interval } from '../model/facts.js';
import { charClasses, classAt } from '../text/char-classes.js';
import { parseChineseNumber } from '../text/numerals.js';
import { unitAt } from '../text/unit-at.js';
import { inDigitsAt } from './in-digits.js';
import { type Printed, precisionOf } from './precision.js';

/** An amount in a folded text; `start` and `end` are indices into it. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** The number as written, without its unit: 1.83万亿. */
  readonly numeral: string;
  /** In single units. */
  readonly value: number;
  readonly decimals: number;
  /** 10 000 for 万. */
  readonly scale: number;
  readonly unit: string;
  readonly approximate: boolean;
  readonly interval: Interval;
}

// Only round numbers: 一次 and 三个方面 are seldom counts, 三十余次 and 近百场 always are.
const IN_WORDS =
  /([一二两三四五六七八九]?[十百千][一二三四五六七八九十百]*)(余|多)?(人次|场次|万元|次|场|件|起|份|名|户|家)(?![式会])/y;

const DIGIT = 1;
/** No quantity begins behind it: ordinals (第13次), document numbers (〔2024〕5号), 7×24 and 2.0. */
const BARS_DIGITS = 2;
/** 十, 百, 千: each number in words has one for its first or second character. */
const PLACE = 8;
/** May stand before the place. */
const TIMES_PLACE = 16;
/** No number in words begins behind it. */
const BARS_WORDS = 32;
const CAPITAL = 64;
/** 3至5人 is a span, not 5 people. */
const SPAN = 128;
/** Begins what may stand behind a number in words. */
const AFTER_WORDS = 4;

const DIGITS = '0123456789';
const ONE_TO_NINE = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const CLASSES = charClasses([
  [DIGIT, DIGITS],
  [BARS_DIGITS, `第${DIGITS}万亿千百.\u3014\u00d7/-abcdefghijklmnopqrstuvwxyz`],
  [PLACE, '十百千'],
  [TIMES_PLACE, `两${ONE_TO_NINE}`],
  [BARS_WORDS, `第几${ONE_TO_NINE}十百千万亿${DIGITS}`],
  [AFTER_WORDS, '余多人场万次件起份名户家'],
  [CAPITAL, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [SPAN, '\u81f3\u5230\u2014\u2013~'],
]);

const YEAR = /^20[0-4]\d\s/;
const RANGE_BEFORE = /\d[万亿]?[\u81f3\u5230\u2014\u2013~]$/;

/** The amounts of a folded text, in order. Where they may begin shows in the classes of its characters. */
export function figuresIn(key: string): Figure[] {
  const found: Figure[] = [];
  // Amounts in digits and in words are read apart, each on from the end of the last of its kind.
  let digits = 0;
  let words = 0;
  const { length } = key;
  for (let at = 0; at < length; at++) {
    const kind = CLASSES[unitAt(key, at)]!;
    if ((kind & (DIGIT | PLACE)) === 0) continue;
    if ((kind & DIGIT) !== 0) {
      if (at >= digits && mayBegin(key, at)) digits = Math.max(digits, addInDigits(found, key, at));
    } else {
      if (at - 1 >= words && (classAt(CLASSES, key, at - 1) & TIMES_PLACE) !== 0)
        words = Math.max(words, addInWords(found, key, at - 1));
      if (at >= words) words = Math.max(words, addInWords(found, key, at));
    }
  }
  return found;
}

/** Whether a quantity may begin with the digit. */
function mayBegin(key: string, start: number): boolean {
  const before = classAt(CLASSES, key, start - 1);
  if ((before & BARS_DIGITS) !== 0) return false;
  // Three capitals before a number are a name with its count (KPI92个), fewer a name with a number in it.
  return (
    (before & CAPITAL) === 0 ||
    (classAt(CLASSES, key, start - 2) & classAt(CLASSES, key, start - 3) & CAPITAL) !== 0
  );
}

/** Adds the amount in digits that begins at `start`; where it ends, 0 where there is none. */
function addInDigits(found: Figure[], key: string, start: number): number {
  const printed = inDigitsAt(key, start);
  if (printed === null) return 0;
  if (!isYearLike(key, start) && !isRangeEnd(key, start)) found.push(figureOf(printed));
  return printed.end;
}

/** Adds the amount in words that begins at `start`; where it ends, 0 where there is none. */
function addInWords(found: Figure[], key: string, start: number): number {
  if ((classAt(CLASSES, key, start - 1) & BARS_WORDS) !== 0 || !mayCount(key, start)) return 0;
  IN_WORDS.lastIndex = start;
  const match = IN_WORDS.exec(key);
  if (match === null) return 0;
  const numeral = match[1]!;
  const value = parseChineseNumber(numeral);
  const end = start + match[0].length;
  const more = match[2] !== undefined;
  if (value !== null)
    found.push(figureOf({ value, decimals: 0, scale: 1, unit: match[3]!, more, numeral, key, start, end }));
  return end;
}

/** Whether behind the numerals that begin at `start` stands what may be the unit of a number in words. */
function mayCount(key: string, start: number): boolean {
  let end = start;
  while ((classAt(CLASSES, key, end) & (PLACE | TIMES_PLACE)) !== 0) end += 1;
  return (classAt(CLASSES, key, end) & AFTER_WORDS) !== 0;
}

function figureOf(printed: Printed): Figure {
  const { start, end, numeral, value, decimals, scale, unit } = printed;
  const { approximate, interval } = precisionOf(printed);
  return { start, end, numeral, value, decimals, scale, unit, approximate, interval };
}

/** `2024个` does not occur in reports, `2024 部门预算` does: a bare year before a word that is also a unit. */
const isYearLike = (key: string, start: number): boolean =>
  key[start] === '2' && YEAR.test(key.slice(start, start + 5));

const isRangeEnd = (key: string, start: number): boolean =>
  (classAt(CLASSES, key, start - 1) & SPAN) !== 0 &&
  RANGE_BEFORE.test(key.slice(Math.max(0, start - 3), start));
