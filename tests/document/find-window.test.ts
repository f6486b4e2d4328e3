import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInBlocks, LOOKBEHIND, OVERLAP, WINDOW } from '../../src/document/find.js';
import { matchAll } from '../../src/text/pattern.js';
import { parse, slice } from './draft.js';

const STEP = WINDOW - OVERLAP;
const FILL = '\u6d4b';
/** A text of one paragraph with words at the places given; the first of two that overlap stays. */
function withWords(length: number, words: readonly (readonly [at: number, word: string])[]): string {
  let text = '';
  for (const [at, word] of [...words].sort((a, b) => a[0] - b[0])) {
    if (at < text.length) continue;
    text = text.padEnd(at, FILL) + word;
  }
  return text.padEnd(length, FILL);
}

function found(text: string, pattern: string): { start: number; text: string }[] {
  const document = parse(text);
  const matches = findInBlocks(document, pattern, { start: 0, end: text.length });
  for (const match of matches) expect(slice(document, match.range)).toBe(match.text);
  return matches.map((match) => ({ start: match.range.start, text: match.text }));
}

describe('a text longer than a window', () => {
  test('is one block, so that these tests test something', () => {
    expect(parse(withWords(3 * WINDOW, [])).blocks).toHaveLength(1);
  });

  test('a match is found once wherever it lies about the borders of two pieces', () => {
    const borders = [STEP, STEP + LOOKBEHIND, WINDOW, 2 * STEP, STEP + WINDOW];
    for (const at of borders.flatMap((border) => [border - 3, border - 2, border - 1, border, border + 1])) {
      expect(found(withWords(2.5 * WINDOW, [[at, '不足']]), '不足')).toEqual([{ start: at, text: '不足' }]);
    }
  });

  test('order is kept, and the last piece is searched to its end', () => {
    const places = [0, STEP - 1, STEP + 50, STEP + 150, WINDOW - 1, 2 * STEP + 99, 3 * WINDOW - 2];
    const text = withWords(
      3 * WINDOW,
      places.map((at) => [at, '不足']),
    );
    expect(found(text, '不足').map(({ start }) => start)).toEqual(places);
  });

  test('lookbehind, ^ and $ see what is really there', () => {
    const text = withWords(2.5 * WINDOW, [
      [0, '问题'],
      [STEP - 4, '存在'],
      [STEP, '问题'],
      [STEP + LOOKBEHIND - 2, '存在问题'],
      [WINDOW - 2, '问题'],
      [2.5 * WINDOW - 2, '问题'],
    ]);
    expect(found(text, '(?<!存在.{0,8})问题').map(({ start }) => start)).toEqual([
      0,
      WINDOW - 2,
      2.5 * WINDOW - 2,
    ]);
    expect(found(text, '^问题')).toHaveLength(1);
    expect(found(text, '问题$').map(({ start }) => start)).toEqual([2.5 * WINDOW - 2]);
  });

  test('gives what a search of the whole text gives, as long as matches are short', () => {
    const word = fc.constantFrom('存在', '问题', '不足', '问题问题问题', '整治', '但仍存在', '12');
    const near = fc.constantFrom(0, STEP, WINDOW, 2 * STEP, STEP + WINDOW);
    const at = fc.oneof(
      fc.tuple(near, fc.integer({ min: 0, max: 500 })).map(([a, b]) => a + b),
      fc.integer({ min: 0, max: 20_000 }),
    );
    const patterns = [
      '问题',
      '存在.{0,80}(不足|问题)',
      '(?<!存在.{0,8})问题.{0,6}(整治|治理)?',
      '.{100}',
      '(问题)+',
      String.raw`\d+`,
      '不足(?=.{0,200}整治)',
      'x*',
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(at, word), { maxLength: 60 }), (words) => {
        const text = withWords(20_000, words);
        for (const pattern of patterns) {
          expect(found(text, pattern)).toEqual(
            matchAll(pattern, text).map((match) => ({ start: match.start, text: match.text })),
          );
        }
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  test('a match longer than a piece ends with it, and the next begins after it', () => {
    const text = withWords(2 * WINDOW, []);
    const lengths = found(text, `${FILL}+`).map((match) => match.text.length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(text.length);
    expect(Math.max(...lengths)).toBe(WINDOW);
  });

  test('a hostile text of many windows takes time in proportion to its length', () => {
    const text = `${FILL}${'a'.repeat(200_000)}`;
    const document = parse(text);
    const before = process.cpuUsage();
    expect(findInBlocks(document, 'a.*x', { start: 0, end: text.length })).toEqual([]);
    const { user, system } = process.cpuUsage(before);
    // The whole at once takes 25 times as long.
    expect((user + system) / 1e6).toBeLessThan(15);
  });
});
