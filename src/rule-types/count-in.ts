import { ofDocument } from '../document/memos.js';
import type { Document } from '../model/document.js';
import type { Range } from '../model/text.js';
import { BLANKS, charClasses } from '../text/char-classes.js';
import { lastAtOrBefore } from '../text/offsets.js';
import { unitAt } from '../text/unit-at.js';

const CLASSES = charClasses([[1, BLANKS]]);

/** Where the blanks of a draft stand, ascending: few, and asked for by rule after rule. */
const blanksOf = ofDocument.once(({ source: { text } }): readonly number[] => {
  const { length } = text;
  const blanks: number[] = [];
  for (let i = 0; i < length; i++) if (CLASSES[unitAt(text, i)] !== 0) blanks.push(i);
  return blanks;
});

/** Length in 字 of some ranges of a draft: all characters but blanks. */
export function charactersIn(document: Document, ranges: readonly Range[]): number {
  const blanks = blanksOf(document);
  let count = 0;
  for (const { start, end } of ranges) {
    const inside = lastAtOrBefore(blanks, end - 1) - lastAtOrBefore(blanks, start - 1);
    count += end - start - inside;
  }
  return count;
}
