import type { Range } from './text.js';

/** A column of a printed table. */
export interface FormColumn {
  readonly id: string;
  readonly label: string;
  /** The part of the label that a wrapped heading keeps together; the label itself where it is missing. */
  readonly word?: string | undefined;
}

/** A row of a printed table. */
export interface FormRow {
  readonly id: string;
  /** Without its ordinal. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** Printed before the label: `一`, `3`. */
  readonly ordinal?: string | undefined;
  /** Columns of this row; all of the table where it is missing. */
  readonly columns?: readonly string[] | undefined;
  /** Rows that this one is only the caption of; it has figures of its own where they are not printed. */
  readonly parts?: readonly string[] | undefined;
  /** Never has figures: its label goes before those of the rows that it heads. */
  readonly caption?: boolean | undefined;
}

export interface FormTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** The rows stand side by side, in one line of figures under headings of several levels. */
  readonly sideBySide: boolean;
}

/** Two sums that are the same: of rows in each column, or of columns in each row. */
export interface FormIdentity {
  readonly id: string;
  readonly table: string;
  readonly each: 'column' | 'row';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The identity in words, without a full stop. */
  readonly say: string;
}

/** A printed form as a pack describes it: plain data. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly FormTable[];
  readonly identities: readonly FormIdentity[];
  /** Words that only this form prints, for recognising it without reading it. */
  readonly marks: readonly string[];
  /** Notes that the form prints beside its tables. */
  readonly prints: readonly string[];
}

export interface FormCell {
  readonly row: string;
  readonly column: string;
  readonly range: Range;
  readonly text: string;
  /** Null where nothing, or only a stroke, stands. */
  readonly value: number | null;
}

/**
 * One row as it was found. `unreadable`: its label stands there, but not the right number of figures after it; `absent`:
 * the table has no such row.
 */
export interface ReadRow {
  readonly id: string;
  readonly state: 'read' | 'unreadable' | 'absent';
  /** Label and figures. */
  readonly range: Range | null;
  readonly cells: readonly FormCell[];
  readonly expected: number;
  /** Figures that were found after the label; null where none can be counted. */
  readonly counted: number | null;
}

/** A table of a form as a draft has it. A draft may have a table twice; each is read by itself. */
export interface ReadTable {
  readonly id: string;
  readonly state: 'read' | 'partly' | 'unreadable' | 'absent';
  readonly range: Range | null;
  readonly rows: readonly ReadRow[];
  /** All column headings were met before the figures, in the order of the form where they stand in one row. */
  readonly headed: boolean;
}

export interface FormReading {
  readonly form: Form;
  /** In the order of the form. */
  readonly tables: readonly ReadTable[];
  /** Where marks of the form stand, each at its first place. */
  readonly marks: readonly { readonly mark: string; readonly range: Range }[];
  /** Lines that hold nothing but what the form prints. */
  readonly prints: readonly Range[];
}
