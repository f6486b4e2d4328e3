import { joined } from '../text/joined.js';

// The engine reads UTF-8 of Chinese many times slower than it copies UTF-16, and a draft is read to be checked at once:
// the common forms of one to three bytes are put together here, all else is left to the engine's own reader.

const CHUNK = 8192;
const units = new Uint16Array(CHUNK);

/** Controls that stand in ordinary texts: tab, line feed, vertical tab, form feed, carriage return. */
const ORDINARY = 0b11_1110_0000_0000;

/**
 * The text of UTF-8 without NUL and other rare controls, of which every character takes one to three bytes; null for
 * all other bytes, among them much that is good UTF-8. A mark at the beginning is read as a character.
 */
export function plainUtf8(bytes: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; at = stopped) {
    const size = fillUnits(bytes, at);
    if (size < 0) return null;
    text += joined(units.subarray(0, size));
  }
  return text;
}

/** Where `fillUnits` ended. */
let stopped = 0;

/** Puts units from a place of the bytes on into the buffer: how many, or -1 at what it does not know. */
function fillUnits(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  let at = from;
  let size = 0;
  let low = 0;
  while (at < end && size < CHUNK) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte < 27) low |= 1 << byte;
      units[size++] = byte;
      at += 1;
      continue;
    }
    const second = at + 1 < end ? bytes[at + 1]! ^ 0x80 : 0xff;
    // What ED begins may be half a pair, what E0 and C0 begin a longer form than there need be.
    if (second > 0x3f || byte < 0xc2 || byte === 0xe0 || byte === 0xed || byte > 0xef) return -1;
    if (byte < 0xe0) {
      units[size++] = ((byte & 0x1f) << 6) | second;
      at += 2;
      continue;
    }
    const third = at + 2 < end ? bytes[at + 2]! ^ 0x80 : 0xff;
    if (third > 0x3f) return -1;
    units[size++] = ((byte & 0x0f) << 12) | (second << 6) | third;
    at += 3;
  }
  stopped = at;
  return (low & ~ORDINARY) === 0 ? size : -1;
}
