import type { Interval } from '../model/facts.js';

// Binary fractions: 0.1 + 0.2 must not miss 0.3.
const SLACK = 1e-9;

export const add = (all: readonly Interval[]): Interval => ({
  min: all.reduce((total, each) => total + each.min, 0),
  max: all.reduce((total, each) => total + each.max, 0),
});

export const subtract = (a: Interval, b: Interval): Interval => ({ min: a.min - b.max, max: a.max - b.min });

export const scale = (a: Interval, factor: number): Interval => ({
  min: a.min * factor,
  max: a.max * factor,
});

/** Of amounts that are not negative; null where the divisor may be 0. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.min <= 0) return null;
  return { min: b.max === Number.POSITIVE_INFINITY ? 0 : a.min / b.max, max: a.max / b.min };
}

/** Whether the two can be the same number. */
export function meet(a: Interval, b: Interval): boolean {
  const slack = SLACK * Math.max(1, Math.abs(a.min), Math.abs(b.min));
  return a.min <= b.max + slack && b.min <= a.max + slack;
}

/** Whether the first can be at most the second. */
export function canBeAtMost(a: Interval, b: Interval): boolean {
  return a.min <= b.max + SLACK * Math.max(1, Math.abs(b.max));
}
