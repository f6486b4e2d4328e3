import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as patterns from '../../src/rule-types/secrecy-patterns.js';

const { LEVEL_NAMED, SECRET, UNFINISHED, ...all } = patterns;
const { STARRED, STARRED_LAST, BARE, ...unfinished } = all;
const secret = [STARRED, STARRED_LAST, BARE];

/** The words of a pattern, cut apart at what has a meaning in it. */
const wordsOf = ({ source }: RegExp): string[] =>
  source.split(/[^\u4e00-\u9fff\u2605]+/).filter((word) => word !== '');

const words = [...new Set(Object.values(all).flatMap(wordsOf))];
const marks = ['(', ')', '[', ']', ':', ' ', '1', '23', '\u5e74', '\u2606', '\u3001', '!'];
const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...marks)), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

it('no line that a pattern takes is passed over for want of the words it needs', () => {
  let taken = 0;
  fc.assert(
    fc.property(line, (key) => {
      if (secret.some((pattern) => pattern.test(key))) {
        taken += 1;
        expect(key).toContain(SECRET);
        expect(key).toMatch(LEVEL_NAMED);
      }
      if (Object.values(unfinished).some((pattern) => pattern.test(key))) {
        taken += 1;
        expect(key).toMatch(UNFINISHED);
      }
    }),
    { seed: 20261123, numRuns: 30_000 },
  );
  expect(taken).toBeGreaterThan(100);
});
