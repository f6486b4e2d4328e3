import type { Range } from '../model/text.js';
import type { Strip } from './form-cells.js';
import type { Labels } from './form-labels.js';
import type { LabelText, Run } from './form-runs.js';

/** A draft as the reader of forms sees it. */
export interface Draft {
  readonly strips: readonly Strip[];
  readonly runs: readonly Run[];
  readonly labels: Labels;
  /** All words of the draft, figures left out. */
  readonly words: LabelText;
}

/** The pieces that hold a stretch of compared text. */
export function placeIn({ starts, pieces }: LabelText, at: number, length: number): Range {
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );
  const last = Math.max(
    first,
    starts.findLastIndex((start) => start < at + length),
  );
  return { start: pieces[first]!.range.start, end: pieces[last]!.range.end };
}

/** Index into the compared text of the first word at or after an offset of the source. */
export function indexFrom({ starts, pieces, text }: LabelText, offset: number): number {
  const piece = pieces.findIndex(({ range }) => range.end > offset);
  return piece < 0 ? text.length : starts[piece]!;
}
