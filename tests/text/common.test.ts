import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonRuns } from '../../src/text/common.js';

const shown = (a: string, b: string, least = 3): string[] =>
  commonRuns(a, b, least).map(({ a: range }) => a.slice(range.start, range.end));

it('the longest stretch, and what is left and right of it', () => {
  expect(shown('abcdef--ghijk', 'abcdef++ghijk')).toEqual(['abcdef', 'ghijk']);
  expect(shown('abcXdefgh', 'abcYYdefgh')).toEqual(['abc', 'defgh']);
  expect(shown('ab', 'ab')).toEqual([]);
  expect(shown('', 'abc')).toEqual([]);
});

it('stretches are the same in both texts and follow one another in both', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      let end = { a: 0, b: 0 };
      for (const run of commonRuns(a, b, 2)) {
        expect(a.slice(run.a.start, run.a.end)).toBe(b.slice(run.b.start, run.b.end));
        expect(run.a.end - run.a.start).toBeGreaterThanOrEqual(2);
        expect(run.a.start >= end.a && run.b.start >= end.b).toBe(true);
        end = { a: run.a.end, b: run.b.end };
      }
    }),
  );
});
