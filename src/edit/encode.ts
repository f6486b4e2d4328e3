import type { Encoding } from '../model/source.js';

/** A character that the encoding of the draft cannot hold in two bytes. */
export class EncodeError extends Error {
  constructor(readonly char: string) {
    super(`cannot encode ${char}`);
  }
}

/**
 * The bytes of a text, without a byte-order mark.
 *
 * @throws EncodeError for GB18030 where a character has only a four-byte form, which no draft of ours needs
 */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'gb18030') return encodeGb18030(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

let table: ReadonlyMap<string, readonly [number, number]> | undefined;

// Node and browsers decode GB18030 but do not encode it: the decoder's own table, turned round, encodes what it decodes.
function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteForms();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const pair = code < 0x80 ? [code] : table.get(char);
    if (pair === undefined) throw new EncodeError(char);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function twoByteForms(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const forms = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !forms.has(char)) forms.set(char, [lead, trail]);
    }
  }
  return forms;
}
