import type { Claim } from './claims.js';
import type { Range } from './text.js';

export interface SectionFigures {
  readonly sectionId: string;
  readonly title: string;
  readonly level: number;
  /** Chinese characters and words, as 字数 is counted. */
  readonly characters: number;
  /** Figures with a unit. */
  readonly figures: number;
  readonly perThousand: number;
}

/** How concrete a report is: information for its author, not a score. */
export interface Quantification {
  /** Sections of the two outermost levels, children included, in text order. */
  readonly sections: readonly SectionFigures[];
  /** Sentences that say 多次, 若干, 显著 or 大幅 and give no figure. */
  readonly vague: readonly { readonly word: string; readonly range: Range }[];
  /** The same words before different numbers: perhaps two periods or scopes, perhaps a slip. */
  readonly differing: readonly Claim[];
}
