import type { Range } from '../model/text.js';
import { addClass, classAt, noClasses } from '../text/char-classes.js';

const HAN = 1;
const CHINESE = 2;
const LATIN = 4;
const DIGIT = 8;
/** Half-width marks; `PASSED` are those that a neighbour is looked for beyond, and the blank. */
const MARK = 16;
const PASSED = 32;
const CLOSED = 64;
/** The full-width forms of the marks. */
const WIDE = 128;
/** Without one of these, or two slashes, no syntax has marks of its own. */
const SYNTAX_SIGN = MARK | WIDE;
const HALF_MARKS = ',;:!()';
const WIDE_MARKS = '\uff0c\uff1a\uff1b\uff01\uff08\uff09';
const SYNTAX_SIGNS = '`@&]/';

/** The marks of either width, and what may belong to syntax that has marks of its own. */
export const WIDTH_UNITS = HALF_MARKS + WIDE_MARKS + SYNTAX_SIGNS;

const CLASSES = noClasses().fill(HAN | CHINESE, 0x3400, 0xa000);
addClass(
  CLASSES,
  CHINESE,
  '\u3001\u3002\u201c\u201d\u2018\u2019\u300a\u300b\u3008\u3009\u3010\u3011\u3014\u3015\uff00-\uffef',
);
addClass(CLASSES, LATIN, 'A-Za-z');
addClass(CLASSES, DIGIT, '0-9');
addClass(CLASSES, MARK, HALF_MARKS);
addClass(CLASSES, PASSED, ' ,;:!');
addClass(CLASSES, CLOSED, '\u201d\u2019\uff09)');
addClass(CLASSES, WIDE, WIDE_MARKS);
addClass(CLASSES, SYNTAX_SIGN, SYNTAX_SIGNS);

const OPENING = 0x28;
const CLOSING = 0x29;
const WIDE_OPENING = 0xff08;
const WIDE_CLOSING = 0xff09;
const EXCLAMATION = 0x21;
const BRACKET_OF_LINK = 0x5b;

/** A block of a text, and where in the text units stand that have a width. */
interface Written {
  readonly range: Range;
  /** Offsets, ascending; of other units too. */
  readonly places: readonly number[];
}

/** What was found so far in the blocks of a text. */
export interface Widths {
  /** Offsets of half-width marks that belong to Chinese text. */
  readonly half: number[];
  /** How many full-width marks there are. */
  full: number;
}

/**
 * Adds the half-width `,;:!()` of a block that stand among Chinese characters. Left alone is what belongs to figures
 * (`1,253`, `10:30`), addresses, names of files, Markdown, and brackets round nothing but Latin. `?` is what a lossy
 * conversion leaves of a lost character, and is nobody's to widen.
 */
export function readWidths(text: string, { range, places }: Written, found: Widths): void {
  const { start, end } = range;
  const marks: number[] = [];
  const brackets: number[] = [];
  let mayHide = false;
  for (const at of places) {
    const unit = text.charCodeAt(at);
    const own = CLASSES[unit]! & (MARK | WIDE);
    if (own === 0) continue;
    if (own === SYNTAX_SIGN) mayHide = true;
    else if (own === MARK) marks.push(at - start);
    else found.full += 1;
    if (isOpening(unit) || isClosing(unit)) brackets.push(at - start);
  }
  if (marks.length === 0) return;
  const own = text.slice(start, end);
  const plain = mayHide ? hideSyntax(own) : own;
  const paired = pairBrackets(plain, brackets);
  for (const at of marks) if (isMeant(plain, at, paired)) found.half.push(start + at);
}

const isOpening = (unit: number): boolean => unit === OPENING || unit === WIDE_OPENING;
const isClosing = (unit: number): boolean => unit === CLOSING || unit === WIDE_CLOSING;

function isMeant(text: string, at: number, paired: ReadonlySet<number>): boolean {
  const unit = text.charCodeAt(at);
  if ((CLASSES[unit]! & MARK) === 0) return false;
  return isOpening(unit) || isClosing(unit) ? paired.has(at) : isAmongChinese(text, at, paired);
}

// What has marks of its own syntax: targets of links, footnotes, code, entities, addresses.
const SYNTAX =
  /\]\((?:[^()\n]|\([^()\n]{0,80}\)){0,400}\)|^\[\^?\w{1,40}\]:|`[^`]{0,400}`|&(?:#\d{1,7}|[a-z]{1,12});|(?<![a-z])[a-z]{1,12}:\/\/[\x21-\x28\x2a-\x7e]{1,400}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/gi;

const hideSyntax = (text: string): string => text.replace(SYNTAX, (match) => '\u0001'.repeat(match.length));

function isAmongChinese(text: string, at: number, paired: ReadonlySet<number>): boolean {
  if (text.charCodeAt(at) === EXCLAMATION && isOfMarkdown(text, at)) return false;
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  const left = classAt(CLASSES, text, before);
  const right = classAt(CLASSES, text, after);
  // `1,253` and `10:30`, and the figures of `3, 5`.
  if ((left & (DIGIT | LATIN)) !== 0 && (right & (DIGIT | LATIN)) !== 0) return false;
  // The end of a quotation in Latin.
  if ((left & LATIN) !== 0 && (right & CLOSED) !== 0) return false;
  return ((left | right) & CHINESE) !== 0 || paired.has(before) || paired.has(after);
}

/** An exclamation mark of an image, or one behind Latin. */
const isOfMarkdown = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === BRACKET_OF_LINK || (classAt(CLASSES, text, at - 1) & LATIN) !== 0;

/** How far a neighbour may be: in a longer run of marks nobody can tell what belongs to what. */
const REACH = 8;

/** The place of the nearest character that is no blank and no such mark itself. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  let i = at + step;
  for (let seen = 0; seen < REACH && (classAt(CLASSES, text, i) & PASSED) !== 0; seen++) i += step;
  return i;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The places of half-width brackets that hold, or stand in, Chinese text: both of a pair or none.
 *
 * @param brackets the places of all brackets, of both widths
 */
function pairBrackets(text: string, brackets: readonly number[]): ReadonlySet<number> {
  if (brackets.length < 2) return NONE;
  const meant = new Set<number>();
  const open: number[] = [];
  for (const at of brackets) {
    const unit = text.charCodeAt(at);
    if (isOpening(unit)) open.push(at);
    if (!isClosing(unit)) continue;
    const start = open.pop();
    if (start === undefined || !isChinesePair(text, start, at)) continue;
    if (text.charCodeAt(start) === OPENING) meant.add(start);
    if (unit === CLOSING) meant.add(at);
  }
  return meant;
}

function isChinesePair(text: string, start: number, end: number): boolean {
  // `统计表(1).xlsx` is the name of a file, `N-(2-羟乙基)` a formula.
  if (text[end + 1] === '.' && /^[a-z]{2,4}/i.test(text.slice(end + 2, end + 6))) return false;
  if (text[start - 1] === '-') return false;
  for (let i = start + 1; i < end; i++) if ((CLASSES[text.charCodeAt(i)]! & HAN) !== 0) return true;
  const beside = (at: number): boolean => (classAt(CLASSES, text, at) & CHINESE) !== 0;
  // A year or a number in brackets goes with the words round it; letters keep their own.
  return (
    /^[\d\s.%\u2014~-]+$/.test(text.slice(start + 1, end)) &&
    (beside(neighbour(text, start, -1)) || beside(neighbour(text, end, 1)))
  );
}
