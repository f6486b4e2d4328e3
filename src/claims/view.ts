import { sentencesOf } from '../document/sentences.js';
import { proseBlocks } from '../facts/places.js';
import { type Figure, figuresOf } from '../facts/scan.js';
import type { Block, Document } from '../model/document.js';
import type { Range } from '../model/text.js';

/** A sentence with its figures. All positions are indices into `key`, the folded text of the whole block. */
export interface Sentence {
  readonly block: Block;
  readonly key: string;
  /** `key` with the inside of quotation marks and book-title marks hidden, so that a mark in them ends nothing. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  readonly figures: readonly Figure[];
  /** A line break may have cut it: what it lacks can stand in the line before or after. */
  readonly cut: boolean;
}

export const HIDDEN = '\u0001';

/** In UTF-16 units; the longest of the real reports has 638. */
const LONGEST = 3000;

/** The sentences of the report's own prose, in text order. */
export function readSentences(document: Document): Sentence[] {
  const blocks = proseBlocks(document);
  return blocks.flatMap((block, index) => {
    const { key } = block;
    const runsOn = [goesOn(blocks[index - 1], block), goesOn(block, blocks[index + 1])];
    const plain = hideQuoted(key);
    // The number in “百场宣讲” or in a title is part of a name.
    const figures = figuresOf(block).filter((figure) => plain[figure.start] !== HIDDEN);
    let next = 0;
    const sentences = sentencesOf({ ...block, key: plain, at: (i) => block.at(i) });
    return sentences.flatMap(({ from, key: text }) => {
      const to = from + text.length;
      while (next < figures.length && figures[next]!.start < from) next += 1;
      const first = next;
      while (next < figures.length && figures[next]!.start < to) next += 1;
      // Looking back and forth for what belongs together would take too long, and nobody writes such a sentence.
      if (text.length > LONGEST) return [];
      const cut = (runsOn[0] && from <= FIRST) || (runsOn[1] && to >= key.trimEnd().length);
      return [{ block, key, plain, from, to, figures: figures.slice(first, next), cut: cut === true }];
    });
  });
}

/** An indent may stand before the first character. */
const FIRST = 4;

/** Whether the second block is the next line of the first's last sentence. */
function goesOn(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.role !== 'body' || next?.role !== 'body') return false;
  const beside = next.lines[0]! - block.lines.at(-1)! === 1;
  return beside && !/[\u3002!?;:.)\u201d\u300b\u2026]\s*$/.test(block.key);
}

const PARTIES = /^\u201c[两二三四五六七八九十][方地]\u201d$/;

/** Same length; the marks themselves stay, and so does what counts parties: “四方”. */
export function hideQuoted(key: string): string {
  return key.replace(/\u201c[^\u201c\u201d\n]{0,80}\u201d|\u300a[^\u300a\u300b\n]{0,120}\u300b/g, (quoted) =>
    PARTIES.test(quoted) ? quoted : quoted[0] + HIDDEN.repeat(quoted.length - 2) + quoted.at(-1),
  );
}

/** The source range of `start` to `end` of the block's key. */
export function rangeOf(sentence: Sentence, start: number, end: number): Range {
  return { start: sentence.block.at(start), end: sentence.block.at(end - 1) + 1 };
}

const CLAUSE_END = /[,;:\u3002!?]/;
const ITEM_END = /[,;:\u3002!?\u3001()]/;

/** Where the clause that holds `at` begins. */
export function clauseStart({ plain, from }: Sentence, at: number): number {
  let start = at;
  while (start > from && !CLAUSE_END.test(plain[start - 1]!)) start -= 1;
  return start;
}

/** Where the clause that holds `at` ends. */
export function clauseEnd({ plain, to }: Sentence, at: number): number {
  let end = at;
  while (end < to && !CLAUSE_END.test(plain[end]!)) end += 1;
  return end;
}

/** What stands before a figure in its own item of a list: 数据编目 of `数据编目172条、`. */
export function labelBefore({ key, plain, from }: Sentence, figure: Figure): string {
  let start = figure.start;
  while (start > from && !ITEM_END.test(plain[start - 1]!)) start -= 1;
  return key.slice(start, figure.start);
}

/** What stands after a figure up to the next mark: 特色应用开发上线 of `4个特色应用开发上线,`. */
export function labelAfter({ key, plain, to }: Sentence, figure: Figure): string {
  let end = figure.end;
  while (end < to && !ITEM_END.test(plain[end]!)) end += 1;
  return key.slice(figure.end, end);
}

/** How many brackets are open at `at`. */
export function depthAt({ plain, from }: Sentence, at: number): number {
  let depth = 0;
  for (let i = from; i < at; i++) {
    if (plain[i] === '(') depth += 1;
    else if (plain[i] === ')' && depth > 0) depth -= 1;
  }
  return depth;
}
