/** What a cell means, shown as a colour; the word in it says the same. */
export type Tone = 'good' | 'fair' | 'bad' | 'unsure' | 'muted';

/** Null is an empty cell; text is always text, whatever it begins with. */
export type SheetValue = string | number | null;

export type SheetCell = SheetValue | { readonly value: SheetValue; readonly tone: Tone };

/** A table of a workbook. Plain data. */
export interface Sheet {
  readonly name: string;
  /** `width` in digits, as spreadsheets count. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns at the left that stay in sight, like the head always does. */
  readonly frozenColumns: number;
}
