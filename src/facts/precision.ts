import type { Interval } from '../model/facts.js';
import { BLANKS, charClasses, classAt } from '../text/char-classes.js';
import { isCounted } from './units.js';

/** A number as printed. */
export interface Printed {
  /** In single units. */
  readonly value: number;
  /** Digits after the point, before 万 or 亿 is applied. */
  readonly decimals: number;
  readonly scale: number;
  readonly unit: string;
  /** 余 or 多 follows the digits. */
  readonly more: boolean;
  /** As written, without the unit: 1.83万亿. */
  readonly numeral: string;
  /** The folded text that it stands in, from `start` to, with its unit, `end`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const BELOW = /(?:近|接近|将近)$/;
const UNDER = /(?:不足|不到|低于|少于|不超过|不多于|最多|至多)$/;
const OVER = /(?:超过?|逾|突破|高于|多于|至少|不低于|不少于|不下)$/;
const ABOUT = /(?:约|大约|大概)$/;
const AFTER_OVER = /^(?:以上|及以上)/;
const AFTER_UNDER = /^(?:以下|以内|之内)/;
const AFTER_ABOUT = /^(?:左右|上下)/;

/** So far before and behind the number the words may stand. */
const CONTEXT = 5;
/** The last and the first characters of all of these: most numbers stand beside none of them. */
const ENDS = 1;
const BEGINS = 2;
const BLANK = 4;
const CLASSES = charClasses([
  [ENDS, '近足到于过多超逾破少下约概'],
  [BEGINS, '余以及之左上'],
  [BLANK, BLANKS],
]);

function isPlain({ key, start, end, more }: Printed): boolean {
  if (more) return false;
  let before = start - 1;
  while (before > start - CONTEXT && (classAt(CLASSES, key, before) & BLANK) !== 0) before -= 1;
  let after = end;
  while (after < end + CONTEXT - 1 && (classAt(CLASSES, key, after) & BLANK) !== 0) after += 1;
  return (classAt(CLASSES, key, before) & ENDS) === 0 && (classAt(CLASSES, key, after) & BEGINS) === 0;
}

/** What 约, 近 and 左右 leave open, as a share of the number. */
const VAGUE = 0.1;
const VAGUER = 0.2;

export interface Precision {
  /** A word beside the number says that it is not exact. */
  readonly approximate: boolean;
  /** All values the number can stand for: its rounding, and words such as 约, 近, 余, 超, 以上, 不足. */
  readonly interval: Interval;
}

/** How exact a printed number is. */
export function precisionOf(printed: Printed): Precision {
  if (isPlain(printed)) return { approximate: false, interval: rounded(printed) };
  const { key, start, end } = printed;
  const before = key.slice(Math.max(0, start - CONTEXT), start).trimEnd();
  const after = key.slice(end, end + CONTEXT).trimStart();
  return {
    approximate: isApproximate(before, after, printed.more),
    interval: intervalOf(printed, before, after),
  };
}

function intervalOf(printed: Printed, before: string, after: string): Interval {
  const { value } = printed;
  if (printed.more || after.startsWith('余')) return { min: value, max: value + lastPlace(value) };
  if (OVER.test(before) || AFTER_OVER.test(after)) return { min: value, max: Number.POSITIVE_INFINITY };
  if (UNDER.test(before) || AFTER_UNDER.test(after)) return { min: 0, max: value };
  if (BELOW.test(before)) return { min: value * (1 - VAGUER), max: value };
  if (ABOUT.test(before) || AFTER_ABOUT.test(after)) {
    return { min: value * (1 - VAGUE), max: value * (1 + VAGUE) };
  }
  return rounded(printed);
}

function rounded(printed: Printed): Interval {
  const half = roundingStep(printed) / 2;
  return { min: printed.value - half, max: printed.value + half };
}

const isApproximate = (before: string, after: string, more: boolean): boolean =>
  more ||
  [BELOW, UNDER, OVER, ABOUT].some((word) => word.test(before)) ||
  [/^余/, AFTER_OVER, AFTER_UNDER, AFTER_ABOUT].some((word) => word.test(after));

/** One of the last printed place; 0 for a count that is written out. */
function roundingStep({ decimals, scale, unit }: Printed): number {
  if (decimals > 0) return scale / 10 ** decimals;
  return scale === 1 && isCounted(unit) ? 0 : scale;
}

/** One of the last place that is not 0: 100 of 500, 10 of 120, 1000 of 24 000. */
function lastPlace(value: number): number {
  if (!Number.isSafeInteger(value) || value === 0) return lastPrinted(value);
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

function lastPrinted(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const places = digits.replace('.', '').length - 1;
  return 10 ** (Number(exponent) - places);
}
