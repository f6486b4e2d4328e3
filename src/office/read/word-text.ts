import type { OfficeWarning, WordHint, WordOrigin } from '../../model/word.js';

export type { OfficeWarning, OriginPiece, WordHint } from '../../model/word.js';

/** A Word file as plain lines, with what is known of each and where each character stands. Plain JSON data. */
export interface WordText {
  readonly text: string;
  /** In text order; every line has one, a table row one for each cell. */
  readonly hints: readonly WordHint[];
  readonly origin: WordOrigin;
  readonly warnings: readonly OfficeWarning[];
}
