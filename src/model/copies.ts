import type { Passage } from './passage.js';

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
