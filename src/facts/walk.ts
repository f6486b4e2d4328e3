import type { Block, Document } from '../model/document.js';
import type { Range } from '../model/text.js';
import { allMatches } from '../text/matches.js';
import { sectionAt } from './places.js';

interface Base {
  readonly range: Range;
  readonly raw: string;
  readonly sectionId: string | null;
}

/** What a reader adds to the place of a fact. */
export type Found<T> = Omit<T, keyof Base>;

/** Place, text and section of what stands at `start` to `end` of a block's key. */
export function factOf(document: Document, block: Block, start: number, end: number): Base {
  const range = { start: block.at(start), end: block.at(end - 1) + 1 };
  return { range, raw: block.key.slice(start, end), sectionId: sectionAt(document, range.start) };
}

/** A fact for each match of a pattern in the blocks; `read` returns null for what is none. */
export function scanBlocks<T extends object>(
  document: Document,
  blocks: readonly Block[],
  pattern: RegExp,
  read: (match: RegExpExecArray) => T | null,
): (T & Base)[] {
  return blocks.flatMap((block) =>
    allMatches(block.key, pattern).flatMap((match) => {
      const fact = read(match as RegExpExecArray);
      return fact === null
        ? []
        : [{ ...fact, ...factOf(document, block, match.index, match.index + match[0].length) }];
    }),
  );
}
