import type { Block } from '../model/document.js';
import type { Range } from '../model/text.js';
import { allMatches } from '../text/matches.js';

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
  const found: Sentence[] = [];
  for (const match of allMatches(block.key, /[^\u3002!?]+(?:[\u3002!?]+[\u201d\u2019)\u300b]*|$)/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const key = match[0].trim();
    if (key === '') continue;
    const start = match.index + lead;
    found.push({
      block,
      from: start,
      key,
      range: { start: block.at(start), end: block.at(start + key.length - 1) + 1 },
    });
  }
  return found;
}
