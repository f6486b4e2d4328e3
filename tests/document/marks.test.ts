import { describe, expect, test } from 'vitest';
import { readOrdinal, startsLikeHeading } from '../../src/document/marks.js';
import { toChineseNumeral } from '../../src/text/numerals.js';

const read = (key: string): string | null => {
  const mark = readOrdinal(key);
  return mark === null ? null : `${mark.ordinal.kind} ${mark.ordinal.value} ${key.slice(mark.length)}`;
};

describe('readOrdinal', () => {
  test.each([
    ['一、主要工作', 'cn-1 1 主要工作'],
    ['二.主要工作', 'cn-1 2 主要工作'],
    ['十二、 主要工作', 'cn-1 12 主要工作'],
    ['一,主要工作', 'cn-1 1 主要工作'],
    ['(三)理论武装', 'cn-2 3 理论武装'],
    ['( 三 ) 理论武装', 'cn-2 3 理论武装'],
    ['(三)、理论武装', 'cn-2 3 理论武装'],
    ['\u3221理论武装', 'cn-2 2 理论武装'],
    ['4.学法', 'cn-3 4 学法'],
    ['4、学法', 'cn-3 4 学法'],
    ['(5)学法', 'cn-4 5 学法'],
    ['第一部分 工作情况', 'part 1 工作情况'],
    ['第二章、工作情况', 'part 2 工作情况'],
  ])('reads %s', (key, expected) => {
    expect(read(key)).toBe(expected);
  });

  test.each([
    '一是加强学习',
    '一个主题',
    '3.5米宽的道路',
    '2024.1.15召开会议',
    '2024年工作',
    '第一次会议',
    '一、',
    '(一)',
    '(甲)方案',
    '一百、甲',
    '',
  ])('finds none in %j', (key) => {
    expect(readOrdinal(key)).toBeNull();
  });

  test('two numerals in a row are a count', () => {
    expect(read('一、二审案件')).toBeNull();
    expect(read('三、四季度')).toBeNull();
    expect(read('一、二十大精神')).toBe('cn-1 1 二十大精神');
    expect(read('一、三项制度')).toBe('cn-1 1 三项制度');
  });

  test('reads all ordinals from 1 to 99', () => {
    for (let value = 1; value <= 99; value++) {
      expect(readOrdinal(`${toChineseNumeral(value)}、工作`)?.ordinal).toEqual({ kind: 'cn-1', value });
      expect(readOrdinal(`(${toChineseNumeral(value)})工作`)?.ordinal).toEqual({ kind: 'cn-2', value });
    }
  });
});

test('a line starts like a heading with a mark or an ordinal, after any indent', () => {
  expect(['# 甲', '  一、甲', '(一)甲'].map(startsLikeHeading)).toEqual([true, true, true]);
  expect(['甲', '3.5米', ''].map(startsLikeHeading)).toEqual([false, false, false]);
});
