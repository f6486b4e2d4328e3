import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChineseNumeral, toChineseNumeral } from '../../src/text/numerals.js';

describe('Chinese numerals', () => {
  test('1 to 99 come back as they went', () => {
    for (let value = 1; value <= 99; value++) {
      expect(parseChineseNumeral(toChineseNumeral(value))).toBe(value);
    }
  });

  test('are all different and use no other characters', () => {
    const all = Array.from({ length: 99 }, (_, i) => toChineseNumeral(i + 1));
    expect(new Set(all).size).toBe(99);
    expect(all.every((numeral) => /^[一二三四五六七八九十]{1,3}$/.test(numeral))).toBe(true);
  });

  test('are written as people write them', () => {
    expect([1, 9, 10, 11, 20, 21, 99].map(toChineseNumeral)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
    ]);
  });

  test('nothing else is read as a numeral', () => {
    for (const text of ['', '1', '百', '一二', '十十', '二十十', '一百', '十 ', '两', '十一二', 'IX']) {
      expect(parseChineseNumeral(text), text).toBeNull();
    }
  });

  test('any string gives a number up to 99 or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二三九十百〇1 '), maxLength: 4 }), (text) => {
        const value = parseChineseNumeral(text);
        expect(value === null || (Number.isInteger(value) && value >= 0 && value <= 99)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
