import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateDocx, type WordComment } from '../../src/office/annotate/annotate.js';
import { openZip, rewriteZip } from '../../src/office/archive/zip.js';
import { readDirectory } from '../../src/office/archive/zip-directory.js';
import { OfficeError } from '../../src/office/errors.js';
import { readDocx } from '../../src/office/read/read.js';
import type { OriginPiece, WordText } from '../../src/office/read/word-text.js';
import { hasShared, listShared, sharedPath } from '../support.js';
import { anchored } from './anchored.js';
import { discussedDocx, tortureDocx } from './torture.js';

const BY = { author: '\u6838\u7a3f hegao', initials: 'HG', date: '2026-11-22T00:00:00Z' };
const DOCUMENT = 'word/document.xml';

/** What marks must go around as a whole, found in the raw XML without help of the code under test. */
const WHOLE =
  /<w:fldSimple\b.*?<\/w:fldSimple>|<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<w:text\/>.*?<\/w:sdt>/gs;

/** Blocks of the body whose border no comment crosses. */
const FRAMES = /<w:tbl>.*?<\/w:tbl>|(?<=<\/w:(?:tbl|p)>\s*)<w:sdt>.*?<\/w:sdt>/gs;

/** The words that an anchor on the range should enclose, or null when none of them can carry one. */
function wanted(
  word: WordText,
  xml: string,
  { start, end }: { start: number; end: number },
): [number, number] | null {
  const plain = word.origin.pieces.filter(
    ({ part, note, host }) => part === DOCUMENT && note === undefined && host === undefined,
  );
  const held = plain.filter((piece) => piece.start < end && piece.start + piece.length > start);
  const blocks = [...xml.matchAll(FRAMES)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const frame = (at: OriginPiece): number =>
    blocks.findIndex(([begin, stop]) => begin < at.run && at.run < stop);
  const first = held[0];
  const crossing = first === undefined ? -1 : held.findIndex((piece) => frame(piece) !== frame(first));
  const around = first !== undefined && frame(held.at(-1)!) === frame(first);
  const last = around || crossing < 0 ? held.at(-1) : held[crossing - 1];
  if (first === undefined || last === undefined) return null;
  let [from, to] = [Math.max(start, first.start), Math.min(end, last.start + last.length)];
  if (/[\udc00-\udfff]/.test(word.text[from]!) && from > first.start) from -= 1;
  if (/[\ud800-\udbff]/.test(word.text[to - 1]!)) to += 1;
  const wholes = [...xml.matchAll(WHOLE)].map(
    ({ index, 0: { length } }) => [index, index + length - 1] as const,
  );
  for (const [edge, piece] of [
    ['start', first],
    ['end', last],
  ] as const) {
    const whole = piece.field ?? wholes.find(([begin, stop]) => begin <= piece.run && piece.run <= stop);
    if (whole === undefined) continue;
    const inside = plain.filter(({ run }) => whole[0] <= run && run <= whole[1]);
    if (edge === 'start') from = inside[0]!.start;
    else to = inside.at(-1)!.start + inside.at(-1)!.length;
  }
  return [from, to];
}

const withoutMarks = (xml: string): string =>
  xml.replace(
    /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
    '',
  );

/** All but what a cut run is made of, and blanks: some that never counted must go. */
const bare = (xml: string): string =>
  withoutMarks(xml)
    .replaceAll('<w:p/>', '<w:p></w:p>')
    .replace(/<w:rPr>.*?<\/w:rPr>|<\/?w:[rt](?: [^>]*)?>|<!\[CDATA\[|\]\]>|xml:space="preserve"| /gs, '');

/** Each character of the body with the properties of its run, stretches of the same joined. */
function looks(bytes: Uint8Array): string {
  const word = readDocx(bytes);
  const xml = openZip(bytes).readText(DOCUMENT);
  let before = '';
  const told = word.origin.pieces
    .filter(({ part }) => part === DOCUMENT)
    .map(({ start, length, run }) => {
      const own = /^<w:r\b[^>]*>(?:<w:rPr>(.*?)<\/w:rPr>)?/s.exec(xml.slice(run, run + 4000))?.[1] ?? '';
      const look = own.replace(/<w:rPrChange.*/s, '');
      const head = look === before ? '' : `{${look}}`;
      before = look;
      return head + word.text.slice(start, start + length);
    });
  return told.join('');
}

function comments(
  word: WordText,
  ranges: readonly (readonly [number, number])[],
): (WordComment & { range: { start: number; end: number } })[] {
  return ranges.map(([at, length], i) => {
    const start = at % word.text.length;
    return { range: { start, end: Math.min(word.text.length, start + length) }, lines: [`no. ${i}`] };
  });
}

const RANGES = fc.array(
  fc.tuple(fc.nat(1_000_000), fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 }))),
  { minLength: 1, maxLength: 12 },
);

/** One run: annotate, look, annotate again with other comments, look. */
function roundTrip(bytes: Uint8Array, ranges: readonly (readonly (readonly [number, number])[])[]): void {
  const original = readDocx(bytes);
  const foreign = anchoredIn(bytes).filter(({ author }) => author !== BY.author);
  let now = bytes;
  for (const list of ranges) {
    const word = readDocx(now);
    const xml = openZip(now).readText(DOCUMENT);
    const asked = comments(word, list);
    const result = annotateDocx(now, word, asked, BY);
    now = result.bytes;
    expect(readDocx(now).text).toBe(original.text);
    expect(result.placed + result.moved).toBe(asked.length);
    const found = anchoredIn(now);
    expect(found.filter(({ author }) => author !== BY.author)).toEqual(foreign);
    const own = found.filter(({ author }) => author === BY.author);
    expect(own.map(({ lines }) => lines)).toEqual(asked.map(({ lines }) => lines));
    asked.forEach(({ range }, i) => {
      const place = wanted(word, xml, range);
      if (place !== null) expect(own[i]!.range, JSON.stringify(range)).toEqual(place);
    });
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  }
  expect(looks(now)).toBe(looks(bytes));
  expect(bare(openZip(now).readText(DOCUMENT))).toBe(bare(openZip(bytes).readText(DOCUMENT)));
  untouched(bytes, now);
}

/** Cuts out, doubles or moves a stretch of the document. */
function damaged(xml: string, [at, length, kind]: readonly [number, number, number]): string {
  const start = at % xml.length;
  const cut = xml.slice(start, start + length);
  if (kind === 0) return xml.slice(0, start) + xml.slice(start + length);
  return (
    xml.slice(0, start) + cut + (kind === 1 ? cut : '<w:r><w:t>x</w:t></w:r>') + xml.slice(start + length)
  );
}

const anchoredIn = (bytes: Uint8Array): ReturnType<typeof anchored> =>
  openZip(bytes).has('word/comments.xml') ? anchored(bytes) : [];

const CHANGED =
  /^(word\/document\.xml|word\/comments\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/;

/** Every other entry keeps its packed bytes and its place. */
function untouched(before: Uint8Array, after: Uint8Array): void {
  const now = readDirectory(after).entries;
  readDirectory(before).entries.forEach((entry, i) => {
    expect(now[i]!.name).toBe(entry.name);
    if (CHANGED.test(entry.name)) return;
    const same = Buffer.compare(
      before.slice(entry.dataStart, entry.dataEnd),
      after.slice(now[i]!.dataStart, now[i]!.dataEnd),
    );
    expect(same, entry.name).toBe(0);
  });
}

it('a damaged document gives an OfficeError or one that is read again', () => {
  const bytes = discussedDocx();
  const xml = openZip(bytes).readText(DOCUMENT);
  const tags = [...xml.matchAll(/<\/?w:(?:r|p|t|ins|sdt|fldChar)\b[^>]*>/g)];
  const damage = fc.array(fc.tuple(fc.nat(tags.length - 1), fc.boolean(), fc.nat(2)), {
    minLength: 1,
    maxLength: 3,
  });
  let read = 0;
  const property = fc.property(damage, RANGES, (list, ranges) => {
    const broken = list.reduce((text, [i, whole, kind]) => {
      const tag = tags[i]!;
      const end = whole ? xml.indexOf('</w:r>', tag.index) + 6 : tag.index + tag[0].length;
      return damaged(text, [tag.index, Math.max(1, end - tag.index), kind]);
    }, xml);
    const file = rewriteZip(bytes, new Map([[DOCUMENT, new TextEncoder().encode(broken)]]));
    try {
      const word = readDocx(file);
      if (word.text === '') return;
      const result = annotateDocx(file, word, comments(word, ranges), BY);
      expect(readDocx(result.bytes).text).toBe(word.text);
      read += 1;
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
    }
  });
  fc.assert(property, { numRuns: 500, seed: 20261122 });
  expect(read).toBeGreaterThan(50);
});

describe('random comments, twice over: text, words, others and all other parts stay', () => {
  it.each([
    ['torture', tortureDocx(), 200],
    ['torture with comments of others', discussedDocx(), 100],
  ] as const)('%s', (_, bytes, numRuns) => {
    fc.assert(
      fc.property(fc.tuple(RANGES, RANGES), (ranges) => roundTrip(bytes, ranges)),
      { numRuns, seed: 20261122 },
    );
  });
});

const files = listShared('samples', '.docx');
if (files.length === 0)
  console.warn('skipped: random comments on real reports need ../shared/samples/*.docx');

describe('random comments on real reports, twice over', () => {
  it('there are real reports wherever the shared folder is', () => {
    expect(files.length > 0).toBe(hasShared);
  });

  it.each(files)('%s', (name) => {
    const bytes = new Uint8Array(readFileSync(sharedPath('samples', name)));
    fc.assert(
      fc.property(fc.tuple(RANGES, RANGES), (ranges) => roundTrip(bytes, ranges)),
      { numRuns: 6, seed: 20261122 },
    );
  });
});
