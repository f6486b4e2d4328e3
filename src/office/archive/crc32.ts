import * as zlib from 'node:zlib';

let table: Uint32Array | undefined;

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

/** The same sum without help of Node: `zlib.crc32` is missing before 20.15. */
export function crc32ByTable(bytes: Uint8Array): number {
  table ??= makeTable();
  let value = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) value = table[(value ^ bytes[i]!) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** The check sum of a ZIP entry, unsigned. */
export const crc32 = (bytes: Uint8Array): number =>
  typeof zlib.crc32 === 'function' ? zlib.crc32(bytes) : crc32ByTable(bytes);
