import { OfficeError } from '../errors.js';

/** How a part's text was stored, so that a changed part can be stored the same way. */
export type PartEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

const BOM: Readonly<Record<PartEncoding, readonly number[]>> = {
  'utf-8': [],
  'utf-8-bom': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/** By the byte-order mark; the container format allows no other encodings. */
export function encodingOf(bytes: Uint8Array): PartEncoding {
  const marked = (['utf-8-bom', 'utf-16le', 'utf-16be'] as const).find((encoding) =>
    BOM[encoding].every((byte, i) => bytes[i] === byte),
  );
  return marked ?? 'utf-8';
}

/** The text of an XML part without its byte-order mark. Throws OfficeError. */
export function decodePart(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  try {
    const body = bytes.subarray(BOM[encoding].length);
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new OfficeError('encoding', name);
  }
}

/** The reverse of `decodePart`; the byte-order mark is put back. */
export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  const bom = BOM[encoding];
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  // U+FEFF is what the mark decodes to.
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = new Uint8Array(bom.length + text.length * 2);
  const view = new DataView(bytes.buffer);
  bytes.set(bom);
  for (let i = 0; i < text.length; i++)
    view.setUint16(bom.length + i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
