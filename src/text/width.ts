import stringWidth from 'string-width';

/** Columns a terminal gives the text. */
export function displayWidth(text: string): number {
  // What nearly every text is made of; the library looks for emoji and combining marks, which takes a while.
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isNarrow(unit)) columns += 1;
    else if (isWide(unit)) columns += 2;
    else return stringWidth(text);
  }
  return columns;
}

/** Marks and characters of Chinese print; symbols that may be emoji are left to the library. */
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
