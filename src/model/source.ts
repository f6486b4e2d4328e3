import type { OfficeWarning, WordHint, WordOrigin } from './word.js';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A decoded draft. All ranges of every later product are UTF-16 offsets into `text`. */
export interface Source {
  /** As the caller named it; shown, never opened. */
  readonly path: string;
  /** Decoded text without its byte-order mark, line ends as in the file. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly newline: '\n' | '\r\n' | '\r';
  readonly bom: boolean;
  /** SHA-256 of the bytes as they came, lower-case hex. */
  readonly sha256: string;
  /** For a Word file: where each character stands in it. Ranges of a draft with an origin are no places of its bytes. */
  readonly origin?: WordOrigin | undefined;
  /** What a Word file knows of its lines and cells. */
  readonly hints?: readonly WordHint[] | undefined;
  /** What the reader of the findings should know of a Word file. */
  readonly warnings?: readonly OfficeWarning[] | undefined;
}
