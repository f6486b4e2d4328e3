import type { Result } from '../model/problem.js';
import type { Source } from '../model/source.js';
import { OfficeError } from '../office/errors.js';
import { officeMessage } from '../office/messages.js';
import { readDocx } from '../office/read/read.js';
import { sha256Hex } from '../text/digest.js';
import { problem } from './problems.js';

/** The text of a Word file (.docx, .docm), or why it cannot be read. */
export function readWordSource(bytes: Uint8Array, path: string): Result<Source> {
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
