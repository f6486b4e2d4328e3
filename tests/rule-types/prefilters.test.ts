import { expect, test } from 'vitest';
import { parseDraft } from '../../src/document/parse.js';
import { SCANS } from '../../src/rule-types/character-scans.js';
import { SIGNS as CHARACTERS, marksIn, signsOf } from '../../src/rule-types/character-signs.js';
import { DOUBLED, mayDouble } from '../../src/rule-types/doubled-word.js';
import { markOf } from '../../src/rule-types/duplicate-text.js';
import { readWidths, type Widths } from '../../src/rule-types/half-marks.js';
import { PAIR_UNITS, pairMarks } from '../../src/rule-types/pairing.js';
import { LONG_NUMBER } from '../../src/rule-types/passages.js';
import { NUMBERS, SIGNS } from '../../src/rule-types/personal-numbers.js';
import { fold } from '../../src/text/fold.js';
import { suspects } from '../../src/text/simplify.js';
import { generateReports } from '../batch/reports.js';
import { below, one, randomFrom } from '../fuzz/random.js';

// What is looked for first only saves time: it must never hide what the check itself would find.

const random = randomFrom(23);
const REPORTS = generateReports(8).map(({ text }) => text);
const PIECES = [
  ...['\u4e8c\u25cb\u4e8c\u56db\u5e74', '\u4e8c\u96f6\u4e8c\u4e94\u5e74', '\u4e00\u4e5d\u4e5d0\u5e74'],
  ...['13800138000', '138-0013-8000', '010-66012345', '\u7535\u8bdd:66012345', '11010519491231002X'],
  ...['6222021234567890128', '6222 0212 3456 7890 128', '110105491231002', 'a.b@c-d.com'],
  ...['\u4f4f\u572812\u680b301\u5ba4', '\u8f66\u724c\u4eacA12345', '\u4eac\u00b7AD12345'],
  ...['\u6cd5\u6cbb\u653f\u6cd5\u6cbb\u653f', '\u65b9\u65b9\u9762\u65b9\u65b9\u9762'],
];

/** Pieces of reports with odd pieces put in, and parts of them doubled. */
const TEXTS = Array.from({ length: 600 }, () => {
  const report = one(random, REPORTS);
  const from = below(random, report.length);
  let text = report.slice(from, from + 300).replaceAll('\n', '');
  for (let step = 0; step < 4; step++) {
    const at = below(random, text.length + 1);
    const own = text.slice(at, at + 2 + below(random, 13));
    text = text.slice(0, at) + (below(random, 2) === 0 ? own : one(random, PIECES)) + text.slice(at);
  }
  return text;
});

test('every unit that a scan finds has the sign of the scan', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const text = units
    .filter((unit) => unit !== '\n' && unit !== '\r')
    .map((unit) => `\u4e00${unit}\u4e00`)
    .join('\n');
  const document = parseDraft({ path: '', text, encoding: 'utf-8', newline: '\n', bom: false, sha256: '' });
  const { lines } = signsOf(document);
  for (const { pattern, sign } of Object.values(SCANS)) {
    if (typeof sign !== 'number') continue;
    const found = document.lines.filter((line) => line.text.search(pattern) >= 0);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ index }) => (lines[index]! & sign) === 0)).toEqual([]);
  }
  const suspect = new Set(suspects());
  const mayBe = document.lines.filter((line) => suspect.has(line.text.charCodeAt(1)));
  expect(mayBe.length).toBeGreaterThan(1000);
  expect(mayBe.filter(({ index }) => (lines[index]! & CHARACTERS.traditional) === 0)).toEqual([]);
});

/** Texts in which the pattern is found, and of these the ones that the sign would have hidden. */
function hidden(pattern: RegExp, mayStand: (text: string) => boolean): { found: number; hidden: string[] } {
  const found = TEXTS.filter((text) => text.search(pattern) >= 0);
  return { found: found.length, hidden: found.filter((text) => !mayStand(text)) };
}

test('every unit that folds to a mark that pairs is seen', () => {
  const wanted = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((unit) =>
    '\u201c\u201d\u300a\u300b\u3008\u3009()\u3014\u3015\u3010\u3011[]'.includes(fold(unit)),
  );
  expect(wanted.length).toBeGreaterThan(14);
  expect(wanted.filter((unit) => !PAIR_UNITS.includes(unit))).toEqual([]);
});

test('marks are judged alike at the places that were seen and in all of a text', () => {
  const odd = [
    '(1,2]',
    '[3,4)',
    '`a,b`',
    '\u300c\u7532,\u4e59\u300d',
    '\uff08\u7532\uff1b\u4e59)',
    'http://a.cn/b,c',
  ];
  const pieces = TEXTS.map((text) => {
    const at = below(random, text.length + 1);
    return `${text.slice(0, at)}${one(random, odd)}${text.slice(at)}`;
  });
  const text = pieces.join('\n');
  const document = parseDraft({ path: '', text, encoding: 'utf-8', newline: '\n', bom: false, sha256: '' });
  const [seen, all]: Widths[] = [
    { half: [], full: 0 },
    { half: [], full: 0 },
  ];
  for (const block of document.blocks) {
    const { range, key } = block;
    const places = marksIn(document, block);
    readWidths(text, { range, places }, seen!);
    readWidths(
      text,
      { range, places: Array.from(text.slice(range.start, range.end), (_, i) => range.start + i) },
      all!,
    );
    if (block.lines.length === 1)
      expect(pairMarks(key, { offsets: places, from: range.start })).toEqual(pairMarks(key));
  }
  expect(seen).toEqual(all);
  expect(all!.half.length).toBeGreaterThan(100);
});

test('a year in numerals is never hidden', () => {
  const { pattern, sign } = SCANS.zero;
  const seen = hidden(pattern, (text) => sign.test(text));
  expect(seen.found).toBeGreaterThan(20);
  expect(seen.hidden).toEqual([]);
});

test.each([...SIGNS])('personal data: nothing of %s is hidden', (pattern, sign) => {
  const seen = hidden(pattern, (text) => sign.test(text));
  expect(seen.found).toBeGreaterThan(5);
  expect(seen.hidden).toEqual([]);
});

test.each(NUMBERS)('personal data: nothing of %s is in a text without a long number', (pattern) => {
  const seen = hidden(pattern, (text) => LONG_NUMBER.test(text));
  expect(seen.found).toBeGreaterThan(5);
  expect(seen.hidden).toEqual([]);
});

test('a sentence has the same mark wherever blanks are put into it, and hardly two have the same', () => {
  const blanks = [' ', '\u3000', '\u00a0', '\ufeff', '\n'];
  for (const text of TEXTS) {
    const at = below(random, text.length + 1);
    expect(markOf(`${text.slice(0, at)}${one(random, blanks)}${text.slice(at)} `)).toBe(markOf(text));
  }
  const bare = new Set(TEXTS.map((text) => text.replace(/\s+/g, '')));
  expect(new Set(TEXTS.map(markOf)).size).toBeGreaterThan(bare.size * 0.95);
});

test('a doubled word is never hidden, and few texts without one are looked at', () => {
  const seen = hidden(DOUBLED, mayDouble);
  expect(seen.found).toBeGreaterThan(100);
  expect(seen.hidden).toEqual([]);
  expect(TEXTS.filter((text) => mayDouble(text)).length).toBeLessThan(TEXTS.length);
});
