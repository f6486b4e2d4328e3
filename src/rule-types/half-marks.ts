import type { Block } from '../model/document.js';
import { allMatches } from '../text/matches.js';

/** A half-width mark that belongs to Chinese text. */
export interface HalfMark {
  readonly at: number;
  readonly char: string;
  readonly wide: string;
}

const CHINESE =
  /[\u3001\u3002\u3400-\u9fff\u201c\u201d\u2018\u2019\u300a\u300b\u3008\u3009\u3010\u3011\u3014\u3015\uff00-\uffef]/;
const HAN = /[\u3400-\u9fff]/;
const LATIN = /[A-Za-z]/;

/**
 * The half-width `,;:!()` of a block that stand among Chinese characters. Left alone is what belongs to figures
 * (`1,253`, `10:30`), addresses, names of files, Markdown, and brackets round nothing but Latin. `?` is what a lossy
 * conversion leaves of a lost character, and is nobody's to widen.
 */
export function halfMarks(text: string, { range }: Pick<Block, 'range'>): HalfMark[] {
  const written = hideSyntax(text.slice(range.start, range.end));
  if (!/[,;:!()]/.test(written)) return [];
  const brackets = pairBrackets(written);
  const found: HalfMark[] = [];
  for (const match of allMatches(written, /[,;:!()]/g)) {
    const [char] = match;
    const at = match.index;
    const meant = char === '(' || char === ')' ? brackets.has(at) : isAmongChinese(written, at, brackets);
    if (!meant) continue;
    found.push({ at: range.start + at, char, wide: String.fromCharCode(char.charCodeAt(0) + 0xfee0) });
  }
  return found;
}

// What has marks of its own syntax: targets of links, footnotes, code, entities, addresses.
const SYNTAX =
  /\]\((?:[^()\n]|\([^()\n]{0,80}\)){0,400}\)|^\[\^?\w{1,40}\]:|`[^`]{0,400}`|&(?:#\d{1,7}|[a-z]{1,12});|(?<![a-z])[a-z]{1,12}:\/\/[\x21-\x28\x2a-\x7e]{1,400}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/gi;

const hideSyntax = (text: string): string =>
  /[`@&\]]|:\/\//.test(text) ? text.replace(SYNTAX, (match) => '\u0001'.repeat(match.length)) : text;

function isAmongChinese(text: string, at: number, brackets: ReadonlySet<number>): boolean {
  if (text[at] === '!' && (text[at + 1] === '[' || LATIN.test(text[at - 1] ?? ''))) return false;
  const [before, after] = [neighbour(text, at, -1), neighbour(text, at, 1)];
  const [left, right] = [text[before] ?? '', text[after] ?? ''];
  // `1,253` and `10:30`, and the figures of `3, 5`.
  if (/[\dA-Za-z]/.test(left) && /[\dA-Za-z]/.test(right)) return false;
  // The end of a quotation in Latin.
  if (LATIN.test(left) && /[\u201d\u2019\uff09)]/.test(right)) return false;
  return CHINESE.test(left) || CHINESE.test(right) || brackets.has(before) || brackets.has(after);
}

/** How far a neighbour may be: in a longer run of marks nobody can tell what belongs to what. */
const REACH = 8;

/** The place of the nearest character that is no blank and no such mark itself. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  let i = at + step;
  for (let seen = 0; seen < REACH && /[ ,;:!]/.test(text[i] ?? ''); seen++) i += step;
  return i;
}

/** The places of half-width brackets that hold, or stand in, Chinese text: both of a pair or none. */
function pairBrackets(text: string): ReadonlySet<number> {
  const meant = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '(' || char === '\uff08') open.push(i);
    if (char !== ')' && char !== '\uff09') continue;
    const start = open.pop();
    if (start === undefined || !isChinesePair(text, start, i)) continue;
    for (const at of [start, i]) if (text[at] === '(' || text[at] === ')') meant.add(at);
  }
  return meant;
}

function isChinesePair(text: string, start: number, end: number): boolean {
  // `统计表(1).xlsx` is the name of a file, `N-(2-羟乙基)` a formula.
  if (/^\.[a-z]{2,4}/i.test(text.slice(end + 1, end + 6)) || text[start - 1] === '-') return false;
  const inner = text.slice(start + 1, end);
  if (HAN.test(inner)) return true;
  const beside = (at: number): boolean => CHINESE.test(text[at] ?? '');
  // A year or a number in brackets goes with the words round it; letters keep their own.
  return (
    /^[\d\s.%\u2014~-]+$/.test(inner) &&
    (beside(neighbour(text, start, -1)) || beside(neighbour(text, end, 1)))
  );
}
