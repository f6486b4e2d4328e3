import { unitAt } from './unit-at.js';

/** What `\s` and `trim` take for blanks. */
export const BLANKS =
  '\t\n\u000b\u000c\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * A table from UTF-16 units to what is asked about them: each entry names a bit (1, 2, 4 … 32768) and the characters that
 * have it. One look into it is many times cheaper than a pattern or a slice for each place of a text.
 */
export function charClasses(
  entries: readonly (readonly [bit: number, chars: string])[],
): Uint8Array | Uint16Array {
  const wide = entries.some(([bit]) => bit > 0xff);
  const table = wide ? new Uint16Array(0x10000) : new Uint8Array(0x10000);
  for (const [bit, chars] of entries)
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)]! |= bit;
  return table;
}

/** The classes of the unit at a place of a text; 0 before its begin and behind its end. */
export const classAt = (classes: Uint8Array | Uint16Array, text: string, at: number): number =>
  at >= 0 && at < text.length ? classes[unitAt(text, at)]! : 0;

export const noClasses = (): Uint8Array => new Uint8Array(0x10000);

/**
 * Puts units into a class of a table.
 *
 * @param units as between the brackets of a pattern: single units and ranges such as `a-z`, nothing escaped
 */
export function addClass(classes: Uint8Array | Uint16Array, bit: number, units: string): void {
  for (let i = 0; i < units.length; i++) {
    const first = units.charCodeAt(i);
    const isRange = units[i + 1] === '-' && i + 2 < units.length;
    const last = isRange ? units.charCodeAt(i + 2) : first;
    for (let unit = first; unit <= last; unit++) classes[unit]! |= bit;
    if (isRange) i += 2;
  }
}
