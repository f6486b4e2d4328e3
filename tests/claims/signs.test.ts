import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIDDEN, hideQuoted } from '../../src/claims/quoted.js';
import { SIGN, signsOf } from '../../src/claims/signs.js';
import { allMatches } from '../../src/text/matches.js';

const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((all) => all.join(''));
const runs = { seed: 1, numRuns: 3000 };

// What the scan over single characters finds, as a pattern.
const SMALL =
  /(?<![第几数\d.+\u3007一二三四五六七八九十百千万亿])(?:两|十[一二]?|[二三四五六七八九]|\d{1,2})(?=[个大点])/g;

test('finds the small numbers that the pattern finds before a classifier', () => {
  const pieces = [...'0139两一二三九十百万第几数.+个大点甲。', '2024', '\u3007'];
  fc.assert(
    fc.property(textOf(pieces), (text) => {
      const found = signsOf(text, 0, text.length)
        .numbers.filter(({ end }) => '个大点'.includes(text[end] ?? '-'))
        .map(({ start, end }) => [start, text.slice(start, end)]);
      expect(found).toEqual(allMatches(text, SMALL).map((match) => [match.index, match[0]]));
    }),
    runs,
  );
});

test.each([
  ['两', 2],
  ['九', 9],
  ['十', 10],
  ['十二', 12],
  ['7', 7],
  ['36', 36],
])('%s is %d', (written, value) => {
  expect(signsOf(`共${written}个`, 0, written.length + 2).numbers).toEqual([
    { start: 1, end: 1 + written.length, value },
  ]);
});

test('shows which signs stand in the sentence and nowhere else', () => {
  const text = '甲等;其中(乙)';
  expect(signsOf(text, 0, 3).signs).toBe(SIGN.open);
  expect(signsOf(text, 3, text.length).signs).toBe(SIGN.parts | SIGN.bracket);
});

test('hides what stands in quotation marks and titles as one replacement does', () => {
  const pieces = [...'甲乙\u201c\u201d\u300a\u300b\n两四方地', '一'.repeat(79), '\u201c四方\u201d'];
  fc.assert(
    fc.property(textOf(pieces), (text) => {
      const expected = text.replace(
        /\u201c[^\u201c\u201d\n]{0,80}\u201d|\u300a[^\u300a\u300b\n]{0,120}\u300b/g,
        (quoted) =>
          /^\u201c[两二三四五六七八九十][方地]\u201d$/.test(quoted)
            ? quoted
            : quoted[0] + HIDDEN.repeat(quoted.length - 2) + quoted.at(-1),
      );
      expect(hideQuoted(text)).toBe(expected);
    }),
    runs,
  );
});
