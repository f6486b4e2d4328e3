import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copiesAmong, findCopies } from '../../src/copies/copies.js';
import { fingerprintsOf } from '../../src/copies/fingerprints.js';
import { parseDraft } from '../../src/document/parse.js';
import { readAnySource } from '../../src/inputs/word.js';
import type { Copy, Fingerprints } from '../../src/model/copies.js';
import type { Range } from '../../src/model/text.js';
import { zh } from '../../src/text/chinese.js';
import { documentOf, hasShared, listShared, sharedPath } from '../support.js';
import { FILLERS, FORMULAS, PASSAGES } from './material.js';

const UNITS = [zh('青石县司法局'), zh('柳河市白塔区人民政府')] as const;
const PLANTED = 20;

/** Park and Miller: the same numbers on every machine. */
function randomly(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function shuffled<T>(all: readonly T[], below: (n: number) => number): T[] {
  const left = [...all];
  return all.map(() => left.splice(below(left.length), 1)[0]!);
}

const KINDS = {
  'word for word': (text: string) => text,
  'another unit': (text: string) => text,
  'other figures': (text: string) => text.replace(/\d+/g, (digits) => String(Number(digits) * 3 + 7)),
  'another order': (text: string) => {
    const [first, ...rest] = sentences(text);
    return [...rest, first].join('');
  },
  'two sentences in one': (text: string) => text.replace('\u3002', '\uff0c'),
} as const;

const sentences = (text: string): string[] => text.match(/[^\u3002]+\u3002/g)!;
const named = (text: string, unit: string): string => zh(text).replaceAll('{unit}', unit);

interface Planted {
  readonly kind: string;
  readonly texts: readonly [string, string];
}

function plant(seed: number): { readonly planted: readonly Planted[]; readonly reports: readonly string[] } {
  const below = randomly(seed);
  const kinds = Object.entries(KINDS);
  const planted = shuffled(PASSAGES, below)
    .slice(0, PLANTED)
    .map((passage, i): Planted => {
      const [kind, change] = kinds[i % kinds.length]!;
      const original = named(passage, UNITS[0]);
      const copy = kind === 'another unit' ? named(passage, UNITS[1]) : change(original);
      return { kind, texts: [original, copy] };
    });
  const reports = UNITS.map((unit, side) => {
    const own = planted.map(({ texts }) => texts[side]!);
    const body = shuffled([...own, ...FILLERS[side]!.map(zh)], below);
    return [
      `${unit}${zh('2024年法治政府建设年度报告')}`,
      zh('一、总体情况'),
      ...FORMULAS,
      zh('二、具体情况'),
      ...body,
    ].join('\n');
  });
  return { planted, reports };
}

function rangeIn(report: string, text: string): Range {
  const start = report.indexOf(text);
  return { start, end: start + text.length };
}

const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

function isFound({ texts }: Planted, reports: readonly string[], copies: readonly Copy[]): boolean {
  const wanted = texts.map((text, side) => rangeIn(reports[side]!, text));
  return copies.some(({ passages }) => passages.every(({ range }, side) => covers(range, wanted[side]!)));
}

const compare = (reports: readonly string[]): Copy[] =>
  findCopies(reports.map((text, i) => ({ name: `${i}`, document: documentOf(text) })));

it('the material is enough for what the tests say', () => {
  expect(FORMULAS).toHaveLength(60);
  expect(PASSAGES.length).toBeGreaterThanOrEqual(PLANTED);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])('finds each of 20 planted copies and no formula (seed %i)', (seed) => {
  const { planted, reports } = plant(seed);
  const copies = compare(reports);
  const missed = planted.filter((one) => !isFound(one, reports, copies));
  expect(missed).toEqual([]);
  const begins = reports.map((report) => report.indexOf(zh('二、具体情况')));
  expect(copies.filter(({ passages }) => passages.some(({ range }, i) => range.start < begins[i]!))).toEqual(
    [],
  );
  const text = (copy: Copy): string =>
    reports[0]!.slice(copy.passages[0].range.start, copy.passages[0].range.end);
  expect(
    copies.filter((copy) => !planted.some(({ texts }) => text(copy).includes(texts[0]))).map(text),
  ).toEqual([]);
});

it.each(FORMULAS.map((formula, i) => [i, formula] as const))('formula %i has no hashes: %s', (_, formula) => {
  const { pieces } = fingerprintsOf(documentOf(formula), { name: 'a' });
  expect(pieces.length).toBeGreaterThan(0);
  expect(pieces.flatMap(({ hashes }) => hashes)).toEqual([]);
});

it.each(PASSAGES.map((passage, i) => [i, passage] as const))('passage %i can be copied: %s', (_, passage) => {
  const { pieces } = fingerprintsOf(documentOf(named(passage, UNITS[0])), { name: 'a' });
  expect(pieces.filter(({ hashes }) => hashes.length > 0).length).toBeGreaterThanOrEqual(2);
});

it('a copy inside one report is told once, one of another unit by its place in both', () => {
  const [first, second] = PASSAGES.map((passage) => named(passage, UNITS[0]));
  const report = [zh('一、情况'), first, second, ...FILLERS[0]!.map(zh), zh('二、问题'), first].join('\n');
  const copies = compare([report]);
  expect(copies).toMatchObject([
    {
      kind: 'within',
      reports: ['0', '0'],
      similarity: 1,
      passages: [{ line: 2 }, { line: 17, headings: [zh('二、问题')] }],
    },
  ]);
  expect(copies[0]!.passages.map(({ text }) => text)).toEqual([first, first]);
});

it('a list in which only the figures differ is no copy inside one report', () => {
  const line = (name: string, n: number): string =>
    zh(
      `${name}排查隐患点位${n}处,其中老旧线路${n + 3}处、占用通道${n * 2}处,当场改正${n}处,限期改正${n + 1}处。`,
    );
  const report = [
    zh('一、情况'),
    line('城东', 12),
    line('城西', 25),
    line('城南', 31),
    line('城北', 47),
  ].join('\n');
  expect(compare([report])).toEqual([]);
});

const fingerprintsOfText = (text: string, name: string): Fingerprints =>
  fingerprintsOf(documentOf(text), { name });
const wordsOf = (below: (n: number) => number): string =>
  `${Array.from({ length: 30 }, () => String.fromCharCode(0x4e00 + below(6000))).join('')}\u3002`;

it('what many of ten reports and more say is a formula, what three say is a copy', () => {
  const [common, rare] = PASSAGES.map((passage) => named(passage, UNITS[0]));
  const prints = Array.from({ length: 12 }, (_, i) =>
    fingerprintsOfText(
      [zh('一、情况'), common, ...(i < 3 ? [rare] : []), `${named(PASSAGES[i + 4]!, UNITS[1])}`].join('\n'),
      `${i}`,
    ),
  );
  const { copies } = copiesAmong(prints);
  expect(copies.map(({ reports }) => reports.join(' '))).toEqual(['0 1', '0 2', '1 2']);
  expect(copies.every(({ passages }) => passages.every(({ text }) => text === rare))).toBe(true);
});

it('wordings that are handed in are formulas', () => {
  const [passage] = PASSAGES.map((each) => named(each, UNITS[0]));
  const reports = ['a', 'b'].map((name) => ({ name, document: documentOf(`${zh('一、情况')}\n${passage}`) }));
  expect(findCopies(reports)).toHaveLength(1);
  expect(findCopies(reports, { formulas: sentences(passage!) })).toEqual([]);
});

it('what is kept of a report is plain data', () => {
  const { reports } = plant(1);
  const prints = reports.map((text, i) => fingerprintsOfText(text, `${i}`));
  const kept = JSON.parse(JSON.stringify(prints)) as Fingerprints[];
  expect(copiesAmong(kept)).toEqual(copiesAmong(prints));
});

it('twice the reports take twice the comparisons', () => {
  // Each unit has a passage of its own, one of the unit before it, and one that all have.
  const county = (units: number): Fingerprints[] => {
    const below = randomly(units);
    const owned = Array.from({ length: units }, () => wordsOf(below) + wordsOf(below));
    return owned.map((own, i) => {
      const body = [
        own,
        wordsOf(below),
        owned[(i + 1) % units]!,
        wordsOf(below),
        named(PASSAGES[0]!, UNITS[0]),
      ];
      return fingerprintsOfText([zh('一、情况'), ...body].join('\n'), `${i}`);
    });
  };
  const [few, many] = [100, 200].map((units) => copiesAmong(county(units)));
  expect(few!.copies).toHaveLength(100);
  expect(many!.copies).toHaveLength(200);
  expect(few!.comparisons).toBeGreaterThan(100);
  expect(many!.comparisons / few!.comparisons).toBeLessThan(2.3);
});

it('one sentence a thousand times in two reports is compared a bounded number of times', () => {
  const sentence = named(PASSAGES[0]!, UNITS[0]);
  const report = [zh('一、情况'), ...Array.from({ length: 1000 }, () => sentence)].join('\n');
  const prints = ['a', 'b'].map((name) => fingerprintsOfText(report, name));
  const pieces = prints.reduce((sum, print) => sum + print.pieces.length, 0);
  expect(pieces).toBeGreaterThan(5000);
  expect(copiesAmong(prints).comparisons).toBeLessThan(pieces * 200);
});

it('personal data in a copy are masked', () => {
  const [passage] = PASSAGES.map(
    (each) => `${named(each, UNITS[0])}${zh('联系人:王小明,电话13912345678,前来反映的群众登记在册。')}`,
  );
  const [copy] = compare([`${zh('一、情况')}\n${passage}`, `${zh('一、情况')}\n${passage}`]);
  expect(copy!.passages[0].text).toContain('139****5678');
  expect(copy!.passages[0].text).not.toContain(zh('王小明'));
});

const files = ['samples', 'seeds'].flatMap((folder) =>
  listShared(folder, '')
    .filter((name) => /\.(?:txt|docx)$/.test(name))
    .map((name) => sharedPath(folder, name)),
);

describe.skipIf(!hasShared)('on the real reports', () => {
  it('nothing is called a copy: none of them has any of another unit', () => {
    const reports = files.map((path) => {
      const source = readAnySource(readFileSync(path), path);
      if (!source.ok) throw new Error(path);
      return { name: path, document: parseDraft(source.value) };
    });
    expect(reports.length).toBeGreaterThan(25);
    const prints = reports.map(({ name, document }) => fingerprintsOf(document, { name }));
    // Two by two as well: among many, what is common is left out.
    const pairs = prints.flatMap((one, i) =>
      prints.slice(i + 1).flatMap((other) => copiesAmong([one, other]).copies),
    );
    expect([...copiesAmong(prints).copies, ...pairs]).toEqual([]);
  });
});
