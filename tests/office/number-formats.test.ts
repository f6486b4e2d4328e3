import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/office/read/number-formats.js';

// What Word 16 prints, after the probe of docling #4335 and the standard's character sets.
const PRINTED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  chineseCounting: {
    1: '一',
    10: '十',
    11: '十一',
    20: '二十',
    21: '二十一',
    99: '九十九',
    100: '一\u25cb\u25cb',
    101: '一\u25cb一',
  },
  chineseCountingThousand: {
    1: '一',
    10: '十',
    19: '十九',
    20: '二十',
    100: '一百',
    101: '一百\u3007一',
    110: '一百一十',
    1001: '一千\u3007一',
    1010: '一千\u3007一十',
    10001: '一万\u3007一',
    12345: '一万二千三百四十五',
    100000: '十万',
    1000000: '',
  },
  chineseLegalSimplified: { 1: '壹', 2: '贰', 10: '壹拾', 11: '壹拾壹', 101: '壹佰零壹' },
  ideographDigital: { 1: '一', 10: '一\u3007', 11: '一一', 101: '一\u3007一' },
  japaneseCounting: { 1: '一', 10: '十', 101: '百一', 1000: '千', 10000: '一万' },
  ideographTraditional: { 1: '甲', 10: '癸', 11: '11' },
  ideographZodiac: { 1: '子', 12: '亥', 13: '13' },
  decimalEnclosedCircle: { 1: '\u2460', 20: '\u2473', 21: '21' },
  decimalEnclosedParen: { 1: '\u2474', 20: '\u2487', 21: '21' },
  decimalEnclosedFullstop: { 1: '\u2488', 20: '\u249b' },
  ideographEnclosedCircle: { 1: '\u3280', 10: '\u3289', 11: '11' },
  decimalFullWidth: { 1: '\uff11', 10: '\uff11\uff10' },
  decimal: { 0: '0', 7: '7', 2024: '2024' },
  decimalZero: { 0: '00', 7: '07', 10: '10' },
  lowerLetter: { 1: 'a', 26: 'z', 27: 'aa', 28: 'bb', 53: 'aaa' },
  upperLetter: { 2: 'B' },
  lowerRoman: { 4: 'iv', 9: 'ix', 1999: 'mcmxcix' },
  upperRoman: { 14: 'XIV' },
  ordinal: { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 11: '11th', 112: '112th', 21: '21st' },
  bullet: { 1: '' },
  none: { 1: '' },
  somethingNew: { 12: '12' },
};

describe('numbers as Word prints them', () => {
  for (const [format, row] of Object.entries(PRINTED)) {
    it(format, () => {
      const printed = Object.keys(row).map((value) => [value, formatNumber(Number(value), format)]);
      expect(Object.fromEntries(printed)).toEqual(row);
    });
  }

  it('a custom format pads to its model', () => {
    expect([formatNumber(7, 'custom', '001, 002, 003, ...'), formatNumber(7, 'custom')]).toEqual([
      '007',
      '7',
    ]);
  });
});
