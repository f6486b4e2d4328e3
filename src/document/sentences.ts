import type { Block } from '../model/document.js';
import type { Range } from '../model/text.js';
import { BLANKS, charClasses } from '../text/char-classes.js';

export interface Sentence {
  readonly block: Block;
  /** Index of the first character in the block's key. */
  readonly from: number;
  /** Folded text. */
  readonly key: string;
  readonly range: Range;
}

/** The sentences of a block: up to and with a full stop, a question or an exclamation mark and its closing quotation mark. */
export function sentencesOf(block: Block): readonly Sentence[] {
  let sentences = known.get(block);
  if (sentences === undefined) {
    sentences = split(block);
    known.set(block, sentences);
  }
  return sentences;
}

const known = new WeakMap<Block, readonly Sentence[]>();

function split(block: Block): Sentence[] {
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

const STOP = 1;
const CLOSING = 2;
const BLANK = 4;
const CLASSES = charClasses([
  [STOP, '\u3002!?'],
  [CLOSING, '\u201d\u2019)\u300b'],
  [BLANK, BLANKS],
]);

/** Where the sentences of a folded text begin and end, the blanks around them left out: two indices for each. */
export function sentenceSpans(text: string): readonly number[] {
  const spans: number[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const from = after(text, at, STOP);
    let to = from;
    while (to < length && (CLASSES[text.charCodeAt(to)]! & STOP) === 0) to += 1;
    if (to > from) {
      at = after(text, to, STOP);
      // Without a stop it is the end of the text.
      if (at > to) at = after(text, at, CLOSING);
      addTrimmed(spans, text, from, at);
    } else at = to;
  }
  return spans;
}

/** Behind the characters of the class that stand at `from`. */
function after(text: string, from: number, bit: number): number {
  let at = from;
  while (at < text.length && (CLASSES[text.charCodeAt(at)]! & bit) !== 0) at += 1;
  return at;
}

function addTrimmed(spans: number[], text: string, from: number, to: number): void {
  const start = after(text, from, BLANK);
  let end = to;
  while (end > start && (CLASSES[text.charCodeAt(end - 1)]! & BLANK) !== 0) end -= 1;
  if (end > start) spans.push(start, end);
}
