import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { displayWidth, lastColumns, padEnd, takeColumns } from '../../src/text/width.js';

const text = fc.string({ unit: fc.constantFrom(...'法治aB1 。\uff08'), maxLength: 40 });

test('Chinese characters and full-width marks take two columns', () => {
  expect(displayWidth('法治a\uff08)')).toBe(8);
});

test('a padded text fills its columns and a text too wide is left alone', () => {
  expect(padEnd('法治', 6)).toBe('法治  ');
  expect(padEnd('法治政府', 6)).toBe('法治政府');
});

test('taking columns loses nothing, fits, and takes as much as fits', () => {
  fc.assert(
    fc.property(text, fc.nat({ max: 90 }), (sample, columns) => {
      const [head, rest] = takeColumns(sample, columns);
      expect(head + rest).toBe(sample);
      expect(displayWidth(head)).toBeLessThanOrEqual(columns);
      if (rest !== '') expect(displayWidth(head + rest[0]!)).toBeGreaterThan(columns);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('taking columns never cuts a surrogate pair', () => {
  expect(takeColumns('a\ud83d\ude00b', 2)).toEqual(['a', '\ud83d\ude00b']);
});

test('characters, and texts of them, are as wide as string-width says; only emoji made of several characters are not', () => {
  for (let unit = 0; unit < 0xd800; unit++)
    expect(displayWidth(String.fromCharCode(unit))).toBe(stringWidth(String.fromCharCode(unit)));
  const unit = fc.constantFrom(...'\u6cd5aB1 \u3002\uff08\u2014\u201c\u0301\u200b\u3000\u00a0\ud83d\ude00');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (sample) => {
      expect(displayWidth(sample)).toBe(stringWidth(sample));
    }),
    { seed: 20261123, numRuns: 2000 },
  );
});

test('the last columns lose nothing, fit, and are as many as fit', () => {
  const any = fc.string({
    unit: fc.constantFrom(...'法治aB1 。\uff08', '\ud83d\ude00', '\ud83d'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(any, fc.nat({ max: 90 }), (sample, columns) => {
      const end = lastColumns(sample, columns);
      expect(sample.endsWith(end)).toBe(true);
      expect(displayWidth(end)).toBeLessThanOrEqual(columns);
      const before = [...sample.slice(0, sample.length - end.length)].at(-1);
      if (before !== undefined) expect(displayWidth(before + end)).toBeGreaterThan(columns);
    }),
    { seed: 2, numRuns: 300 },
  );
});
