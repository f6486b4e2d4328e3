import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contains, lastAtOrBefore, lineStarts, overlaps, pointAt, Ranges } from '../../src/text/offsets.js';

const text = fc.string({
  unit: fc.constantFrom('a', '法', '\n', '\r', '\r\n', '\u2028', '\ud83d\ude00'),
  maxLength: 60,
});

describe('lineStarts', () => {
  test('counts LF, CRLF and CR as one line end each', () => {
    expect(lineStarts('')).toEqual([0]);
    expect(lineStarts('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
    expect(lineStarts('a\n')).toEqual([0, 2]);
    expect(lineStarts('\r\r\n\n')).toEqual([0, 1, 3, 4]);
  });

  test('agrees with splitting the text at its line ends', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(lineStarts(sample)).toHaveLength(sample.split(/\r\n|\n|\r/).length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('pointAt', () => {
  test('agrees with counting the line ends before the offset', () => {
    fc.assert(
      fc.property(text, fc.nat(), (sample, n) => {
        const offset = n % (sample.length + 1);
        // Between CR and LF the line has not ended yet.
        const split = sample[offset - 1] === '\r' && sample[offset] === '\n';
        const before = sample.slice(0, split ? offset - 1 : offset).split(/\r\n|\n|\r/);
        expect(pointAt(lineStarts(sample), offset)).toEqual({
          line: before.length,
          column: before.at(-1)!.length + (split ? 2 : 1),
          offset,
        });
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('counts columns in UTF-16 units from 1', () => {
    const sample = '法治\n\ud83d\ude00政府';
    expect(pointAt(lineStarts(sample), 0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(pointAt(lineStarts(sample), 5)).toEqual({ line: 2, column: 3, offset: 5 });
    expect(pointAt(lineStarts(sample), sample.length)).toEqual({ line: 2, column: 5, offset: 7 });
  });
});

describe('lastAtOrBefore', () => {
  test('agrees with looking at every entry', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 })),
        fc.integer({ min: -25, max: 25 }),
        (values, value) => {
          const ascending = [...values].sort((a, b) => a - b);
          expect(lastAtOrBefore(ascending, value)).toBe(ascending.findLastIndex((entry) => entry <= value));
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('ranges', () => {
  test('touching ranges do not overlap', () => {
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(true);
    expect(overlaps({ start: 0, end: 9 }, { start: 2, end: 4 })).toBe(true);
  });

  test('a range contains itself and what lies between its ends', () => {
    expect(contains({ start: 1, end: 4 }, { start: 1, end: 4 })).toBe(true);
    expect(contains({ start: 1, end: 4 }, { start: 2, end: 5 })).toBe(false);
    expect(contains({ start: 1, end: 4 }, { start: 0, end: 2 })).toBe(false);
  });
});

it('many ranges say of another just what each of them says', () => {
  const range = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), range, (all, other) => {
      const ranges = new Ranges(all);
      expect(ranges.contain(other)).toBe(all.some((each) => contains(each, other)));
      expect(ranges.overlap(other)).toBe(all.some((each) => overlaps(each, other)));
    }),
    { seed: 20261123, numRuns: 2000 },
  );
});
