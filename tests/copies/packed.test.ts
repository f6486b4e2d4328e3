import { expect, it } from 'vitest';
import { fingerprintsOf } from '../../src/copies/fingerprints.js';
import { holdsNumber, NumberSet } from '../../src/copies/number-set.js';
import { countOf, hashesAt, keyAt, ownAt, packPrints, placeAt, textAt } from '../../src/copies/packed.js';
import { Pieces } from '../../src/copies/pieces.js';
import { zh } from '../../src/text/chinese.js';
import { documentOf } from '../support.js';

const printsOf = (lines: readonly string[], name: string) =>
  fingerprintsOf(documentOf(zh(lines.join('\n'))), { name });
const FIRST = printsOf(
  [
    '一、总体情况',
    '全年办理复议案件37件,梳理堵点21个;组织听证4场。',
    '(一)队伍',
    '新聘法律顾问9名,\u{20000}字村设调解室。',
  ],
  'a',
);
const SECOND = printsOf(['一、总体情况', '上门走访企业86家,收回意见112条。'], 'b');

it('packed, fingerprints say the same', () => {
  const packed = packPrints(FIRST);
  const unpacked = FIRST.pieces.map((_, i) => ({
    ...placeAt(packed, i),
    text: textAt(packed, i),
    key: keyAt(packed, i),
    own: ownAt(packed, i),
    hashes: [...hashesAt(packed, i)],
  }));
  expect(FIRST.pieces.length).toBeGreaterThan(2);
  expect(countOf(packed)).toBe(FIRST.pieces.length);
  expect(unpacked).toEqual(FIRST.pieces);
});

it('pieces are numbered through all reports, an empty one among them', () => {
  const pieces = new Pieces([FIRST, { name: 'empty', pieces: [] }, SECOND].map(packPrints));
  const all = [...FIRST.pieces, ...SECOND.pieces];
  const numbers = all.map((_, number) => number);
  expect(pieces.count).toBe(all.length);
  expect(numbers.map((number) => pieces.text(number))).toEqual(all.map(({ text }) => text));
  expect(numbers.map((number) => pieces.reportOf(number))).toEqual([
    ...FIRST.pieces.map(() => 0),
    ...SECOND.pieces.map(() => 2),
  ]);
  expect(pieces.indexOf(FIRST.pieces.length)).toBe(0);
});

it('a set of numbers keeps each once and in order, however many come', () => {
  const given = Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 100_003);
  const set = new NumberSet();
  for (const number of given) set.add(number);
  const kept = set.sorted();
  expect([...kept]).toEqual([...new Set(given)].sort((a, b) => a - b));
  expect(holdsNumber(kept, 100_002)).toBe(true);
  expect(holdsNumber(kept, 100_003)).toBe(false);
  expect(holdsNumber(new NumberSet().sorted(), 0)).toBe(false);
});
