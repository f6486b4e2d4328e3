import type { Range } from './text.js';

/** What a Word file knows of one line of its text, or of one cell of a line that is a table row. */
export interface WordHint {
  /** The line, or the cell, in the text. */
  readonly range: Range;
  /** Heading level, 1 the highest, by outline level or name of the style; 0 for a document title (style Title). */
  readonly level?: number;
  /** The automatic number at the head, with its blank: printed by Word, not typed by the author. */
  readonly label?: Range;
  /** East Asian font, size in half-points and weight of the greater part of the line, where the file states them. */
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** All three are counted from 1; a merged cell stands in its first column. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** `toc`: a line of a table of contents that Word keeps; `footer`: a number of the page, too, that stands in the body. */
  readonly from?: 'body' | 'footnote' | 'textbox' | 'header' | 'footer' | 'toc';
  /** Ordinal of the paragraph in the body from 1, empty ones and those in cells counted; of its host for a box or note. */
  readonly paragraph: number;
}

/** A stretch of the text that stands in the file; characters without a piece are generated. */
export interface OriginPiece {
  readonly start: number;
  readonly length: number;
  /** Name of the part that holds it. */
  readonly part: string;
  /** `start` offset of its `w:r` in the part's XML. */
  readonly run: number;
  /** `start` offset of its `w:t`, `w:tab`, `w:br`, `w:sym` … in the part's XML. */
  readonly t: number;
  /** Offset inside the decoded text of that `w:t`. */
  readonly at: number;
  /** `start` offsets of the runs that begin and end the outermost complex field around it. */
  readonly field?: readonly [number, number];
  /** For the text of a note: `start` offset, in the main part, of the run that refers to it. */
  readonly note?: number;
  /** For text inside another run (text box, ruby): `start` offset of that hosting run. */
  readonly host?: number;
}

/** Something about the file that the reader of the findings should know. */
export interface OfficeWarning {
  readonly code:
    | 'macros'
    | 'signature'
    | 'protection'
    | 'external'
    | 'embedded'
    | 'alt-chunk'
    | 'tracked-changes'
    | 'comments'
    | 'strict';
  readonly detail?: string;
}

/** Where the characters of a text stand in a Word file: the name of its main part, and the pieces in text order. */
export interface WordOrigin {
  readonly main: string;
  readonly pieces: readonly OriginPiece[];
}
