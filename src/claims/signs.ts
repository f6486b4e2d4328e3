import { charClasses } from '../text/char-classes.js';
import { HIDDEN } from './quoted.js';

/** A number up to 99, in digits or in Chinese. */
export interface SmallNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Characters without which a finder has nothing to look for in a sentence. */
export const SIGN = {
  /** Of 其中, 分别, 包括. */
  parts: 1,
  /** Of 分别. */
  respective: 2,
  /** Closes a list: 等. */
  open: 4,
  /** Of 共, 合计, 总计. */
  total: 8,
  bracket: 16,
  /** Of 平均. */
  mean: 32,
  /** Something is hidden, in which there may be any of these. */
  hidden: 64,
} as const;

const SIGNS = charClasses([
  [SIGN.parts, '其别括'],
  [SIGN.respective, '别'],
  [SIGN.open, '等'],
  [SIGN.total, '共合总'],
  [SIGN.bracket, '('],
  [SIGN.mean, '平'],
  [SIGN.hidden, HIDDEN],
  [128, '0123456789两\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d十'],
]);
const NUMBER = 128;

const DIGIT = 1;
/** 二 to 九, 两. */
const ALONE = 2;
/** No number begins behind it: an ordinal, or a longer number. */
const BARS = 4;
const TEN = 8;
/** 十一 and 十二. */
const AFTER_TEN = 16;
const CLASSES = charClasses([
  [DIGIT, '0123456789'],
  [ALONE, '两\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d'],
  [BARS, '第几数0123456789.+\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d十百千万亿'],
  [TEN, '十'],
  [AFTER_TEN, '\u4e00\u4e8c'],
]);

const NO_NUMBERS: readonly SmallNumber[] = Object.freeze([]);

export interface Signs {
  readonly numbers: readonly SmallNumber[];
  /** Bits of `SIGN`. */
  readonly signs: number;
}

/** What one look at each character of a sentence shows, so that most finders need not read it at all. */
export function signsOf(plain: string, from: number, to: number): Signs {
  let signs = 0;
  let numbers: SmallNumber[] | null = null;
  for (let at = from; at < to; at++) {
    const bits = SIGNS[plain.charCodeAt(at)]!;
    if (bits === 0) continue;
    signs |= bits;
    const number = bits === NUMBER ? numberAt(plain, at) : null;
    if (number === null) continue;
    if (numbers === null) numbers = [number];
    else numbers.push(number);
  }
  return { numbers: numbers ?? NO_NUMBERS, signs };
}

function numberAt(plain: string, start: number): SmallNumber | null {
  if ((classAt(plain, start - 1) & BARS) !== 0) return null;
  const kind = classAt(plain, start);
  const second = classAt(plain, start + 1);
  if ((kind & ALONE) !== 0) return { start, end: start + 1, value: valueAt(plain, start) };
  if ((kind & TEN) !== 0)
    return (second & AFTER_TEN) !== 0
      ? { start, end: start + 2, value: 10 + valueAt(plain, start + 1) }
      : { start, end: start + 1, value: 10 };
  if ((second & DIGIT) === 0) return { start, end: start + 1, value: valueAt(plain, start) };
  // A year, a longer number.
  if ((classAt(plain, start + 2) & DIGIT) !== 0) return null;
  return { start, end: start + 2, value: valueAt(plain, start) * 10 + valueAt(plain, start + 1) };
}

const classAt = (plain: string, at: number): number =>
  at >= 0 && at < plain.length ? CLASSES[plain.charCodeAt(at)]! : 0;

const ONES = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

function valueAt(plain: string, at: number): number {
  const char = plain[at]!;
  if (char === '两') return 2;
  const value = ONES.indexOf(char);
  return value >= 0 ? value : Number(char);
}
