import type { Range } from './text.js';

interface FactBase {
  readonly range: Range;
  /** As written in the draft. */
  readonly raw: string;
  readonly sectionId: string | null;
}

/** All values that a printed number can stand for, both ends included. */
export interface Interval {
  readonly min: number;
  readonly max: number;
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

/** From one year or day to another: 2021—2025年, 2024年1月1日至12月31日. */
export interface PeriodFact extends FactBase {
  readonly kind: 'period';
  /** ISO `YYYY` or `YYYY-MM-DD`, both of the same form. */
  readonly from: string;
  readonly to: string;
}

export interface QuantityFact extends FactBase {
  readonly kind: 'quantity';
  /** In single units: 5万余份 has 50000. */
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
  /** What the number can stand for: rounding, 约, 近, 余, 超, 以上 and the like. */
  readonly interval: Interval;
}

/** 5—10个: a span of amounts, not an amount. */
export interface AmountRangeFact extends FactBase {
  readonly kind: 'amount-range';
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}

/** A share or a change in percent: 办结率76.9%, 同比下降45.5%, 占八成以上. */
export interface RatioFact extends FactBase {
  readonly kind: 'ratio';
  /** In percent. */
  readonly value: number;
  readonly interval: Interval;
  /** 办结率, 覆盖率, 占比 ...; null where the text names none. */
  readonly name: string | null;
  readonly change: 'up' | 'down' | null;
  /** What it is compared with: 同比, 环比, 比上年 ... */
  readonly base: string | null;
}

/** A number that counts nothing: the 13 of 第13次, 〔2024〕5号, “1361”, 12345热线, 2.0版. */
export interface LabelFact extends FactBase {
  readonly kind: 'label';
  readonly of: 'ordinal' | 'document-number' | 'name' | 'hotline' | 'version';
}

export interface TableCell {
  readonly range: Range;
  readonly text: string;
  /** Null for what is no number. */
  readonly value: number | null;
}

export interface TableRow {
  /** The first cell that is no number. */
  readonly heading: string;
  readonly cells: readonly TableCell[];
}

/** A table read as figures: column headings, rows, and the unit its head names. */
export interface TableFact extends FactBase {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly unit: string | null;
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
  periods(): readonly PeriodFact[];
  quantities(): readonly QuantityFact[];
  amountRanges(): readonly AmountRangeFact[];
  ratios(): readonly RatioFact[];
  labels(): readonly LabelFact[];
  tables(): readonly TableFact[];
  enumerations(): readonly EnumerationFact[];
}
