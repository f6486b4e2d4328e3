import { STOPS } from '../document/sentences.js';
import { charClasses, classAt } from '../text/char-classes.js';
import { NONE } from '../text/none.js';
import { unitAt } from '../text/unit-at.js';
import { HIDDEN } from './quoted.js';

/** A number up to 99, in digits or in Chinese, before what it may count. */
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
  /** Of 同比, 较上年. */
  compared: 64,
  /** Of 由, 从, 原有. */
  origin: 128,
} as const;

/** All bits of `SIGN`. */
const ALL_SIGNS = 255;
/** What finders look for in hidden text too. */
const IN_QUOTES = SIGN.total | SIGN.mean | SIGN.compared | SIGN.origin;
/** 二 to 九, 两. */
const ALONE = 256;
const TEN = 512;
const DIGIT = 4096;
const HIDES = 8192;
const STOP = 16384;
/** May begin what a number counts; numbers before anything else are left out. */
const COUNTED = 32768;
const NUMBER = DIGIT | ALONE | TEN;
/** No number begins behind it: an ordinal, or a longer number. */
const BARS = 1024;
/** 十一 and 十二. */
const AFTER_TEN = 2048;

/** What a list can be counted by. */
export const CLASSIFIERS = '大个项类种支张方地条家位部件套座所款份';
/** What the words for points that are announced begin with. */
export const POINTS_BEGIN = '个大点重主突关具方举措问不原特做亮环层维着项条';

const DIGITS = '0123456789';
const TWO_TO_NINE = '\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const CLASSES = charClasses([
  [SIGN.parts, '其别括'],
  [SIGN.respective, '别'],
  [SIGN.open, '等'],
  [SIGN.total, '共合总'],
  [SIGN.bracket, '('],
  [SIGN.mean, '平'],
  [SIGN.compared, '比较'],
  [SIGN.origin, '由从原'],
  [HIDES, HIDDEN],
  [STOP, STOPS],
  [COUNTED, CLASSIFIERS + POINTS_BEGIN],
  [DIGIT, DIGITS],
  [ALONE, `两${TWO_TO_NINE}`],
  [TEN, '十'],
  [BARS, `第几数.+\u3007\u4e00${TWO_TO_NINE}十百千万亿${DIGITS}`],
  [AFTER_TEN, '\u4e00\u4e8c'],
]);

export interface Signs {
  readonly numbers: readonly SmallNumber[];
  /** Bits of `SIGN`. */
  readonly signs: number;
  /** Where the full stop, the question or the exclamation mark stands; the length of the text where none does. */
  readonly stop: number;
}

/** The folded text of a block, and the same with what is quoted hidden. */
interface Text {
  readonly key: string;
  readonly plain: string;
}

/** What one look at each character up to the end of a sentence shows, so that most finders need not read it at all. */
export function signsFrom({ key, plain }: Text, from: number): Signs {
  let signs = 0;
  let numbers: SmallNumber[] | null = null;
  let at = from;
  const { length } = plain;
  for (; at < length; at++) {
    const bits = CLASSES[unitAt(plain, at)]!;
    signs |= bits;
    if ((bits & (STOP | HIDES | NUMBER)) === 0) continue;
    if ((bits & STOP) !== 0) break;
    if ((bits & HIDES) !== 0) {
      signs |= CLASSES[key.charCodeAt(at)]! & IN_QUOTES;
      continue;
    }
    const number = numberAt(plain, at, bits);
    if (number === null) continue;
    if (numbers === null) numbers = [number];
    else numbers.push(number);
  }
  return { numbers: numbers ?? NONE, signs: signs & ALL_SIGNS, stop: at };
}

/** The number whose first character, of the class `kind`, stands at `start`; null where it counts nothing. */
function numberAt(plain: string, start: number, kind: number): SmallNumber | null {
  if ((classAt(CLASSES, plain, start - 1) & BARS) !== 0) return null;
  const end = numberEnd(plain, start, kind);
  if ((classAt(CLASSES, plain, end) & COUNTED) === 0) return null;
  const first = (kind & TEN) === 0 ? valueAt(plain, start) : 10;
  if (end === start + 1) return { start, end, value: first };
  return { start, end, value: ((kind & TEN) === 0 ? first * 10 : first) + valueAt(plain, start + 1) };
}

/** Where the number of one or two characters ends; a longer one, a year, has more digits there. */
function numberEnd(plain: string, start: number, kind: number): number {
  const goesOn = (kind & TEN) !== 0 ? AFTER_TEN : (kind & DIGIT) !== 0 ? DIGIT : 0;
  return (classAt(CLASSES, plain, start + 1) & goesOn) === 0 ? start + 1 : start + 2;
}

const ONES = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

function valueAt(plain: string, at: number): number {
  const char = plain[at]!;
  if (char === '两') return 2;
  const value = ONES.indexOf(char);
  return value >= 0 ? value : Number(char);
}
