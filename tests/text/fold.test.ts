import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isTraditional } from '../../src/text/fold.js';

const mixed = fc.string({
  unit: fc.constantFrom(
    ...'a1(,\u3000\uff08\uff0c\uff1a\uff11\uff21建設與法\u300c\u300e\u201c\t \r\n\ud83d\ude00\u0000',
  ),
  maxLength: 200,
});

describe('fold', () => {
  test('keeps the length of any string, whole or broken', () => {
    fc.assert(
      fc.property(
        fc.oneof(mixed, fc.string({ unit: 'binary' })),
        (text) => fold(text).length === text.length,
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('of all units: what it gives stays as it is', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
    expect(fold(fold(units))).toBe(fold(units));
  });

  test('folds each unit by itself, wherever it stands', () => {
    fc.assert(
      fc.property(mixed, mixed, (a, b) => fold(a + b) === fold(a) + fold(b)),
      { seed: 3, numRuns: 200 },
    );
  });

  test('turns all full-width ASCII forms into ASCII', () => {
    for (let unit = 0xff01; unit <= 0xff5e; unit++) {
      expect(fold(String.fromCharCode(unit))).toBe(String.fromCharCode(unit - 0xfee0));
    }
  });

  test('makes every blank a space but leaves line ends alone', () => {
    expect(fold('\u3000\u00a0\t\u2003\u200a\u202f')).toBe('      ');
    expect(fold('\r\n')).toBe('\r\n');
  });

  test('simplifies traditional characters and corner brackets', () => {
    expect(fold('法治政府建設與責任落實')).toBe('法治政府建设与责任落实');
    expect(fold('\u300c第一議題\u300d\u300e甲\u300f')).toBe('\u201c第一议题\u201d\u2018甲\u2019');
  });

  test('turns radicals and compatibility forms into the characters they look like, one for one', () => {
    expect(fold('\u2f00\u3001\u2f42\u4ef6\u2ed3\uf9e9\u2f3e')).toBe(
      '\u4e00\u3001\u6587\u4ef6\u957f\u91cc\u6237',
    );
    expect(fold('\u2e85\u2eae\ufa0e')).toBe('\u2e85\u2eae\ufa0e');
  });

  test('leaves Chinese punctuation, titles and numerals as they are', () => {
    expect(fold('一、《报告》。〔2024〕')).toBe('一、《报告》。〔2024〕');
  });

  test('folds texts longer than one chunk at the right places', () => {
    const text = `${'x'.repeat(8191)}\uff08\uff09${'設'.repeat(8192)}`;
    expect(fold(text)).toBe(`${'x'.repeat(8191)}()${'设'.repeat(8192)}`);
  });
});

describe('isTraditional', () => {
  test('tells a traditional character from a simplified one and from marks', () => {
    expect(['設', '設備', '设', '法', '\uff08', '\u3000', 'a'].map(isTraditional)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
