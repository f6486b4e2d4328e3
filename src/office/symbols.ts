/** Wingdings and Symbol by their byte, as characters that any font can show; the rest of the two is a plain dot. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '\u25cf',
  0x6d: '\u25cb',
  0x6e: '\u25a0',
  0x6f: '\u25a1',
  0x71: '\u25a1',
  0x72: '\u25a1',
  0x75: '\u25c6',
  0x76: '\u2756',
  0xa1: '\u25cb',
  0xa7: '\u25aa',
  0xa8: '\u25a1',
  0xab: '\u2605',
  0xd8: '\u27a2',
  0xe0: '\u2192',
  0xe8: '\u2794',
  0xfb: '\u00d7',
  0xfc: '\u2713',
  0xfd: '\u2612',
  0xfe: '\u2611',
};
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '\u2264',
  0xae: '\u2192',
  0xb0: '\u00b0',
  0xb1: '\u00b1',
  0xb3: '\u2265',
  0xb4: '\u00d7',
  0xb8: '\u00f7',
  0xbb: '\u2248',
};
const DOT = '\u2022';

/**
 * One UTF-16 unit for a character of a symbol font. Such fonts live at private-use places, which would read as
 * characters that nobody else's machine can show; a glyph that is not known here becomes a dot.
 */
export function plainSymbol(code: number, font: string): string {
  const known = /^symbol$/i.test(font) ? SYMBOL : /^wingdings$/i.test(font) ? WINGDINGS : {};
  if (code >= 0xf000 && code <= 0xf0ff) return known[code - 0xf000] ?? DOT;
  if (code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xf8ff)) return DOT;
  return known[code] ?? String.fromCharCode(code);
}

/** The sign of a bulleted level: Courier New's small o is drawn as a ring. */
export function plainBullet(text: string, font: string): string {
  if (text === 'o' && /^courier/i.test(font)) return '\u25e6';
  return [...text].map((char) => plainSymbol(char.codePointAt(0)!, font)).join('');
}
