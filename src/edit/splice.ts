import type { Source } from '../model/source.js';
import type { Edit } from '../model/text.js';
import { encode } from './encode.js';

const MARKS = { 'utf-8': 3, gb18030: 4, 'utf-16le': 2, 'utf-16be': 2 } as const;

/**
 * The bytes of a draft with the edits done: every byte outside them stays as it came, the byte-order mark included.
 *
 * @param edits in text order, offsets into `source.text`
 * @throws EncodeError when the draft's encoding cannot hold a new character
 */
export function spliceBytes(bytes: Uint8Array, source: Source, edits: readonly Edit[]): Uint8Array {
  const places = byteOffsets(
    bytes,
    source,
    edits.flatMap(({ range }) => [range.start, range.end]),
  );
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { range, newText } of edits) {
    parts.push(bytes.subarray(at, places.get(range.start)!), encode(newText, source.encoding));
    at = places.get(range.end)!;
  }
  parts.push(bytes.subarray(at));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/** For each offset into the text the offset into the bytes. */
function byteOffsets(
  bytes: Uint8Array,
  { encoding, bom }: Source,
  offsets: readonly number[],
): ReadonlyMap<number, number> {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const found = new Map<number, number>();
  let at = bom ? MARKS[encoding] : 0;
  let unit = 0;
  for (const offset of wanted) {
    while (unit < offset) {
      const [length, units] = stepAt(bytes, at, encoding);
      at += length;
      unit += units;
    }
    found.set(offset, at);
  }
  return found;
}

/** Bytes and UTF-16 units of the character at a place. */
function stepAt(bytes: Uint8Array, at: number, encoding: Source['encoding']): readonly [number, number] {
  const byte = bytes[at]!;
  if (encoding === 'utf-8') {
    if (byte < 0x80) return [1, 1];
    return byte < 0xe0 ? [2, 1] : byte < 0xf0 ? [3, 1] : [4, 2];
  }
  if (encoding !== 'gb18030') return [2, 1];
  if (byte < 0x80) return [1, 1];
  const next = bytes[at + 1] ?? 0;
  // A digit as second byte opens a four-byte form; from 0x90 on it stands for a character outside the BMP.
  return next >= 0x30 && next <= 0x39 ? [4, byte >= 0x90 ? 2 : 1] : [2, 1];
}
