import { deflateRawSync } from 'node:zlib';
import { OfficeError } from '../errors.js';
import { LIMITS, type OfficeLimits } from '../limits.js';
import { crc32 } from './crc32.js';
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.js';

interface Packed {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

const pack = (bytes: Uint8Array): Packed => ({
  data: deflateRawSync(bytes),
  crc: crc32(bytes),
  size: bytes.length,
});

// 1 January 1980, as Word itself writes: the time of writing would make equal input give unequal output.
export const DOS_DATE = 0x0021;
const UTF8_NAME = 0x0800;
const DESCRIPTOR = 0x0008;

function writeFields(view: DataView, at: number, packed: Packed): void {
  view.setUint32(at, packed.crc, true);
  view.setUint32(at + 4, packed.data.length, true);
  view.setUint32(at + 8, packed.size, true);
}

/** What a local header and a central record say alike, from the version needed to the method and times. */
interface Common {
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly name: Uint8Array;
}

function localHeader(common: Common, packed: Packed): Uint8Array {
  const bytes = new Uint8Array(30 + common.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, common.flags, true);
  view.setUint16(8, 8, true);
  view.setUint16(10, common.time, true);
  view.setUint16(12, common.date, true);
  writeFields(view, 14, packed);
  view.setUint16(26, common.name.length, true);
  bytes.set(common.name, 30);
  return bytes;
}

function centralRecord(common: Common, packed: Packed): Uint8Array {
  const bytes = new Uint8Array(46 + common.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, common.flags, true);
  view.setUint16(10, 8, true);
  view.setUint16(12, common.time, true);
  view.setUint16(14, common.date, true);
  writeFields(view, 16, packed);
  view.setUint16(28, common.name.length, true);
  bytes.set(common.name, 46);
  return bytes;
}

/** The head of an entry that is replaced: its name and times stay; extra fields are about the old bytes and go. */
function commonOf(bytes: Uint8Array, { view }: ZipDirectory, entry: ZipEntry): Common {
  const nameLength = view.getUint16(entry.record + 28, true);
  return {
    flags: view.getUint16(entry.record + 8, true) & UTF8_NAME,
    time: view.getUint16(entry.record + 12, true),
    date: view.getUint16(entry.record + 14, true),
    name: bytes.subarray(entry.record + 46, entry.record + 46 + nameLength),
  };
}

function commonOfNew(name: string): Common {
  const encoded = new TextEncoder().encode(name);
  return { flags: encoded.length === name.length ? 0 : UTF8_NAME, time: 0, date: DOS_DATE, name: encoded };
}

/** Where the bytes of an entry end for good: with its descriptor, when it has one. */
function entryEnd({ view }: ZipDirectory, entry: ZipEntry, next: number): number {
  if ((view.getUint16(entry.start + 6, true) & DESCRIPTOR) === 0) return entry.dataEnd;
  const signed = entry.dataEnd + 4 <= next && view.getUint32(entry.dataEnd, true) === 0x08074b50;
  return Math.min(next, entry.dataEnd + (signed ? 16 : 12));
}

/** Collects the new file: pieces in order, and the new place of every local header. */
class Output {
  readonly #pieces: Uint8Array[] = [];
  length = 0;

  add(...pieces: readonly Uint8Array[]): number {
    const at = this.length;
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.length += piece.length;
    }
    return at;
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}

interface Replaced {
  readonly at: number;
  /** Null: the old record, with the new place written in. */
  readonly record: Uint8Array | null;
}

function writeEntries(
  bytes: Uint8Array,
  directory: ZipDirectory,
  job: { readonly changes: ReadonlyMap<string, Packed>; readonly out: Output },
): Map<ZipEntry, Replaced> {
  const placed = new Map<ZipEntry, Replaced>();
  const physical = [...directory.entries].sort((a, b) => a.start - b.start);
  physical.forEach((entry, i) => {
    const packed = job.changes.get(entry.name.toLowerCase());
    if (packed === undefined) {
      const end = entryEnd(directory, entry, physical[i + 1]?.start ?? directory.start);
      placed.set(entry, { at: job.out.add(bytes.subarray(entry.start, end)), record: null });
      return;
    }
    const common = commonOf(bytes, directory, entry);
    const at = job.out.add(localHeader(common, packed), packed.data);
    placed.set(entry, { at, record: centralRecord(common, packed) });
  });
  return placed;
}

function recordAt(record: Uint8Array, at: number): Uint8Array {
  // `slice` of a Buffer would share its memory.
  const copy = Uint8Array.from(record);
  new DataView(copy.buffer).setUint32(42, at, true);
  return copy;
}

function endRecord(
  bytes: Uint8Array,
  directory: ZipDirectory,
  place: { at: number; length: number; count: number },
): Uint8Array {
  const commentLength = directory.view.getUint16(directory.end + 20, true);
  const copy = Uint8Array.from(bytes.subarray(directory.end, directory.end + 22 + commentLength));
  const view = new DataView(copy.buffer);
  view.setUint16(8, place.count, true);
  view.setUint16(10, place.count, true);
  view.setUint32(12, place.length, true);
  view.setUint32(16, place.at, true);
  return copy;
}

/**
 * The container with the parts of `changes` replaced in place, or added at the end when it has none of that name.
 * Every other entry keeps its packed bytes, header, times and place in the order. Throws OfficeError.
 */
export function rewriteZip(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array>,
  limits: Partial<OfficeLimits> = {},
): Uint8Array {
  const directory = readDirectory(bytes, limits);
  const packed = new Map([...changes].map(([name, data]) => [name.toLowerCase(), pack(data)]));
  const out = new Output();
  const placed = writeEntries(bytes, directory, { changes: packed, out });
  const records = directory.entries.map((entry) => {
    const { at, record } = placed.get(entry)!;
    return recordAt(record ?? bytes.subarray(entry.record, entry.recordEnd), at);
  });
  const known = new Set(directory.entries.map((entry) => entry.name.toLowerCase()));
  for (const name of changes.keys()) {
    if (known.has(name.toLowerCase())) continue;
    const common = commonOfNew(name);
    const data = packed.get(name.toLowerCase())!;
    records.push(recordAt(centralRecord(common, data), out.add(localHeader(common, data), data.data)));
  }
  if (records.length > (limits.entries ?? LIMITS.entries)) throw new OfficeError('too-many-parts');
  const at = out.add(...records);
  out.add(endRecord(bytes, directory, { at, length: out.length - at, count: records.length }));
  return out.bytes();
}
