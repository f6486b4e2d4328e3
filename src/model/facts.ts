import type { Range } from './text.js';

interface FactBase {
  readonly range: Range;
  /** As written in the draft. */
  readonly raw: string;
  readonly sectionId: string | null;
}

export interface YearFact extends FactBase {
  readonly kind: 'year';
  readonly value: number;
}

export interface DateFact extends FactBase {
  readonly kind: 'date';
  /** ISO `YYYY-MM-DD`; kept as written even where no such day exists. */
  readonly value: string;
  readonly exists: boolean;
}

export interface QuantityFact extends FactBase {
  readonly kind: 'quantity';
  /** In single units: 5万余份 has 50000. */
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
}

export interface EnumerationItem {
  readonly marker: string;
  readonly value: number;
  readonly markerRange: Range;
  /** From the marker to the next item or the end of the chain. */
  readonly range: Range;
}

export interface EnumerationFact extends FactBase {
  readonly kind: 'enumeration';
  /** `shi` is 一是…二是…, `inline` is 1.…2.… inside a paragraph. */
  readonly style: 'shi' | 'inline';
  readonly items: readonly EnumerationItem[];
}

/** Typed facts of a document, each kind computed when first asked for. */
export interface FactReader {
  years(): readonly YearFact[];
  dates(): readonly DateFact[];
  quantities(): readonly QuantityFact[];
  enumerations(): readonly EnumerationFact[];
}
