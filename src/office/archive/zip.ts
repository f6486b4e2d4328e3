import { inflateRawSync } from 'node:zlib';
import { OfficeError } from '../errors.js';
import { LIMITS, type OfficeLimits } from '../limits.js';
import { crc32 } from './crc32.js';
import { decodePart } from './encoding.js';
import { readDirectory, type ZipEntry } from './zip-directory.js';

export { rewriteZip } from './zip-rewrite.js';

/** The parts of a container. Names are compared without regard to case; folders are left out. All that is read is XML. */
export interface Zip {
  /** As written, in the order of the directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked bytes, checked against the sum in the directory. Throws OfficeError. */
  read(name: string): Uint8Array;
  /** The same as text: UTF-8, or UTF-16 with a byte-order mark. Throws OfficeError. */
  readText(name: string): string;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // The limit stops a part whose header lies about its size before it is allocated; 0 is no legal limit.
    const data = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return new Uint8Array(data.buffer, data.byteOffset, data.length);
  } catch (error) {
    const tooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new OfficeError(tooLong ? 'bomb' : 'truncated', entry.name);
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataStart, entry.dataEnd);
  const data = entry.method === 0 ? packed : inflate(packed, entry);
  if (data.length !== entry.size)
    throw new OfficeError(data.length > entry.size ? 'bomb' : 'truncated', entry.name);
  if (crc32(data) !== entry.crc) throw new OfficeError('crc', entry.name);
  return data;
}

/** Opens a container; no part is unpacked before it is asked for. Throws OfficeError. */
export function openZip(bytes: Uint8Array, limits: Partial<OfficeLimits> = {}): Zip {
  const { entries } = readDirectory(bytes, limits);
  const parts = entries.filter((entry) => !entry.name.endsWith('/'));
  const byName = new Map(parts.map((entry) => [entry.name.toLowerCase(), entry]));
  let left = limits.xml ?? LIMITS.xml;
  const read = (name: string): Uint8Array => {
    const entry = byName.get(name.toLowerCase());
    if (entry === undefined) throw new OfficeError('missing-part', name);
    left -= entry.size;
    if (left < 0) throw new OfficeError('xml-too-large', name);
    return unpack(bytes, entry);
  };
  return {
    names: parts.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read,
    readText: (name) => decodePart(read(name), name),
  };
}
