import { CHARACTER } from './layout.js';

/** Characters that the date keeps free on its right, where the seal will reach. */
const FREE = 4;

/** Width in Chinese characters; digits, Latin letters and ASCII marks are half as wide. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const char of text.trim()) width += char.codePointAt(0)! < 0x100 ? 0.5 : 1;
  return width;
}

/** Right indent of the date. */
export const dateIndent = FREE * CHARACTER;

/** Right indent that centres the office's name over its date; a name too long for that ends at the margin. */
export function signatureIndent(signature: string, date: string | null): number {
  const over = date === null ? 0 : (widthInCharacters(date) - widthInCharacters(signature)) / 2;
  return Math.max(0, Math.round((FREE + over) * CHARACTER));
}
