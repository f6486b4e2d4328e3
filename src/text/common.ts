import type { Range } from '../model/text.js';

/** A stretch of two texts that is the same in both. */
export interface Common {
  readonly a: Range;
  readonly b: Range;
}

/**
 * What two texts have in common, in text order: the longest stretch, then the longest on either side of it. Stretches
 * shorter than `least` are chance. Time grows with the product of the lengths: for passages, not for reports.
 */
export function commonRuns(a: string, b: string, least: number): Common[] {
  const found: Common[] = [];
  const waiting: Common[] = [{ a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }];
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    const run = longest(a, b, inside);
    if (run.a.end - run.a.start < least) continue;
    found.push(run);
    waiting.push(
      { a: { start: inside.a.start, end: run.a.start }, b: { start: inside.b.start, end: run.b.start } },
      { a: { start: run.a.end, end: inside.a.end }, b: { start: run.b.end, end: inside.b.end } },
    );
  }
  return found.sort((one, other) => one.a.start - other.a.start);
}

function longest(a: string, b: string, inside: Common): Common {
  let best = { length: 0, a: inside.a.start, b: inside.b.start };
  // `row[j]` is the length of the common stretch that ends before a[i] and b[j].
  let row = new Uint16Array(inside.b.end - inside.b.start + 1);
  for (let i = inside.a.start; i < inside.a.end; i++) {
    const next = new Uint16Array(row.length);
    for (let j = 1; j < row.length; j++) {
      if (a[i] !== b[inside.b.start + j - 1]) continue;
      const length = row[j - 1]! + 1;
      next[j] = length;
      if (length > best.length) best = { length, a: i + 1 - length, b: inside.b.start + j - length };
    }
    row = next;
  }
  return {
    a: { start: best.a, end: best.a + best.length },
    b: { start: best.b, end: best.b + best.length },
  };
}
