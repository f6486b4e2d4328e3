import type { Interval } from '../model/facts.js';
import { BLANKS, charClasses, classAt } from '../text/char-classes.js';
import { parseChineseNumber } from '../text/numerals.js';
import { type Printed, precisionOf } from './precision.js';
import { NOT_INSIDE_WORD, UNITS } from './units.js';

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

const SCALE: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const SCALES = Object.keys(SCALE).sort((a, b) => b.length - a.length);

const NUMBER = `(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?`;
/** Looked for where a number begins only: to look for it at each character of a report takes several times as long. */
const QUANTITY = new RegExp(
  `${NUMBER}\\s?([余多])?\\s?(${SCALES.join('|')})?([余多])?\\s?(${UNITS.join('|')})${NOT_INSIDE_WORD}`,
  'y',
);

// Only round numbers: 一次 and 三个方面 are seldom counts, 三十余次 and 近百场 always are.
const IN_WORDS =
  /([一二两三四五六七八九]?[十百千][一二三四五六七八九十百]*)(余|多)?(人次|场次|万元|次|场|件|起|份|名|户|家)(?![式会])/y;

const DIGIT = 1;
/** No quantity begins behind it: ordinals (第13次), document numbers (〔2024〕5号), 7×24 and 2.0. */
const BARS_DIGITS = 2;
/** May stand right behind the digits of a quantity. */
const AFTER_DIGITS = 4;
/** 十, 百, 千: each number in words has one for its first or second character. */
const PLACE = 8;
/** May stand before the place. */
const TIMES_PLACE = 16;
/** No number in words begins behind it. */
const BARS_WORDS = 32;
const CAPITAL = 64;
/** 3至5人 is a span, not 5 people. */
const SPAN = 128;

const DIGITS = '0123456789';
const ONE_TO_NINE = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const CLASSES = charClasses([
  [DIGIT, DIGITS],
  [BARS_DIGITS, `第${DIGITS}万亿千百.\u3014\u00d7/-abcdefghijklmnopqrstuvwxyz`],
  [AFTER_DIGITS, `.,余多${BLANKS}`],
  [AFTER_DIGITS, [...SCALES, ...UNITS].map((word) => word[0]).join('')],
  [PLACE, '十百千'],
  [TIMES_PLACE, `两${ONE_TO_NINE}`],
  [BARS_WORDS, `第几${ONE_TO_NINE}十百千万亿${DIGITS}`],
  [CAPITAL, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [SPAN, '\u81f3\u5230\u2014\u2013~'],
]);

const RANGE_BEFORE = /\d[万亿]?[\u81f3\u5230\u2014\u2013~]$/;

/** The amounts of a folded text, in order. Where they may begin shows in the classes of its characters. */
export function figuresIn(key: string): Figure[] {
  const found: Figure[] = [];
  // Amounts in digits and in words are read apart, each on from the end of the last of its kind.
  let digits = 0;
  let words = 0;
  for (let at = 0; at < key.length; at++) {
    const kind = CLASSES[key.charCodeAt(at)]!;
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

/** Whether the digit opens a number with what a quantity has behind it. */
function mayBegin(key: string, start: number): boolean {
  const before = classAt(CLASSES, key, start - 1);
  if ((before & BARS_DIGITS) !== 0) return false;
  let end = start + 1;
  while ((classAt(CLASSES, key, end) & DIGIT) !== 0) end += 1;
  if ((classAt(CLASSES, key, end) & AFTER_DIGITS) === 0) return false;
  // Three capitals before a number are a name with its count (KPI92个), fewer a name with a number in it.
  return (
    (before & CAPITAL) === 0 ||
    (classAt(CLASSES, key, start - 2) & classAt(CLASSES, key, start - 3) & CAPITAL) !== 0
  );
}

/** Adds the amount in digits that begins at `start`; where it ends, 0 where there is none. */
function addInDigits(found: Figure[], key: string, start: number): number {
  QUANTITY.lastIndex = start;
  const match = QUANTITY.exec(key);
  if (match === null) return 0;
  const end = start + match[0].length;
  const whole = match[1]!;
  if (!isYearLike(whole, key, start) && !isRangeEnd(key, start)) {
    const fraction = match[2] ?? '';
    const scale = match[4];
    const factor = scale === undefined ? 1 : SCALE[scale]!;
    found.push(
      figure(key, start, {
        end,
        value: amountOf(whole, fraction, factor),
        decimals: Math.max(0, fraction.length - 1),
        scale: factor,
        unit: match[6]!,
        more: match[3] !== undefined || match[5] !== undefined,
        numeral: whole + fraction + (scale ?? ''),
      }),
    );
  }
  return end;
}

function amountOf(whole: string, fraction: string, factor: number): number {
  const written = Number((whole.includes(',') ? whole.replace(/,/g, '') : whole) + fraction);
  // 1.13万 is 11300, whatever binary fractions make of it.
  return factor === 1 && whole.length + fraction.length <= 12
    ? written
    : Number((written * factor).toPrecision(12));
}

/** Adds the amount in words that begins at `start`; where it ends, 0 where there is none. */
function addInWords(found: Figure[], key: string, start: number): number {
  if ((classAt(CLASSES, key, start - 1) & BARS_WORDS) !== 0) return 0;
  IN_WORDS.lastIndex = start;
  const match = IN_WORDS.exec(key);
  if (match === null) return 0;
  const [{ length }, numeral, vague, unit] = match;
  const value = parseChineseNumber(numeral!);
  const end = start + length;
  const reading = { end, decimals: 0, scale: 1, unit: unit!, more: vague !== undefined, numeral: numeral! };
  if (value !== null) found.push(figure(key, start, { ...reading, value }));
  return end;
}

type Reading = Omit<Figure, 'start' | 'approximate' | 'interval'> & Pick<Printed, 'more'>;

function figure(key: string, start: number, reading: Reading): Figure {
  const { end, value, decimals, scale, unit, numeral, more } = reading;
  const printed = { value, decimals, scale, unit, more, key, start, end };
  const { approximate, interval } = precisionOf(printed);
  return { start, end, numeral, value, decimals, scale, unit, approximate, interval };
}

// `2024个` does not occur in reports, `2024 部门预算` does: a bare year before a word that is also a unit.
function isYearLike(whole: string, key: string, index: number): boolean {
  return whole.length === 4 && /^20[0-4]\d$/.test(whole) && /^20[0-4]\d\s/.test(key.slice(index, index + 5));
}

const isRangeEnd = (key: string, start: number): boolean =>
  (classAt(CLASSES, key, start - 1) & SPAN) !== 0 &&
  RANGE_BEFORE.test(key.slice(Math.max(0, start - 3), start));
