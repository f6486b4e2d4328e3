import { kindBySignature } from '../inputs/kind.js';
import type { Result } from '../model/problem.js';
import type { Unread } from '../reporters/json.js';
import { type Named, readDraft } from './drafts.js';
import type { Io } from './io.js';
import { convertLegacy } from './legacy.js';

/** A draft with its bytes, or why it cannot be read. */
export type Input = { readonly path: string; readonly bytes: Uint8Array } | Unread;

/** The bytes of one draft, or why it cannot be read. */
export function readNamed({ path, problem }: Named, io: Pick<Io, 'cwd' | 'env'>): Input {
  if (problem !== undefined) return { path, problem };
  const read = readAsDocx(path, io);
  return read.ok ? { path, bytes: read.value } : { path, problem: read.problem };
}

/** The bytes of a draft; those of an old Word or WPS file as LibreOffice makes a .docx of it. */
function readAsDocx(path: string, io: Pick<Io, 'cwd' | 'env'>): Result<Uint8Array> {
  const read = readDraft(path, io.cwd);
  return read.ok && kindBySignature(read.value) === 'old-word' ? convertLegacy(read.value, io.env) : read;
}
