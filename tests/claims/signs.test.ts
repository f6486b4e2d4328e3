import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIDDEN, hideQuoted } from '../../src/claims/quoted.js';
import { SIGN, type SmallNumber, signsFrom } from '../../src/claims/signs.js';
import { allMatches } from '../../src/text/matches.js';

const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((all) => all.join(''));
const read = (key: string, from = 0) => signsFrom({ key, plain: hideQuoted(key) }, from);
function numbersIn(key: string): SmallNumber[] {
  const all: SmallNumber[] = [];
  for (let from = 0; from < key.length; ) {
    const { numbers, stop } = read(key, from);
    all.push(...numbers);
    from = stop + 1;
  }
  return all;
}
const runs = { seed: 1, numRuns: 3000 };

// What the scan over single characters finds, as a pattern.
const SMALL =
  /(?<![第几数\d.+\u3007一二三四五六七八九十百千万亿])(?:两|十[一二]?|[二三四五六七八九]|\d{1,2})(?=[个大点])/g;

test('finds the small numbers that the pattern finds before a classifier', () => {
  const pieces = [...'0139两一二三九十百万第几数.+个大点甲。', '2024', '\u3007'];
  fc.assert(
    fc.property(textOf(pieces), (text) => {
      const found = numbersIn(text)
        .filter(({ end }) => '个大点'.includes(text[end] ?? '-'))
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
  expect(read(`共${written}个`).numbers).toEqual([{ start: 1, end: 1 + written.length, value }]);
});

test('shows which signs stand in the sentence and nowhere else', () => {
  const text = '甲等\u3002其中(乙)';
  expect(read(text)).toEqual({ numbers: [], signs: SIGN.open, stop: 2 });
  expect(read(text, 3)).toEqual({ numbers: [], signs: SIGN.parts | SIGN.bracket, stop: text.length });
});

test('shows in what is quoted the signs of words that are looked for there', () => {
  const text = '\u201c共10件(平均)\u201d';
  expect(read(text)).toMatchObject({ numbers: [], signs: SIGN.total | SIGN.mean });
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
