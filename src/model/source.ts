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
}
