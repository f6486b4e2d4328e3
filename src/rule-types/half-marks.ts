import type { Block } from '../model/document.js';
import { addClass, classAt, noClasses } from '../text/char-classes.js';

/** A half-width mark that belongs to Chinese text. */
export interface HalfMark {
  readonly at: number;
  readonly char: string;
  readonly wide: string;
}

const HAN = 1;
const CHINESE = 2;
const LATIN = 4;
const DIGIT = 8;
/** Half-width marks; `PASSED` are those that a neighbour is looked for beyond, and the blank. */
const MARK = 16;
const PASSED = 32;
const CLOSED = 64;
const CLASSES = noClasses();
addClass(CLASSES, HAN | CHINESE, '\u3400-\u9fff');
addClass(
  CLASSES,
  CHINESE,
  '\u3001\u3002\u201c\u201d\u2018\u2019\u300a\u300b\u3008\u3009\u3010\u3011\u3014\u3015\uff00-\uffef',
);
addClass(CLASSES, LATIN, 'A-Za-z');
addClass(CLASSES, DIGIT, '0-9');
addClass(CLASSES, MARK, ',;:!()');
addClass(CLASSES, PASSED, ' ,;:!');
addClass(CLASSES, CLOSED, '\u201d\u2019\uff09)');

const OPENING = 0x28;
const CLOSING = 0x29;
const WIDE_OPENING = 0xff08;
const WIDE_CLOSING = 0xff09;

/**
 * The half-width `,;:!()` of a block that stand among Chinese characters. Left alone is what belongs to figures
 * (`1,253`, `10:30`), addresses, names of files, Markdown, and brackets round nothing but Latin. `?` is what a lossy
 * conversion leaves of a lost character, and is nobody's to widen.
 */
export function halfMarks(text: string, { range }: Pick<Block, 'range'>): HalfMark[] {
  const found: HalfMark[] = [];
  const written = hideSyntax(text.slice(range.start, range.end));
  const brackets = pairBrackets(written);
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    if ((CLASSES[unit]! & MARK) === 0) continue;
    const meant =
      unit === OPENING || unit === CLOSING ? brackets.has(at) : isAmongChinese(written, at, brackets);
    if (meant)
      found.push({ at: range.start + at, char: written[at]!, wide: String.fromCharCode(unit + 0xfee0) });
  }
  return found;
}

// What has marks of its own syntax: targets of links, footnotes, code, entities, addresses.
const SYNTAX =
  /\]\((?:[^()\n]|\([^()\n]{0,80}\)){0,400}\)|^\[\^?\w{1,40}\]:|`[^`]{0,400}`|&(?:#\d{1,7}|[a-z]{1,12});|(?<![a-z])[a-z]{1,12}:\/\/[\x21-\x28\x2a-\x7e]{1,400}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/gi;

const hideSyntax = (text: string): string =>
  /[`@&\]]|:\/\//.test(text) ? text.replace(SYNTAX, (match) => '\u0001'.repeat(match.length)) : text;

function isAmongChinese(text: string, at: number, brackets: ReadonlySet<number>): boolean {
  if (text[at] === '!' && (text[at + 1] === '[' || (classAt(CLASSES, text, at - 1) & LATIN) !== 0))
    return false;
  const [before, after] = [neighbour(text, at, -1), neighbour(text, at, 1)];
  const [left, right] = [classAt(CLASSES, text, before), classAt(CLASSES, text, after)];
  // `1,253` and `10:30`, and the figures of `3, 5`.
  if ((left & (DIGIT | LATIN)) !== 0 && (right & (DIGIT | LATIN)) !== 0) return false;
  // The end of a quotation in Latin.
  if ((left & LATIN) !== 0 && (right & CLOSED) !== 0) return false;
  return ((left | right) & CHINESE) !== 0 || brackets.has(before) || brackets.has(after);
}

/** How far a neighbour may be: in a longer run of marks nobody can tell what belongs to what. */
const REACH = 8;

/** The place of the nearest character that is no blank and no such mark itself. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  let i = at + step;
  for (let seen = 0; seen < REACH && (classAt(CLASSES, text, i) & PASSED) !== 0; seen++) i += step;
  return i;
}

const NONE: ReadonlySet<number> = new Set();

/** The places of half-width brackets that hold, or stand in, Chinese text: both of a pair or none. */
function pairBrackets(text: string): ReadonlySet<number> {
  if (!text.includes('(') && !text.includes(')')) return NONE;
  const meant = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === OPENING || unit === WIDE_OPENING) open.push(i);
    if (unit !== CLOSING && unit !== WIDE_CLOSING) continue;
    const start = open.pop();
    if (start === undefined || !isChinesePair(text, start, i)) continue;
    if (text.charCodeAt(start) === OPENING) meant.add(start);
    if (unit === CLOSING) meant.add(i);
  }
  return meant;
}

function isChinesePair(text: string, start: number, end: number): boolean {
  // `统计表(1).xlsx` is the name of a file, `N-(2-羟乙基)` a formula.
  if (/^\.[a-z]{2,4}/i.test(text.slice(end + 1, end + 6)) || text[start - 1] === '-') return false;
  for (let i = start + 1; i < end; i++) if ((CLASSES[text.charCodeAt(i)]! & HAN) !== 0) return true;
  const beside = (at: number): boolean => (classAt(CLASSES, text, at) & CHINESE) !== 0;
  // A year or a number in brackets goes with the words round it; letters keep their own.
  return (
    /^[\d\s.%\u2014~-]+$/.test(text.slice(start + 1, end)) &&
    (beside(neighbour(text, start, -1)) || beside(neighbour(text, end, 1)))
  );
}
