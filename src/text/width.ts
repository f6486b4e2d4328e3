import { eastAsianWidth } from 'get-east-asian-width';

/** Columns a terminal gives the text. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    columns += widthOf(code);
    at += unitsOf(code);
  }
  return columns;
}

function widthOf(code: number): number {
  // What nearly every text is made of needs no table.
  if (isNarrow(code)) return 1;
  if (isWide(code)) return 2;
  return hasNoWidth(String.fromCodePoint(code)) ? 0 : eastAsianWidth(code);
}

const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

let withoutWidth: RegExp | undefined;
/** Combining marks, joiners, controls. */
function hasNoWidth(char: string): boolean {
  // Made when it is first needed: what stands in it is looked up in tables of Unicode, which takes a while.
  withoutWidth ??= /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{DI}]/u;
  return withoutWidth.test(char);
}

/** Marks and characters of Chinese print. */
const isWide = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3001 && unit <= 0x3029) ||
  (unit >= 0xff01 && unit <= 0xff60);

/** ASCII, dashes, quotation marks, the middle dot, the sign of multiplication and the ellipsis. */
const isNarrow = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) ||
  unit === 0x2014 ||
  unit === 0x2026 ||
  unit === 0xb7 ||
  unit === 0xd7 ||
  (unit >= 0x2018 && unit <= 0x201d);

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The longest beginning of the text that fits, and what is left. */
export function takeColumns(text: string, columns: number): [head: string, rest: string] {
  let used = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    used += widthOf(code);
    if (used > columns) break;
    at += unitsOf(code);
  }
  return [text.slice(0, at), text.slice(at)];
}

/** The longest end of the text that fits. */
export function lastColumns(text: string, columns: number): string {
  let used = 0;
  let at = text.length;
  while (at > 0) {
    const code = codeBefore(text, at);
    used += widthOf(code);
    if (used > columns) break;
    at -= unitsOf(code);
  }
  return text.slice(at);
}

/** The character that ends at a place; its second half where the first is not there. */
function codeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  const pair = isSecondHalf(unit) && at > 1 ? text.codePointAt(at - 2)! : unit;
  return pair > 0xffff ? pair : unit;
}

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
