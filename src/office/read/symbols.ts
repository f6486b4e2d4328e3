/** Wingdings and Symbol by their byte, as characters that any font can show; the rest of the two is a plain dot. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '\u25cf',
  109: '\u25cb',
  110: '\u25a0',
  111: '\u25a1',
  113: '\u25a1',
  114: '\u25a1',
  117: '\u25c6',
  118: '\u2756',
  161: '\u25cb',
  167: '\u25aa',
  168: '\u25a1',
  171: '\u2605',
  216: '\u27a2',
  224: '\u2192',
  232: '\u2794',
  251: '\u00d7',
  252: '\u2713',
  253: '\u2612',
  254: '\u2611',
};
const SYMBOL: Readonly<Record<number, string>> = {
  163: '\u2264',
  174: '\u2192',
  176: '\u00b0',
  177: '\u00b1',
  179: '\u2265',
  180: '\u00d7',
  184: '\u00f7',
  187: '\u2248',
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
