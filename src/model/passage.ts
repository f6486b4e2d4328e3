import type { Range } from './text.js';

/** A place in a report as a reader finds it again, apart from the report itself. Plain JSON data. */
export interface Passage {
  /** UTF-16 offsets into the decoded text of the report. */
  readonly range: Range;
  /** What stands there, blanks collapsed, personal data masked, at most 200 characters. */
  readonly text: string;
  /** The headings above it, the outermost first. */
  readonly headings: readonly string[];
  /** 1-based line of a text, or paragraph of a Word file. */
  readonly line: number;
}
