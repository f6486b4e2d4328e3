import type { Result } from '../model/problem.js';
import type { Source } from '../model/source.js';
import { OfficeError } from '../office/errors.js';
import { officeMessage } from '../office/messages.js';
import { readDocx } from '../office/read/read.js';
import { sha256Hex } from '../text/digest.js';
import { isWebPage, kindBySignature } from './kind.js';
import { problem } from './problems.js';
import { readSource } from './read.js';

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

function readWordSource(bytes: Uint8Array, path: string): Result<Source> {
  try {
    const { text, hints, origin, warnings } = readDocx(bytes);
    if (text.trim() === '') return { ok: false, problem: problem('empty') };
    const value: Source = {
      path,
      text,
      encoding: 'utf-8',
      newline: '\n',
      bom: false,
      sha256: sha256Hex(bytes),
      origin,
      hints,
      warnings,
    };
    return { ok: true, value };
  } catch (error) {
    if (error instanceof OfficeError)
      return { ok: false, problem: { code: 'bad-word', message: officeMessage(error.code) } };
    throw error;
  }
}
