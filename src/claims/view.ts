import { ofDocument } from '../document/memos.js';
import { afterBlanks, beforeBlanks, sentenceEnd, sentenceStart } from '../document/sentences.js';
import { proseBlocks } from '../facts/places.js';
import { proseFigures } from '../facts/prose-figures.js';
import type { Figure } from '../facts/scan.js';
import type { Block, Document } from '../model/document.js';
import type { Range } from '../model/text.js';
import { BLANKS, charClasses, classAt } from '../text/char-classes.js';
import { NONE } from '../text/none.js';
import { HIDDEN, hideQuoted } from './quoted.js';
import { SIGN, type SmallNumber, signsFrom } from './signs.js';

/** A sentence with its figures. All positions are indices into `key`, the folded text of the whole block. */
export interface Sentence {
  readonly block: Block;
  readonly key: string;
  /** `key` with the inside of quotation marks and book-title marks hidden, so that a mark in them ends nothing. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  readonly figures: readonly Figure[];
  /** Its numbers up to 99 that are no part of a longer one and may count what is listed. */
  readonly numbers: readonly SmallNumber[];
  /** Which of the characters that finders need stand in it: bits of `SIGN`. */
  readonly signs: number;
  /** A line break may have cut it: what it lacks can stand in the line before or after. */
  readonly cut: boolean;
}

/** In UTF-16 units; the longest of the real reports has 638. */
const LONGEST = 3000;

/** The sentences of the report's own prose, in text order; read once. */
export const readSentences = ofDocument.once(sentencesIn);

function sentencesIn(document: Document): readonly Sentence[] {
  const blocks = proseBlocks(document);
  const figures = proseFigures(document);
  const sentences: Sentence[] = [];
  let runsIn = false;
  for (let i = 0; i < blocks.length; i++) {
    const runsOn = goesOn(blocks[i], blocks[i + 1]);
    addSentences(sentences, blocks[i]!, { figures: figures[i]!, runsIn, runsOn });
    runsIn = runsOn;
  }
  return sentences;
}

interface Reading {
  readonly figures: readonly Figure[];
  /** Whether its first sentence begins in the line before, and its last one ends in the next. */
  readonly runsIn: boolean;
  readonly runsOn: boolean;
}

function addSentences(found: Sentence[], block: Block, { figures, runsIn, runsOn }: Reading): void {
  const { key } = block;
  const plain = hideQuoted(key);
  const text = { key, plain };
  let next = 0;
  for (let start = sentenceStart(plain, 0); start < plain.length; ) {
    const { numbers, signs, stop } = signsFrom(text, start);
    const end = sentenceEnd(plain, stop);
    const from = afterBlanks(plain, start);
    const to = beforeBlanks(plain, end, from);
    start = sentenceStart(plain, end);
    if (from === to) continue;
    while (next < figures.length && figures[next]!.start < from) next += 1;
    const first = next;
    while (next < figures.length && figures[next]!.start < to) next += 1;
    // Looking back and forth for what belongs together would take too long, and nobody writes such a sentence.
    if (to - from > LONGEST) continue;
    found.push({
      block,
      key,
      plain,
      from,
      to,
      figures: first === next ? NONE : plainFigures(figures.slice(first, next), plain),
      numbers,
      signs,
      cut: (runsIn && from <= FIRST) || (runsOn && afterBlanks(plain, start) === plain.length),
    });
  }
}

/** The number in “百场宣讲” or in a title is part of a name. */
const plainFigures = (figures: readonly Figure[], plain: string): readonly Figure[] =>
  figures.some(({ start }) => plain[start] === HIDDEN)
    ? figures.filter(({ start }) => plain[start] !== HIDDEN)
    : figures;

/** An indent may stand before the first character. */
const FIRST = 4;

const BLANK = 1;
const LINE_END = 2;
const CLAUSE_END = 4;
const ITEM_END = 8;
const CLASSES = charClasses([
  [BLANK, BLANKS],
  [LINE_END, '\u3002!?;:.)\u201d\u300b\u2026'],
  [CLAUSE_END, ',;:\u3002!?'],
  [ITEM_END, ',;:\u3002!?\u3001()'],
]);

/** Whether the second block is the next line of the first's last sentence. */
function goesOn(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.role !== 'body' || next?.role !== 'body') return false;
  if (next.lines[0]! - block.lines.at(-1)! !== 1) return false;
  let last = block.key.length - 1;
  while (last >= 0 && (classAt(CLASSES, block.key, last) & BLANK) !== 0) last -= 1;
  return last < 0 || (classAt(CLASSES, block.key, last) & LINE_END) === 0;
}

/** The source range of `start` to `end` of the block's key. */
export function rangeOf(sentence: Sentence, start: number, end: number): Range {
  return { start: sentence.block.at(start), end: sentence.block.at(end - 1) + 1 };
}

/** Where the clause that holds `at` begins. */
export function clauseStart({ plain, from }: Sentence, at: number): number {
  let start = at;
  while (start > from && (classAt(CLASSES, plain, start - 1) & CLAUSE_END) === 0) start -= 1;
  return start;
}

/** Where the clause that holds `at` ends. */
export function clauseEnd({ plain, to }: Sentence, at: number): number {
  let end = at;
  while (end < to && (classAt(CLASSES, plain, end) & CLAUSE_END) === 0) end += 1;
  return end;
}

/** What stands before a figure in its own item of a list: 数据编目 of `数据编目172条、`. */
export function labelBefore({ key, plain, from }: Sentence, figure: Figure): string {
  let start = figure.start;
  while (start > from && (classAt(CLASSES, plain, start - 1) & ITEM_END) === 0) start -= 1;
  return key.slice(start, figure.start);
}

/** What stands after a figure up to the next mark: 特色应用开发上线 of `4个特色应用开发上线,`. */
export function labelAfter({ key, plain, to }: Sentence, figure: Figure): string {
  let end = figure.end;
  while (end < to && (classAt(CLASSES, plain, end) & ITEM_END) === 0) end += 1;
  return key.slice(figure.end, end);
}

/** How many brackets are open at `at`. */
export function depthAt({ plain, from, signs }: Sentence, at: number): number {
  if ((signs & SIGN.bracket) === 0) return 0;
  let depth = 0;
  for (let i = from; i < at; i++) {
    if (plain[i] === '(') depth += 1;
    else if (plain[i] === ')' && depth > 0) depth -= 1;
  }
  return depth;
}
