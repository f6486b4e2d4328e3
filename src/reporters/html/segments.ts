import type { Range } from '../../model/text.js';

/** A stretch of a line, with everything that covers it and all that begins at its start. */
export interface Piece<T> {
  readonly range: Range;
  readonly covering: readonly T[];
  readonly beginning: readonly T[];
}

/**
 * A line cut where anything begins or ends, so that what overlaps can be nested. `until` is the start of the next line:
 * what begins in the line end begins at the end of the line. Pieces come in text order; empty ones only where something begins.
 */
export function piecesOf<T extends { readonly range: Range }>(
  { start, end }: Range,
  until: number,
  things: readonly T[],
): Piece<T>[] {
  const inside = (offset: number): number => Math.min(Math.max(offset, start), end);
  const near = things.filter(({ range }) => range.start < Math.max(until, start + 1) && range.end >= start);
  const cuts = [
    ...new Set([start, end, ...near.flatMap(({ range }) => [inside(range.start), inside(range.end)])]),
  ];
  cuts.sort((a, b) => a - b);
  return cuts.flatMap((from, i) => {
    const to = cuts[i + 1] ?? end;
    const beginning = near.filter(({ range }) => range.start >= start && inside(range.start) === from);
    const covering = near.filter(({ range }) => range.start <= from && range.end >= to && from < to);
    return from === to && beginning.length === 0
      ? []
      : [{ range: { start: from, end: to }, covering, beginning }];
  });
}
