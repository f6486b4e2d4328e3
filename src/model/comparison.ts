import type { Passage } from './passage.js';

/** A passage of last year's report beside one of this year's. */
export interface Pair {
  readonly before: Passage;
  readonly after: Passage;
}

/** A passage that was carried over. */
export interface Carried extends Pair {
  /** `same`: word for word; `year`: but for years, dates and ordinals of a year; `near`: but for a few words. */
  readonly kind: 'same' | 'year' | 'near';
  readonly similarity: number;
}

/** An indicator that both reports give a figure for. Values in the unit's base (10000 for 1万). */
export interface Indicator extends Pair {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly [number, number];
  readonly direction: 'rose' | 'fell' | 'same';
  /** After minus before, and as a share of before; null where before is 0 or a share is meant. */
  readonly difference: number;
  readonly share: number | null;
  /** 约, 余, 突破 or the like stands beside one of the two. */
  readonly approximate: boolean;
}

/** An item of last year's plan, and where this year's report answers it. */
export interface PlanItem {
  readonly plan: Passage;
  readonly answers: readonly Passage[];
  /** Words of the plan that the answers share. */
  readonly words: readonly string[];
  readonly verdict: 'answered' | 'unanswered' | 'cant-tell';
}

/** This year's report beside last year's. Plain JSON data. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly before: { readonly path: string; readonly title: string | null; readonly year: number | null };
  readonly after: { readonly path: string; readonly title: string | null; readonly year: number | null };
  readonly carried: readonly Carried[];
  /** Those of `carried` that stand in the problems of both. */
  readonly problemsRepeated: readonly Carried[];
  readonly indicators: readonly Indicator[];
  readonly plan: readonly PlanItem[];
}
