import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreSentence } from '../../src/align/score.js';
import { scoreTitles, titlesOf } from '../../src/align/titles.js';
import type { Slot } from '../../src/model/pack.js';
import { slot } from './slots.js';

const scoreTitle = (of: Slot, key: string, year: number | null): number =>
  scoreTitles(of, titlesOf([key]), year)?.[0] ?? 0;

describe('scoreTitles', () => {
  const plan = slot('plan', {
    match: [
      { words: ['下一步', '打算'], weight: 3 },
      { pattern: '(计划|安排)$', weight: 2 },
      { words: ['工作'], year: 'next', weight: 4 },
    ],
    notTitle: ['整改计划'],
  });
  const score = (key: string, year: number | null = 2024) => scoreTitle(plan, key, year);

  test('adds the weights of all that fits', () => {
    expect(score('下一步工作打算')).toBe(3);
    expect(score('下一步打算和安排')).toBe(5);
    expect(score('2025年工作安排')).toBe(6);
  });

  test('wants all words, in any order', () => {
    expect(score('打算下一步')).toBe(3);
    expect(score('下一步')).toBe(0);
  });

  test('wants the year it is told, counted from the report year', () => {
    expect(score('2024年工作')).toBe(0);
    expect(score('2025年工作')).toBe(4);
    expect(score('2025年工作', null)).toBe(0);
  });

  test('is nothing for a title that only looks alike', () => {
    expect(score('2025年工作整改计划')).toBe(0);
  });

  test('reads words in traditional characters', () => {
    expect(scoreTitle(slot('x', { match: [{ words: ['問題'], weight: 2 }] }), '存在问题', null)).toBe(2);
  });
});

describe('titles looked through together', () => {
  const words = ['打算', '安排', '下一步', '问题', '2025年', '2024年', '工作'];
  const word = fc.constantFrom(...words);
  const matcher = fc.record(
    {
      words: fc.array(word, { minLength: 1, maxLength: 2 }),
      pattern: fc.constantFrom('(打算|安排)$', '下一步.{0,3}工作', '[问打]', '工作'),
      year: fc.constantFrom('next' as const, 'report' as const),
      weight: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['weight'] },
  );
  const title = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(''));
  const YEARS = { report: '2024年', next: '2025年' };

  test('have the scores that each has alone, asked matcher by matcher', () => {
    fc.assert(
      fc.property(fc.array(matcher, { maxLength: 4 }), fc.array(title, { maxLength: 6 }), (match, keys) => {
        const expected = keys.map((key) =>
          match
            .filter((one) => (one.words ?? []).every((each) => key.includes(each)))
            .filter((one) => one.pattern === undefined || new RegExp(one.pattern).test(key))
            .filter((one) => one.year === undefined || key.includes(YEARS[one.year]))
            .reduce((sum, { weight }) => sum + weight, 0),
        );
        const scores = scoreTitles({ match, notTitle: [] }, titlesOf(keys), 2024);
        expect(scores ?? keys.map(() => 0)).toEqual(expected);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('scoreSentence', () => {
  const problems = slot('problems', {
    body: [
      { pattern: '困难', weight: 1 },
      { pattern: '存在.{0,9}不足', weight: 2 },
    ],
  });

  test('adds weights and points at the weightiest match', () => {
    expect(scoreSentence(problems.body, '面临困难,也存在一些不足', null)).toEqual({ score: 3, at: 6 });
  });

  test('is nothing where nothing fits', () => {
    expect(scoreSentence(problems.body, '成效明显', null)).toEqual({ score: 0, at: 0 });
  });
});
