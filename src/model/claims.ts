import type { Interval } from './facts.js';
import type { Range } from './text.js';

export type ClaimKind =
  /** Parts that make up a whole. */
  | 'sum'
  /** Parts that belong to a whole and need not be all of it. */
  | 'subset'
  | 'average'
  /** A share or rate in percent. */
  | 'ratio'
  /** From one value to another, or a growth that is stated. */
  | 'change'
  /** A number of things, and the things listed. */
  | 'enumeration'
  /** The same indicator at two places. */
  | 'same-figure'
  /** A total in a table. */
  | 'table-total';

export type ClaimVerdict = 'holds' | 'contradicts' | 'undecided';

export interface Operand {
  readonly range: Range;
  /** In single units; percentages in percent. */
  readonly value: number;
}

/** A passage that says something which can be computed. */
export interface Claim {
  readonly kind: ClaimKind;
  /** The arithmetic in one line: `352 ÷ (352 + 106) = 76.86% ≈ 76.9%`. */
  readonly formula: string;
  readonly operands: readonly Operand[];
  /** The value the text states; null where it states none. In single units; percentages in percent. */
  readonly stated: number | null;
  /** Where it is stated. */
  readonly statedRange: Range | null;
  /** What the operands give, over the rounding of each; null where nothing can be computed. */
  readonly computed: Interval | null;
  /** `undecided`: what the figures refer to is not certain; never a finding. */
  readonly verdict: ClaimVerdict;
  /** From the first figure to the last. */
  readonly range: Range;
}
