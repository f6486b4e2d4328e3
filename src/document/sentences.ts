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
  const next = [0, 0, 0];
  let from = after(text, 0, STOP);
  while (from < text.length) {
    const stop = nextStop(text, from, next);
    const to = after(text, after(text, stop, STOP), CLOSING);
    addTrimmed(spans, text, from, to);
    from = to === stop ? to : after(text, to, STOP);
  }
  return spans;
}

const STOPS = ['\u3002', '!', '?'];

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

function addTrimmed(spans: number[], text: string, from: number, to: number): void {
  const start = after(text, from, BLANK);
  let end = to;
  while (end > start && (CLASSES[text.charCodeAt(end - 1)]! & BLANK) !== 0) end -= 1;
  if (end > start) spans.push(start, end);
}
