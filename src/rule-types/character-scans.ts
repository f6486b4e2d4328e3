import type { Document, Line } from '../model/document.js';
import type { Applicability } from '../model/text.js';
import { fold } from '../text/fold.js';
import { properForm } from '../text/look-alikes.js';
import { allMatches } from '../text/matches.js';
import { nonStandard } from '../text/simplify.js';
import { type Hit, writtenLines } from './character-hits.js';
import { SIGNS, signsOf, UNITS } from './character-signs.js';

/** A match in the text of a line, as it was typed. */
interface Place {
  readonly line: Line;
  readonly start: number;
  readonly text: string;
}

/** What the text of a match should be; null where nobody can tell, undefined where nothing is wrong. */
type Repair = (
  place: Place,
) => { readonly to: string; readonly applicability: Applicability } | null | undefined;

interface Scan {
  /** Global; looked for in each line as typed. */
  readonly pattern: RegExp;
  /** Found in every text in which the pattern is: a kind of character, or a pattern that costs less. */
  readonly sign: number | RegExp;
  readonly repair: Repair;
}

const safe = (to: string): ReturnType<Repair> => ({ to, applicability: 'safe' });

const INVISIBLE = new RegExp(`[${UNITS.hidden}]+|[\\u000b\\u000c\\u0085\\u2028\\u2029]+|\\u001e`, 'g');
// Scripts that need joiners and direction marks.
const NEEDS_MARKS = /[\u0590-\u08ff\u0900-\u109f\u1780-\u18af\ua840-\ua87f\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Written in a function: such classes are slow to read, and hardly a draft asks. */
const joinsEmoji = (before: string, after: string): boolean =>
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before) &&
  /^\p{Extended_Pictographic}/u.test(after);

function repairInvisible({ line, start, text }: Place): ReturnType<Repair> {
  const before = line.text.slice(Math.max(0, start - 2), start);
  const after = line.text.slice(start + text.length, start + text.length + 2);
  if (/^[\u200c-\u200f]+$/.test(text)) {
    if (NEEDS_MARKS.test(before) || NEEDS_MARKS.test(after)) return undefined;
    if (text === '\u200d' && joinsEmoji(before, after)) return undefined;
  }
  // The hyphen of Word that keeps words together.
  if (text === '\u001e') return { to: '-', applicability: 'unsafe' };
  if (!/[\u000b\u000c\u0085\u2028\u2029]/.test(text)) return safe('');
  // Word and web pages break lines with these: inside a line they stand for its end.
  const edge = isBlank(line.text, 0, start) || isBlank(line.text, start + text.length, line.text.length);
  return edge ? safe('') : { to: '\n', applicability: 'unsafe' };
}

// A longer run of blanks is no margin, and is not worth reading again for each of many breaks.
const isBlank = (text: string, from: number, to: number): boolean =>
  to - from <= 200 && text.slice(from, to).trim() === '';

// Unpaired surrogates, and pairs beyond all planes of characters, too.
const PRIVATE_USE = new RegExp(
  `(?:[${UNITS['private-use']}]|[\\udb80-\\udbff][\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff])+`,
  'g',
);

function repairLookAlike({ text }: Place): ReturnType<Repair> {
  const to = [...text].map((char) => {
    const proper = properForm(char);
    return proper === undefined ? null : simple(proper);
  });
  return to.includes(null) ? null : safe(to.join(''));
}

// A radical has the traditional form where the simplified one looks the same: what a copy meant is the simplified one.
const simple = (char: string): string =>
  nonStandard({ text: char, key: fold(char), from: 0 }, false)[0]?.newText ?? char;

const CHINESE_NUMERAL = /[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u3007\u25cb\u96f6]/;

function repairFullWidth({ line, start, text }: Place): ReturnType<Repair> {
  // A placeholder, or a zero among Chinese numerals: other rules tell of those.
  if (/^[\uff38\uff58]{2,}$/.test(text)) return undefined;
  const around = (line.text[start - 1] ?? '') + (line.text[start + text.length] ?? '');
  if (/^[\uff10\uff2f\uff4f]{1,2}$/.test(text) && CHINESE_NUMERAL.test(around)) return undefined;
  return safe(fold(text));
}

// A year in Chinese numerals: all four, and that it is a year.
const NUMERAL = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u3007';
const ZERO = '\u25cb\u25ef\u96f60\uff10Oo\uff2f\uff4f\u039f\u041e';
const IN_NUMERALS = `(?:\\u4e8c[${ZERO}\\u3007]|\\u4e00[\\u516b\\u4e5d])[${NUMERAL}${ZERO}]{2}`;
const YEAR = new RegExp(
  `(?<![${NUMERAL}${ZERO}\\u5341\\u767e\\u5343])${IN_NUMERALS}(?=\\s?\\u5e74|(?:[\\u2014\\u2500-]{1,2}|\\uff0d|[~\\uff5e]|\\u81f3|\\u5230)\\u4e8c[${ZERO}\\u3007])`,
  'g',
);
const WRONG_ZERO = new RegExp(`[${ZERO}]`, 'g');

// Box drawing and the long mark of kana where a dash belongs; between kana and in a row of them they are right.
const DASH =
  /(?<=[\u4e00-\u9fff\d\u201d\u300b)\uff09])(?:\u2500{1,2}|\u30fc{1,2})(?=[\u4e00-\u9fff\d\u201c\u300a(\uff08])|(?<!\S)\u2500\u2500(?=[\u4e00-\u9fff\u201c\u300a])/g;

export const SCANS = {
  invisible: { pattern: INVISIBLE, sign: SIGNS.invisible, repair: repairInvisible },
  'private-use': { pattern: PRIVATE_USE, sign: SIGNS['private-use'], repair: () => null },
  'look-alike': {
    pattern: new RegExp(`[${UNITS['look-alike']}]+`, 'g'),
    sign: SIGNS['look-alike'],
    repair: repairLookAlike,
  },
  'full-width': {
    pattern: new RegExp(`[${UNITS['full-width']}]+`, 'g'),
    sign: SIGNS['full-width'],
    repair: repairFullWidth,
  },
  zero: {
    pattern: YEAR,
    sign: new RegExp(IN_NUMERALS),
    repair: ({ text }) => {
      const to = text.replace(WRONG_ZERO, '\u3007');
      return to === text ? undefined : safe(to);
    },
  },
  dash: {
    pattern: DASH,
    sign: SIGNS.dash,
    repair: ({ text }) => ({ to: '\u2014'.repeat(text.length), applicability: 'unsafe' }),
  },
} as const satisfies Record<string, Scan>;

/** The places that a scan finds in the written lines of a document. */
export function scanLines(document: Document, { pattern, sign, repair }: Scan): Hit[] {
  const hits: Hit[] = [];
  for (const line of linesWith(document, sign)) {
    for (const match of allMatches(line.text, pattern)) {
      const place = { line, start: match.index, text: match[0] };
      const repaired = repair(place);
      if (repaired !== undefined) hits.push(toHit(place, repaired, document.source.newline));
    }
  }
  return hits;
}

function linesWith(document: Document, sign: number | RegExp): readonly Line[] {
  if (typeof sign !== 'number')
    return sign.test(document.source.text) ? writtenLines(document, (line) => sign.test(line.text)) : [];
  const { all, lines } = signsOf(document);
  return (all & sign) === 0 ? [] : writtenLines(document, ({ index }) => (lines[index]! & sign) !== 0);
}

function toHit(
  { line, start, text }: Place,
  repaired: Exclude<ReturnType<Repair>, undefined>,
  newline: string,
): Hit {
  const at = line.range.start + start;
  const to = repaired?.to === '\n' ? newline : (repaired?.to ?? '');
  const near =
    line.text.slice(Math.max(0, start - 4), start) + line.text.slice(start + text.length).slice(0, 4);
  return {
    range: { start: at, end: at + text.length },
    edits: repaired === null ? [] : editsOf(at, text, to),
    applicability: repaired?.applicability ?? 'manual',
    data: { text, to, near: near.trim(), code: codeOf(text) },
  };
}

// Of texts of one length only the characters that differ are replaced.
function editsOf(at: number, text: string, to: string): Hit['edits'] {
  if (text.length !== to.length) return [{ range: { start: at, end: at + text.length }, newText: to }];
  return Array.from(text, (_, i) => i)
    .filter((i) => text[i] !== to[i])
    .map((i) => ({ range: { start: at + i, end: at + i + 1 }, newText: to[i]! }));
}

const codeOf = (text: string): string =>
  `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
