import type { Result } from '../model/problem.js';
import type { Source } from '../model/source.js';
import { sha256Hex } from '../text/digest.js';
import { lazyProperty } from '../text/lazy.js';
import { lineStarts } from '../text/offsets.js';
import { type Decoded, decode, decodePlain, decodeUtf16 } from './decode.js';
import { kindBySignature, sniffKind } from './kind.js';
import { problem } from './problems.js';

const MAX_BYTES = 32 * 1024 * 1024;
/** A draft of 12 MB in Chinese, far more than the longest report; of lines ten times a report of 230 pages, hard-wrapped. */
const MAX_UNITS = 4_000_000;
const MAX_LINES = 120_000;

/**
 * Decodes the bytes of a draft (Markdown or plain text).
 *
 * @param path shown in results; not opened
 */
export function readSource(bytes: Uint8Array, path: string): Result<Source> {
  const fail = (code: Parameters<typeof problem>[0]): Result<Source> => ({
    ok: false,
    problem: problem(code),
  });
  if (bytes.length > MAX_BYTES) return fail('too-large');
  const plain = kindBySignature(bytes) === null ? decodePlain(bytes) : null;
  const kind = plain === null ? sniffKind(bytes) : 'text';
  if (kind !== 'text' && kind !== 'binary') return fail(kind);
  const decoded = plain ?? (kind === 'binary' ? decodeUtf16(bytes) : decode(bytes));
  if (decoded === null) return fail(kind === 'binary' ? 'binary' : 'undecodable');
  if (decoded.text.trim() === '') return fail('empty');
  if (isTooLong(decoded.text)) return fail('too-long');
  const newline = /\r\n|\n|\r/.exec(decoded.text)?.[0] as Source['newline'] | undefined;
  return { ok: true, value: sourceOf(bytes, path, { ...decoded, newline: newline ?? '\n' }) };
}

const withDigest = lazyProperty<'sha256', string>('sha256');

/**
 * Of UTF-8 the digest waits until it is asked for, as most runs never do: the text gives the same bytes again, and the
 * caller may do with his what he likes.
 */
function sourceOf(bytes: Uint8Array, path: string, read: Decoded & Pick<Source, 'newline'>): Source {
  const { text, encoding, bom, newline } = read;
  const source = { path, text, encoding, bom, newline };
  if (encoding !== 'utf-8') return { ...source, sha256: sha256Hex(bytes) };
  return withDigest(source, () => sha256Hex(new TextEncoder().encode(bom ? `\ufeff${text}` : text)));
}

function isTooLong(text: string): boolean {
  return text.length > MAX_UNITS || (text.length > MAX_LINES && lineStarts(text).length > MAX_LINES);
}

/** A source made from text in memory: examples, editors, tests. */
export function sourceFromText(text: string, path = 'draft.md'): Result<Source> {
  return readSource(new TextEncoder().encode(text), path);
}
