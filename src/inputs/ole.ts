/** What a file in the container of old Office files is; `other` where it is no document, or damaged. */
export type OleKind = 'word' | 'locked' | 'other';

const FREE = 0xfffffff0;
const ENTRY = 128;
/** Sectors of the directory that are looked at; a document has a handful of entries. */
const MOST_SECTORS = 256;

interface Entry {
  readonly name: string;
  /** First sector and size in bytes of a stream. */
  readonly start: number;
  readonly size: number;
}

/** By the streams that the directory of the container names: the file's own name says nothing. */
export function oleKind(bytes: Uint8Array): OleKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = bytes.length >= 512 ? view.getUint16(30, true) : 0;
  if (shift !== 9 && shift !== 12) return 'other';
  const entries = readDirectory(view, shift);
  // A .docx with a password is packed into such a container.
  if (entries.some(({ name }) => name === 'EncryptedPackage' || name === 'EncryptionInfo')) return 'locked';
  const word = entries.find(({ name }) => name === 'WordDocument');
  if (word === undefined) return 'other';
  return isEncrypted(view, word, shift) ? 'locked' : 'word';
}

function readDirectory(view: DataView, shift: number): Entry[] {
  const size = 2 ** shift;
  const entries: Entry[] = [];
  let sector = view.getUint32(48, true);
  for (let i = 0; i < MOST_SECTORS && sector < FREE; i++) {
    const start = (sector + 1) * size;
    if (start + size > view.byteLength) break;
    for (let at = start; at < start + size; at += ENTRY) entries.push(readEntry(view, at));
    sector = nextSector(view, sector, shift);
  }
  return entries;
}

function readEntry(view: DataView, at: number): Entry {
  const length = Math.min(32, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
  let name = '';
  for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true));
  return { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
}

/** By the table of sectors, whose own first 109 sectors the header lists; a directory never lies behind those. */
function nextSector(view: DataView, sector: number, shift: number): number {
  const perSector = 2 ** shift / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return FREE;
  const at = (view.getUint32(76 + index * 4, true) + 1) * 2 ** shift + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : FREE;
}

/** The flag for encryption in the head of a .doc; a short stream lies elsewhere and is not looked at. */
function isEncrypted(view: DataView, { start, size }: Entry, shift: number): boolean {
  const at = (start + 1) * 2 ** shift;
  const isLong = size >= 4096 && at + 12 <= view.byteLength;
  return isLong && view.getUint16(at, true) === 0xa5ec && (view.getUint16(at + 10, true) & 0x0100) !== 0;
}
