import type { Point, Range } from '../model/text.js';

/** Offsets at which lines begin; CRLF, LF and CR all end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  let feed = placeOf('\n', text, 0);
  let back = placeOf('\r', text, 0);
  while (feed < text.length || back < text.length) {
    if (feed < back) {
      starts.push(feed + 1);
      feed = placeOf('\n', text, feed + 1);
    } else {
      if (feed !== back + 1) starts.push(back + 1);
      back = placeOf('\r', text, back + 1);
    }
  }
  return starts;
}

/** Where a character stands next; further than any text is long when nowhere. */
function placeOf(char: string, text: string, from: number): number {
  const at = text.indexOf(char, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Index of the last entry of an ascending list that is not greater than `value`; -1 if all are. */
export function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The 1-based place of an offset, given the text's `lineStarts`. */
export function pointAt(starts: readonly number[], offset: number): Point {
  const index = Math.max(0, lastAtOrBefore(starts, offset));
  return { line: index + 1, column: offset - starts[index]! + 1, offset };
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Which of some ranges hold another range, or share text with it; asked quickly however many they are. */
export class Ranges {
  private readonly starts: readonly number[];
  /** The greatest end among the ranges up to each. */
  private readonly ends: readonly number[];

  constructor(ranges: readonly Range[]) {
    const sorted = [...ranges].sort((a, b) => a.start - b.start);
    let furthest = Number.NEGATIVE_INFINITY;
    this.starts = sorted.map(({ start }) => start);
    this.ends = sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Whether one of them holds all of the range. */
  contain({ start, end }: Range): boolean {
    const last = lastAtOrBefore(this.starts, start);
    return last >= 0 && this.ends[last]! >= end;
  }

  /** Whether one of them shares text with the range. */
  overlap({ start, end }: Range): boolean {
    const last = lastAtOrBefore(this.starts, end - 1);
    return last >= 0 && this.ends[last]! > start;
  }
}
