import type { Ordinal } from '../model/document.js';
import { charClasses, classAt } from '../text/char-classes.js';
import { parseChineseNumeral } from '../text/numerals.js';

const NUMERAL = '[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}';
const PART = new RegExp(`^第(${NUMERAL})(?:部分|章|篇)[、.:]?\\s*(?=\\S)`);
const CN_1 = new RegExp(`^(${NUMERAL})\\s?(?:[、.]|(?=[,:]))[,:]?\\s*(?=\\S)`);
const CN_2 = new RegExp(`^\\(\\s?(${NUMERAL})\\s?\\)\\s*[、.,]?\\s*(?=\\S)`);
// `3.5米` is no heading; `4.2025年安排` and `2、12345热线` are.
const CN_3 = /^(\d{1,2})\s?(?:、|\.(?!\d)|\.(?=20\d\d年|1\d{4}热线))\s*(?=\S)/;
const CN_4 = /^\((\d{1,2})\)\s*[、.,]?\s*(?=\S)/;
const ENCLOSED = /^([\u3220-\u3229])\s*(?=\S)/;

export interface OrdinalMark {
  readonly ordinal: Ordinal;
  /** Code units from the ordinal's first character to the title's. */
  readonly length: number;
}

/** What an ordinal begins with, of each kind. */
const PART_MARK = 1;
const CHINESE = 2;
const BRACKET = 4;
const DIGIT = 8;
const CIRCLE = 16;
const BEGINS = charClasses([
  [PART_MARK, '\u7b2c'],
  [CHINESE, '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341'],
  [BRACKET, '('],
  [DIGIT, '0123456789'],
  [CIRCLE, '\u3220\u3221\u3222\u3223\u3224\u3225\u3226\u3227\u3228\u3229'],
]);

/** False only where no ordinal stands at the place of a folded text. */
export const mayBeginOrdinal = (key: string, at: number): boolean => classAt(BEGINS, key, at) !== 0;

/** The ordinal that folded text begins with; blanks before it must be gone. */
export function readOrdinal(key: string): OrdinalMark | null {
  switch (classAt(BEGINS, key, 0)) {
    case PART_MARK:
      return part(key);
    case CHINESE:
      return levelOne(key.slice(0, 16));
    case BRACKET:
      return inBrackets(key.slice(0, 16));
    case DIGIT:
      return arabic(key.slice(0, 16), CN_3, 'cn-3');
    case CIRCLE:
      return enclosed(key.slice(0, 16));
    default:
      return null;
  }
}

const inBrackets = (head: string): OrdinalMark | null =>
  chinese(head, CN_2, 'cn-2') ?? arabic(head, CN_4, 'cn-4');

function chinese(head: string, pattern: RegExp, kind: Ordinal['kind']): OrdinalMark | null {
  const match = pattern.exec(head);
  const value = match === null ? null : parseChineseNumeral(match[1]!);
  return match === null || value === null ? null : { ordinal: { kind, value }, length: match[0].length };
}

// `一、二审案件` and `三、四季度` are counts, not headings; `一、二十大精神` is one.
function levelOne(head: string): OrdinalMark | null {
  const mark = chinese(head, CN_1, 'cn-1');
  if (mark === null) return null;
  const rest = head.slice(mark.length);
  const next = parseChineseNumeral(rest[0]!);
  if (next === mark.ordinal.value + 1 && rest[1] !== '\u5341') return null;
  // `十、十一月份` names months.
  if (/^十?[一二三四五六七八九十]?月/.test(rest)) return null;
  return mark;
}

// `第一章总则、第二章职责` lists chapters.
function part(key: string): OrdinalMark | null {
  const mark = chinese(key.slice(0, 16), PART, 'part');
  return mark !== null && /[、,]第.{1,3}(?:部分|章|篇)/.test(key.slice(0, 60)) ? null : mark;
}

function arabic(head: string, pattern: RegExp, kind: Ordinal['kind']): OrdinalMark | null {
  const match = pattern.exec(head);
  return match === null ? null : { ordinal: { kind, value: Number(match[1]) }, length: match[0].length };
}

function enclosed(head: string): OrdinalMark | null {
  const match = ENCLOSED.exec(head);
  if (match === null) return null;
  return { ordinal: { kind: 'cn-2', value: match[1]!.charCodeAt(0) - 0x321f }, length: match[0].length };
}

export function startsLikeHeading(key: string): boolean {
  const line = key.trimStart();
  return line.startsWith('#') || readOrdinal(line) !== null;
}
