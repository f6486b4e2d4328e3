import type { Result } from '../model/problem.js';
import type { Source } from '../model/source.js';
import { isWebPage, kindBySignature } from './kind.js';
import { problem } from './problems.js';
import { readSource } from './read.js';
import { readWordSource } from './word-file.js';

const WORD_NAME = /\.(?:doc[xm]?|wps)$/i;

/**
 * A draft of any kind that is read: Word files (.docx, .docm) besides Markdown and plain text. Needs Node, unlike
 * `readSource`.
 *
 * @param path shown in results; not opened
 */
export function readAnySource(bytes: Uint8Array, path: string): Result<Source> {
  if (kindBySignature(bytes) === 'word') return readWordSource(bytes, path);
  if (WORD_NAME.test(path) && isWebPage(bytes)) return { ok: false, problem: problem('web-page') };
  return readSource(bytes, path);
}
