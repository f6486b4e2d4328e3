import { BLANKS, charClasses } from './char-classes.js';
import { unitAt } from './unit-at.js';

const CLASSES = charClasses([[1, BLANKS]]);

/** Length in 字: all characters but blanks. */
export function countCharacters(text: string): number {
  let count = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) count += 1 - CLASSES[unitAt(text, i)]!;
  return count;
}
