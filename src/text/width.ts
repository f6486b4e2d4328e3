import { eastAsianWidth } from 'get-east-asian-width';

/** Columns a terminal gives the text. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    // What nearly every text is made of needs no table.
    if (isNarrow(code)) columns += 1;
    else if (isWide(code)) columns += 2;
    else if (!WITHOUT_WIDTH.test(char)) columns += eastAsianWidth(code);
  }
  return columns;
}

/** Combining marks, joiners, controls. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{DI}]/u;

/** Marks and characters of Chinese print. */
const isWide = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3001 && unit <= 0x3011) ||
  (unit >= 0xff01 && unit <= 0xff60);

/** ASCII, dashes, quotation marks and the ellipsis. */
const isNarrow = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) || unit === 0x2014 || unit === 0x2026 || (unit >= 0x2018 && unit <= 0x201d);

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The longest beginning of the text that fits, and what is left. */
export function takeColumns(text: string, columns: number): [head: string, rest: string] {
  let used = 0;
  let at = 0;
  for (const char of text) {
    const width = displayWidth(char);
    if (used + width > columns) break;
    used += width;
    at += char.length;
  }
  return [text.slice(0, at), text.slice(at)];
}
