import { BLANKS, charClasses } from './char-classes.js';

const CLASSES = charClasses([[1, BLANKS]]);

/** Length in 字: all characters but blanks. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) count += 1 - CLASSES[text.charCodeAt(i)]!;
  return count;
}
