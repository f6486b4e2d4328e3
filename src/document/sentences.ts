import type { Block } from '../model/document.js';
import type { Range } from '../model/text.js';
import { BLANKS, charClasses } from '../text/char-classes.js';
import { ofBlock } from './memos.js';

export interface Sentence {
  readonly block: Block;
  /** Index of the first character in the block's key. */
  readonly from: number;
  /** Folded text. */
  readonly key: string;
  readonly range: Range;
}

/** The sentences of a block: up to and with a full stop, a question or an exclamation mark and its closing quotation mark. */
export const sentencesOf = ofBlock.once(split);

function split(block: Block): readonly Sentence[] {
  const spans = sentenceSpans(block.key);
  const found: Sentence[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const from = spans[i]!;
    const to = spans[i + 1]!;
    found.push({
      block,
      from,
      key: block.key.slice(from, to),
      range: { start: block.at(from), end: block.at(to - 1) + 1 },
    });
  }
  return found;
}

/** What ends a sentence of a folded text. */
export const STOPS = '\u3002!?';

const STOP = 1;
const CLOSING = 2;
const BLANK = 4;
const CLASSES = charClasses([
  [STOP, STOPS],
  [CLOSING, '\u201d\u2019)\u300b'],
  [BLANK, BLANKS],
]);

/** Where the sentences of a folded text begin and end, the blanks around them left out: two indices for each. */
export function sentenceSpans(text: string): readonly number[] {
  const spans: number[] = [];
  const next = [0, 0, 0];
  let from = sentenceStart(text, 0);
  while (from < text.length) {
    const to = sentenceEnd(text, nextStop(text, from, next));
    const start = afterBlanks(text, from);
    const end = beforeBlanks(text, to, start);
    if (end > start) spans.push(start, end);
    from = sentenceStart(text, to);
  }
  return spans;
}

/** Where the next sentence begins, with the blanks before it, if the last one ends at `end`. */
export const sentenceStart = (text: string, end: number): number => after(text, end, STOP);

/** Where the sentence ends that has its first stop, or the end of the text, at `stop`. */
export const sentenceEnd = (text: string, stop: number): number =>
  after(text, after(text, stop, STOP), CLOSING);

export const afterBlanks = (text: string, from: number): number => after(text, from, BLANK);

/** Before the blanks that end at `to`; `from` at least. */
export function beforeBlanks(text: string, to: number, from: number): number {
  let end = to;
  while (end > from && (CLASSES[text.charCodeAt(end - 1)]! & BLANK) !== 0) end -= 1;
  return end;
}

/** The first stop from `from` on, the end of the text where there is none; `next` keeps what is known of each kind. */
function nextStop(text: string, from: number, next: number[]): number {
  let first = text.length;
  for (let i = 0; i < STOPS.length; i++) {
    if (next[i]! < from || from === 0) {
      const at = text.indexOf(STOPS[i]!, from);
      next[i] = at < 0 ? text.length : at;
    }
    first = Math.min(first, next[i]!);
  }
  return first;
}

/** Behind the characters of the class that stand at `from`. */
function after(text: string, from: number, bit: number): number {
  let at = from;
  while (at < text.length && (CLASSES[text.charCodeAt(at)]! & bit) !== 0) at += 1;
  return at;
}
