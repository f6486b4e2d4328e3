import { OfficeError } from '../errors.js';
import { LIMITS, type OfficeLimits, RATIO_FROM } from '../limits.js';

/** One entry of the container; offsets are into the whole file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the local header. */
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Of its record in the central directory. */
  readonly record: number;
  readonly recordEnd: number;
}

export interface ZipDirectory {
  readonly view: DataView;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly start: number;
  /** Of the end record. */
  readonly end: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const END_LENGTH = 22;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const NONE = 0xffffffff;
// Encrypted; strongly encrypted; directory encrypted.
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;

function signatureAt(view: DataView, offset: number): number {
  return offset >= 0 && offset + 4 <= view.byteLength ? view.getUint32(offset, true) : -1;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (
      view.getUint32(at, true) === END &&
      at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  throw new OfficeError(signatureAt(view, 0) === LOCAL ? 'truncated' : 'not-zip');
}

function nameOf(view: DataView, offset: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, length);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Names in some old code page: no part that matters has one, it must only stay distinct.
    return new TextDecoder('latin1').decode(bytes);
  }
}

function checkRecord(view: DataView, at: number, limits: OfficeLimits): void {
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const method = view.getUint16(at + 10, true);
  const name = nameOf(view, at + CENTRAL_LENGTH, view.getUint16(at + 28, true));
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new OfficeError('encrypted-zip', name);
  if (packed === NONE || size === NONE || view.getUint32(at + 42, true) === NONE)
    throw new OfficeError('zip64', name);
  if (view.getUint16(at + 34, true) !== 0) throw new OfficeError('multi-disk', name);
  if (method !== 0 && method !== 8) throw new OfficeError('bad-method', name);
  if (size > RATIO_FROM && size > limits.ratio * packed) throw new OfficeError('bomb', name);
  if (size > limits.part) throw new OfficeError('too-large', name);
  if (method === 0 && packed !== size) throw new OfficeError('truncated', name);
}

function readRecord(view: DataView, at: number, limits: OfficeLimits): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const recordEnd =
    at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (recordEnd > view.byteLength) throw new OfficeError('truncated');
  checkRecord(view, at, limits);
  const name = nameOf(view, at + CENTRAL_LENGTH, nameLength);
  const start = view.getUint32(at + 42, true);
  if (signatureAt(view, start) !== LOCAL || start + LOCAL_LENGTH > view.byteLength)
    throw new OfficeError('truncated', name);
  const dataStart =
    start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = view.getUint32(at + 20, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size: view.getUint32(at + 24, true),
    start,
    dataStart,
    dataEnd: dataStart + packed,
    record: at,
    recordEnd,
  };
}

function endRecord(view: DataView, limits: OfficeLimits): { at: number; start: number; count: number } {
  const at = findEnd(view);
  const count = view.getUint16(at + 10, true);
  const start = view.getUint32(at + 16, true);
  if (signatureAt(view, at - 20) === ZIP64_LOCATOR || count === 0xffff || start === NONE)
    throw new OfficeError('zip64');
  if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count)
    throw new OfficeError('multi-disk');
  if (count > limits.entries) throw new OfficeError('too-many-parts');
  if (start + view.getUint32(at + 12, true) !== at) throw new OfficeError('truncated');
  return { at, start, count };
}

/** Directories carry no bytes, so naming one twice hides nothing. */
const isFolder = (entry: ZipEntry): boolean => entry.name.endsWith('/') && entry.size === 0;

function checkTogether(entries: readonly ZipEntry[], end: number, limits: OfficeLimits): void {
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (names.has(key) && !isFolder(entry)) throw new OfficeError('duplicate-part', entry.name);
    names.add(key);
    total += entry.size;
    if (total > limits.total) throw new OfficeError('too-large', entry.name);
  }
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < free) throw new OfficeError('overlap', entry.name);
    free = entry.dataEnd;
    if (free > end) throw new OfficeError('truncated', entry.name);
  }
}

/**
 * The central directory of a ZIP container, with everything refused that a Word file never has and an attack does.
 * Reads the directory and the local headers only. Throws OfficeError.
 */
export function readDirectory(bytes: Uint8Array, given: Partial<OfficeLimits> = {}): ZipDirectory {
  const limits = { ...LIMITS, ...given };
  if (bytes.length > limits.file) throw new OfficeError('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (signatureAt(view, 0) === 0xe011cfd0) throw new OfficeError('ole');
  if (bytes.length < END_LENGTH)
    throw new OfficeError(signatureAt(view, 0) === LOCAL ? 'truncated' : 'not-zip');
  const { at: end, start, count } = endRecord(view, limits);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || signatureAt(view, at) !== CENTRAL) throw new OfficeError('truncated');
    const entry = readRecord(view, at, limits);
    entries.push(entry);
    at = entry.recordEnd;
  }
  if (at !== end) throw new OfficeError('truncated');
  checkTogether(entries, start, limits);
  return { view, entries, start, end };
}
