import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFacts } from '../../src/facts/reader.js';
import { figuresIn } from '../../src/facts/scan.js';
import { NOT_INSIDE_WORD, UNITS } from '../../src/facts/units.js';
import { allMatches } from '../../src/text/matches.js';
import { parse, TITLE } from '../document/draft.js';

// What the scans over single characters find, as patterns for a whole text.
const QUANTITY = new RegExp(
  `(?<![第\\d万亿千百.\u3014\u00d7/a-z-]|(?<![A-Z][A-Z])[A-Z])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?\\s?[余多]?\\s?(?:[十百千万]亿|[十百千]万|[百千万亿])?[余多]?\\s?(?:${UNITS.join('|')})${NOT_INSIDE_WORD}`,
  'g',
);
const IN_WORDS =
  /(?<![第几\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d十百千万亿\d])[一二两三四五六七八九]?[十百千][一二三四五六七八九十百]*[余多]?(?:人次|场次|万元|次|场|件|起|份|名|户|家)(?![式会])/g;

const PIECES = [
  ...['0', '1', '23', '2024', '1,234', '.', ',', '-', '~', ' ', '\u3000', '第', '\u3014', 'A', 'KPI', 'x'],
  ...['一', '两', '三', '九', '十', '百', '千', '万', '亿', '余', '多', '近', '约', '至', '几', '年'],
  ...['个', '项', '人', '人次', '部', '门', '会', '件', '千瓦', '百分点', '个百分点', '%', '次', '目', '场'],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
const runs = { seed: 1, numRuns: 4000 };

test('finds the amounts that the patterns find', () => {
  fc.assert(
    fc.property(texts, (key) => {
      const inDigits = allMatches(key, QUANTITY)
        .filter(({ index }) => !/\d[万亿]?[至到—–~]$/.test(key.slice(0, index)))
        .filter(({ index }) => !/^20[0-4]\d\s/.test(key.slice(index)));
      const expected = [...inDigits, ...allMatches(key, IN_WORDS)]
        .sort((a, b) => a.index - b.index)
        .map((match) => [match.index, match.index + match[0].length]);
      expect(figuresIn(key).map(({ start, end }) => [start, end])).toEqual(expected);
    }),
    runs,
  );
});

const DATED = [
  '2024',
  '19',
  '98',
  '1',
  '12',
  '31',
  '年',
  '月',
  '日',
  ' ',
  '至',
  '-',
  '\u2014',
  '起',
  '代',
  '甲',
];
const dated = fc.array(fc.constantFrom(...DATED), { maxLength: 24 }).map((pieces) => pieces.join(''));
const Y = '(?:19|20)\\d\\d';
const DASH = '\\s*[-\u2014\u2013~至到]{1,2}\\s*';
const DAY = '\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日';
const placesIn = (key: string, pattern: string): string[] =>
  allMatches(key, new RegExp(pattern, 'g')).map((match) => match[0]);

test('finds the years, dates and periods that the patterns find', () => {
  fc.assert(
    fc.property(dated, (text) => {
      const document = parse(`${TITLE}\n一、工作\n甲${text}`);
      const facts = readFacts(document);
      const all = (pattern: string): string[] =>
        document.blocks.flatMap((block) => placesIn(block.key, pattern));
      const raw = (found: readonly { readonly raw: string }[]): string[] => found.map((fact) => fact.raw);
      expect(raw(facts.years())).toEqual(all(`(?<!\\d)${Y}\\s*年`));
      expect(raw(facts.dates())).toEqual(all(`(?<!\\d)${Y}\\s*年\\s*${DAY}`));
      const periods = [
        ...all(`(?<!\\d)${Y}\\s*年?${DASH}${Y}\\s*年(?!代)`),
        ...all(`(?<!\\d)${Y}\\s*年\\s*${DAY}\\s*起?${DASH}(?:${Y}\\s*年\\s*)?${DAY}`),
      ];
      expect(raw(facts.periods()).sort()).toEqual(periods.sort());
    }),
    { seed: 1, numRuns: 1500 },
  );
});
