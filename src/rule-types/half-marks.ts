import type { Block } from '../model/document.js';

/** A half-width mark that belongs to Chinese text. */
export interface HalfMark {
  readonly at: number;
  readonly char: string;
  readonly wide: string;
}

const isChinese = (char: string | undefined): boolean =>
  char !== undefined &&
  /[\u3001\u3002\u3400-\u9fff\u201c\u201d\u2018\u2019\u300a\u300b\u3008\u3009\u3010\u3011\u3014\u3015\uff00-\uffef]/.test(
    char,
  );
const wide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);

/**
 * The half-width `,;:!()` of a block that stand among Chinese characters. Left alone is what belongs to figures
 * (`1,253`, `10:30`), addresses, Markdown, and brackets round nothing but Latin. `?` is what a lossy conversion leaves of a
 * lost character, and is nobody's to widen.
 */
export function halfMarks(text: string, { range }: Pick<Block, 'range'>): HalfMark[] {
  const written = hideAddresses(text.slice(range.start, range.end));
  const brackets = pairBrackets(written);
  const found: HalfMark[] = [];
  for (const match of written.matchAll(/[,;:!()]/g)) {
    const [char] = match;
    const at = match.index;
    const meant = char === '(' || char === ')' ? brackets.has(at) : isAmongChinese(written, at);
    if (meant) found.push({ at: range.start + at, char, wide: wide(char) });
  }
  return found;
}

const hideAddresses = (text: string): string =>
  text.includes('://') || text.includes('@') || text.includes('](')
    ? text.replace(/\]\([^()\s]*\)/g, blank).replace(/[a-z]+:\/\/[\x21-\x7e]+|[\w.+-]+@[\w.-]+/gi, blank)
    : text;
const blank = (match: string): string => '\u0001'.repeat(match.length);

function isAmongChinese(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  if (text[at] === '!' && text[at + 1] === '[') return false;
  // `1,253` and `10:30`, and the figures of `3, 5`.
  if (/[\dA-Za-z]/.test(before ?? '') && /[\dA-Za-z]/.test(after ?? '')) return false;
  return isChinese(before) || isChinese(after) || (before === ')' && after !== undefined);
}

/** The nearest character that is no blank and no such mark itself. */
function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  let i = at + step;
  while (/[ ,;:!]/.test(text[i] ?? '')) i += step;
  return text[i];
}

/** The places of brackets that hold, or stand in, Chinese text: both of a pair or none. */
function pairBrackets(text: string): ReadonlySet<number> {
  const meant = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open.push(i);
    if (text[i] !== ')') continue;
    const start = open.pop();
    if (start !== undefined && isChinesePair(text, start, i)) meant.add(start).add(i);
  }
  return meant;
}

function isChinesePair(text: string, start: number, end: number): boolean {
  const inner = text.slice(start + 1, end);
  if (/[\u3400-\u9fff]/.test(inner)) return true;
  // A year or a number in brackets goes with the words round it; letters keep their own.
  return (
    /^[\d\s.%\u2014~-]+$/.test(inner) &&
    (isChinese(neighbour(text, start, -1)) || isChinese(neighbour(text, end, 1)))
  );
}
