import { expect, test } from 'vitest';
import { nearest } from '../../src/text/suggest.js';

test('the nearest names come first', () => {
  expect(nearest('problms', ['plan', 'problems', 'problem'])).toEqual(['problems', 'problem']);
});

test('a name that holds the word is offered however long it is', () => {
  expect(nearest('year', ['reporting-year-is-consistent'])).toEqual(['reporting-year-is-consistent']);
});

test('nothing is offered for a word unlike all', () => {
  expect(nearest('xyz', ['problems', 'achievements'])).toEqual([]);
});

test('no more than asked for, the same order for equals', () => {
  expect(nearest('ab', ['ad', 'ac', 'ae', 'af'], 2)).toEqual(['ac', 'ad']);
});
