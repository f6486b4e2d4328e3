import type { Block, Document } from '../model/document.js';
import { BLANKS, charClasses, classAt } from '../text/char-classes.js';

/** A year with its 年, 2024年, in a block of a draft; indices into the block's key. */
export interface YearMark {
  readonly block: Block;
  readonly start: number;
  /** Behind 年. */
  readonly end: number;
}

const DIGIT = 1;
const BLANK = 2;
/** From one year to another: 2021—2025年. */
const DASH = 4;
const CLASSES = charClasses([
  [DIGIT, '0123456789'],
  [BLANK, BLANKS],
  [DASH, '-\u2014\u2013~\u81f3\u5230'],
]);

/** The years of the 20th and 21st century, in text order. Dates and periods are read from where they stand. */
export function yearMarks(document: Document): YearMark[] {
  const marks: YearMark[] = [];
  for (const block of document.blocks) {
    const { key } = block;
    for (let at = key.indexOf('\u5e74'); at >= 0; at = key.indexOf('\u5e74', at + 1)) {
      const start = yearBefore(key, at);
      if (start >= 0) marks.push({ block, start, end: at + 1 });
    }
  }
  return marks;
}

/** Where the four digits before the index begin; -1 where there are others. */
function yearBefore(key: string, at: number): number {
  const end = beforeBlanks(key, at);
  const start = end - 4;
  for (let i = start; i < end; i++) if ((classAt(CLASSES, key, i) & DIGIT) === 0) return -1;
  const isCentury = key.startsWith('20', start) || key.startsWith('19', start);
  return isCentury && (classAt(CLASSES, key, start - 1) & DIGIT) === 0 ? start : -1;
}

/** Whether the year may be the end of a period. */
export const followsDash = ({ block, start }: YearMark): boolean =>
  (classAt(CLASSES, block.key, beforeBlanks(block.key, start) - 1) & DASH) !== 0;

function beforeBlanks(key: string, at: number): number {
  let end = at;
  while ((classAt(CLASSES, key, end - 1) & BLANK) !== 0) end -= 1;
  return end;
}
