import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { compilePattern, foldPattern, matchAll } from '../../src/text/pattern.js';

describe('foldPattern', () => {
  test('full-width marks in a pattern are marks, not syntax', () => {
    expect(foldPattern('\uff08一\uff09')).toBe('\\(一\\)');
    expect(foldPattern('何时\uff1f')).toBe('何时\\?');
  });

  test('ASCII syntax keeps its meaning', () => {
    expect(foldPattern('(?<!安全)第[一二]{1,3}\\d+')).toBe('(?<!安全)第[一二]{1,3}\\d+');
  });

  test('characters without a meaning in patterns are only folded', () => {
    expect(foldPattern('問題\uff0c不足\uff1a')).toBe('问题,不足:');
  });
});

describe('matchAll', () => {
  test('gives every match with its place in the folded text', () => {
    expect(matchAll('不足|问题', '问题和不足')).toEqual([
      { start: 0, end: 2, text: '问题' },
      { start: 3, end: 5, text: '不足' },
    ]);
  });

  test('finds what a draft wrote in traditional characters and full-width marks', () => {
    const key = fold('存在問題\uff08一\uff09');
    expect(matchAll('問題\uff08一\uff09', key)).toEqual([{ start: 2, end: 7, text: '问题(一)' }]);
  });

  test('leaves out empty matches', () => {
    expect(matchAll('x*', '法治')).toEqual([]);
  });

  test('gives the same answer each time although the expression is kept', () => {
    expect(matchAll('法', '法治法')).toEqual(matchAll('法', '法治法'));
    expect(compilePattern('法')).toBe(compilePattern('法'));
  });

  test('a broken pattern throws as RegExp does', () => {
    expect(() => compilePattern('(一')).toThrow(SyntaxError);
  });
});
