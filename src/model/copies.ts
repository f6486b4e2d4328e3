import type { Passage } from './passage.js';
import type { Range } from './text.js';

/** Passages of one report (`within`) or of two (`between`) that say nearly the same. */
export interface Copy {
  readonly kind: 'within' | 'between';
  /** Names of the two reports, as they were handed in; the same name twice for `within`. */
  readonly reports: readonly [string, string];
  readonly passages: readonly [Passage, Passage];
  /** Chinese characters, letters and digits that both have in common. */
  readonly length: number;
  /** Share of the shorter passage that stands in the other, 0..1. */
  readonly similarity: number;
}

/** A sentence of a report, or a part of one between semicolons. */
export interface Piece {
  /** UTF-16 offsets into the decoded text of the report. */
  readonly range: Range;
  /** Blanks collapsed, personal data masked, at most 600 characters. */
  readonly text: string;
  /** As in `Passage`. */
  readonly headings: readonly string[];
  readonly line: number;
  /** What is compared: characters and letters, 0 for a number, the unit's name left out. */
  readonly key: string;
  /** How many of its characters are not what every report says. */
  readonly own: number;
  /** Of its shingles; empty for a formula and for what is too short. */
  readonly hashes: readonly number[];
}

/** What is kept of a report to find copies. Plain JSON data. */
export interface Fingerprints {
  readonly name: string;
  readonly pieces: readonly Piece[];
}
