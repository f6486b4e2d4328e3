import type { HeadingStyle, Line, LineRole, Ordinal } from '../model/document.js';
import type { Range } from '../model/text.js';

/** A line whose role is still being found. */
export interface DraftLine extends Omit<Line, 'role' | 'key'> {
  role: LineRole;
  /** A bullet that Word prints becomes blanks in it. */
  key: string;
}

/** Lines that belong together: one line, or a hard-wrapped paragraph. */
export interface Paragraph {
  readonly lines: readonly DraftLine[];
  readonly key: string;
  readonly range: Range;
  at(i: number): number;
}

/** A heading before it has its place in the tree; offsets are into the source. */
export interface HeadingCandidate {
  readonly paragraph: Paragraph;
  readonly style: HeadingStyle;
  readonly ordinal: Ordinal | null;
  /** Depth of `#` marks, or of the style in a Word file; 0 without. */
  readonly depth: number;
  readonly markerRange: Range;
  readonly titleRange: Range;
  /** Where the text after a run-in title begins; the paragraph's end if the heading has the line to itself. */
  readonly bodyStart: number;
  readonly confidence: number;
}
