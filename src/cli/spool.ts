import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** Characters held in memory before the rest goes to a file. */
const IN_MEMORY = 256_000;
const BLOCK = 1 << 16;

/** A result that is held back until it is whole, in memory or, when it grows, in a file that only we may read. */
export class Spool {
  private held: string[] = [];
  private length = 0;
  private file: { readonly folder: string; readonly handle: number } | null = null;

  add(text: string): void {
    this.held.push(text);
    this.length += text.length;
    if (this.length > IN_MEMORY) this.toFile();
  }

  private toFile(): void {
    if (this.file === null) {
      const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
      this.file = { folder, handle: openSync(join(folder, 'result'), 'wx+', 0o600) };
      // Where a name may go before its file is closed, nothing stays of a run that is killed.
      remove(folder);
    }
    writeAll(this.file.handle, this.held.join(''));
    this.held = [];
    this.length = 0;
  }

  /** The whole text, piece by piece. */
  *pieces(): Generator<string> {
    if (this.file !== null) {
      const decoder = new StringDecoder('utf8');
      const block = Buffer.alloc(BLOCK);
      for (let at = 0; ; ) {
        const read = readSync(this.file.handle, block, 0, BLOCK, at);
        if (read === 0) break;
        at += read;
        yield decoder.write(block.subarray(0, read));
      }
    }
    yield* this.held;
  }

  /** The whole text, line by line, without the line ends. */
  *lines(): Generator<string> {
    let rest = '';
    for (const piece of this.pieces()) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    if (rest !== '') yield rest;
  }

  drop(): void {
    if (this.file === null) return;
    closeSync(this.file.handle);
    remove(this.file.folder);
    this.file = null;
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Windows may hold it until it is closed; what stays after that is a file that only we may read.
  }
}

/** Writes a file at once as a whole; what is no plain file (a device, a pipe) is written into. */
export function saveWhole(pieces: Iterable<string | Uint8Array>, path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  const direct = stat !== undefined && !stat.isFile();
  const target = stat === undefined ? path : realpathSync(path);
  const written = direct ? path : `${target}.${process.pid}.tmp`;
  try {
    const handle = openSync(written, 'w', stat?.mode);
    try {
      for (const piece of pieces) writeAll(handle, piece);
      if (!direct) settle(handle, stat);
    } finally {
      closeSync(handle);
    }
    if (!direct) renameSync(written, target);
  } catch (error) {
    if (!direct) rmSync(written, { force: true });
    throw error;
  }
}

/** On the disk before it takes the place of the old file, with the rights of that. */
function settle(handle: number, old: Stats | undefined): void {
  if (old !== undefined) {
    fchmodSync(handle, old.mode);
    try {
      fchownSync(handle, old.uid, old.gid);
    } catch {
      // Only an administrator may give a file away; it is ours then.
    }
  }
  fsyncSync(handle);
}

// A disk that is nearly full takes a part and says so; only the next call fails.
function writeAll(handle: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
