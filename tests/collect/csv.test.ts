import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/reporters/collection/csv.js';

const SIGNS = [...'=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'];
const asCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  csvOf({
    name: 't',
    frozenColumns: 0,
    columns: [
      { title: 'A', width: 8 },
      { title: 'B', width: 8 },
    ],
    rows,
  });
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...SIGNS, '"', ',', ';', ' ', '\u3000', "'", '甲'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

test('no cell of text begins like a formula, and each comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, nasty), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(asCsv(rows), { bom: true, relax_column_count: false });
      expect(read.slice(1)).toHaveLength(rows.length);
      rows.flat().forEach((text, i) => {
        const cell = read.slice(1).flat()[i]!;
        expect([text, `'${text}`]).toContain(cell);
        expect(SIGNS).not.toContain(cell.replace(/^[\s\u200b\ufeff]+/, '')[0] ?? '');
        expect(SIGNS).not.toContain(cell[0] ?? '');
      });
    }),
  );
});

test('a byte-order mark, CRLF, numbers as they are', () => {
  expect(
    asCsv([
      ['=1+1', -1],
      ['甲,"乙"', null],
    ]),
  ).toBe(`\ufeffA,B\r\n'=1+1,-1\r\n"甲,""乙""",\r\n`);
});
