import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../src/text/word-choices.js';
import { WordPlaces } from '../../src/text/word-places.js';
import { numberWords } from '../../src/text/word-table.js';

const unit = fc.constantFrom('\u6cd5', '\u6cbb', '\u653f', 'a', '1');
const text = fc.string({ unit, maxLength: 40 });
const word = fc.string({ unit, minLength: 1, maxLength: 4 });

const holding = (
  texts: readonly string[],
  words: readonly string[],
  low = 0,
  high = texts.length,
): number[] =>
  texts.flatMap((each, i) => (i >= low && i < high && words.some((one) => each.includes(one)) ? [i] : []));

describe('where words stand', () => {
  it('is just what a search in each text says, for words that were known before and for later ones', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.nat(8),
        fc.nat(8),
        (texts, before, after, low, length) => {
          const known = numberWords(before);
          const places = new WordPlaces(texts);
          const later = numberWords(after);
          const high = Math.min(texts.length, low + length);
          for (const [words, numbers] of [
            [before, known],
            [after, later],
          ] as const) {
            expect(places.hasAny(numbers)).toBe(holding(texts, words).length > 0);
            expect(places.textsWith(numbers, low, high)).toEqual(holding(texts, words, low, high));
          }
        },
      ),
      { seed: 20261123, numRuns: 3000 },
    );
  });

  it('tells which of some choices of words stand, few or many, known before or not', () => {
    const choice = fc.option(fc.array(word, { minLength: 1, maxLength: 3 }));
    const few = fc.array(choice, { maxLength: 6 });
    // Very many are looked up by the words that stand.
    const many = fc.array(choice, { minLength: 150, maxLength: 250 });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 4 }),
        fc.oneof(few, many),
        fc.boolean(),
        (texts, all, first) => {
          const number = () => choicesOf(all.map((words) => words && numberWords(words)));
          const known = first ? number() : undefined;
          const places = new WordPlaces(texts);
          const wanted = all.flatMap((words, i) =>
            words === null || holding(texts, words).length > 0 ? [i] : [],
          );
          expect(places.held(known ?? number())).toEqual(wanted);
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('holds where a word stands in very many texts', () => {
    const texts = Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? 'xyz' : 'q'));
    const numbers = numberWords(['xy', 'z']);
    expect(new WordPlaces(texts).textsWith(numbers, 100, 400)).toEqual(holding(texts, ['xy'], 100, 400));
    const later = new WordPlaces(texts);
    expect(later.textsWith(numberWords(['yz']), 0, 500)).toEqual(holding(texts, ['yz']));
  });

  it('the same word has one number', () => {
    const [first, second, again] = numberWords(['\u6cd5\u6cbb', '\u6cbb', '\u6cd5\u6cbb']);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
  });
});
