import type { Figure } from '../facts/scan.js';
import { isRelative } from '../facts/units.js';
import { clauseEnd, depthAt, type Sentence } from './view.js';

/**
 * The amounts that a marker such as 其中 opens: those of the sentence parts that follow it without a gap, up to `;`, the
 * closing bracket, the next marker or the end of the sentence. `again` are words that say that a part counts over again.
 */
export function partsAfter(sentence: Sentence, from: number, again: RegExp): Figure[] {
  const { plain, to } = sentence;
  const depth = depthAt(sentence, from);
  const stop = plain.slice(from, to).search(/;|其中|分别/);
  let end = stop < 0 ? to : from + stop;
  if (depth > 0) {
    const close = plain.indexOf(')', from);
    if (close >= 0 && close < end) end = close;
  }
  const inside = sentence.figures.filter(
    (figure) => figure.start >= from && figure.end <= end && depthAt(sentence, figure.start) === depth,
  );
  const row: Figure[] = [];
  for (let start = /[,:]/.test(plain[from] ?? '') ? from + 1 : from; start < end; ) {
    const border = Math.min(end, clauseEnd(sentence, start));
    const here = inside.filter((figure) => figure.start >= start && figure.end <= border);
    const amounts = here.filter((figure) => !isRelative(figure.unit));
    // 增长6.6% between two parts says more of the one before.
    const aside = here.length > 0 && amounts.length === 0 && row.length > 0;
    const over = row.length > 0 && again.test(plain.slice(start, amounts[0]?.start ?? border));
    if (!aside && (amounts.length === 0 || over)) break;
    row.push(...amounts);
    start = border + 1;
  }
  return row;
}

export interface Whole {
  readonly figure: Figure;
  /** No other figure before the marker has its unit. */
  readonly only: boolean;
}

/** The whole that a marker speaks of: the last figure before it in the same bracket, of a unit that a part has. */
export function wholeBefore(sentence: Sentence, at: number, parts: readonly Figure[]): Whole | null {
  const inBracket = depthAt(sentence, at) > 0;
  const open = inBracket ? sentence.plain.lastIndexOf('(', at) : at;
  const depth = depthAt(sentence, open);
  const before = sentence.figures.filter(
    (figure) =>
      figure.end <= open &&
      depthAt(sentence, figure.start) === depth &&
      parts.some((part) => part.unit === figure.unit),
  );
  const figure = before.at(-1);
  if (figure === undefined) return null;
  // A bracket right after its figure speaks of that figure, whatever stands before.
  const same = before.filter((other) => other.unit === figure.unit);
  return { figure, only: inBracket ? open - figure.end <= 6 : same.length === 1 };
}
