import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { collection } from '../../src/collect/collection.js';
import { unitRow } from '../../src/collect/unit-row.js';
import { findCopies } from '../../src/copies/copies.js';
import type { Collection } from '../../src/model/collection.js';
import type { Sheet, SheetCell } from '../../src/model/sheet.js';
import { openZip } from '../../src/office/archive/zip.js';
import { writeWorkbook } from '../../src/office/workbook/workbook.js';
import { collectionSheets } from '../../src/reporters/collection/sheets.js';
import { temporaryFolder } from '../cli/run.js';
import { errorsOf, hasCalc } from '../office/judges.js';
import { check, documentOf, rulePack } from '../support.js';
import { plantedReports } from './generate.js';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\uff1d1+1',
  '=HYPERLINK("x")',
  'constructor',
  '__proto__',
  ' 空 ',
];

function made(): Collection {
  const planted = plantedReports(12, 1);
  const units = planted.map(({ text, path }) => unitRow(check(text), rulePack(), path));
  const [one] = units;
  // What an office may call itself, and what a quotation may hold.
  const hostile = FORMULAS.map((unit, i) => ({ ...one!, row: { ...one!.row, unit, path: `x${i}.docx` } }));
  const copies = findCopies(planted.map(({ path, text }) => ({ name: path, document: documentOf(text) })));
  return collection([...units, ...hostile], {
    pack: rulePack(),
    tool: { name: 'hegao', version: '0' },
    collected: '2025-03-01',
    locale: 'zh-CN',
    unitList: ['某县司法局'],
    copies,
  });
}

const sheets = collectionSheets(made(), 'zh-CN');
const shownOf = (cell: SheetCell): string =>
  String((cell !== null && typeof cell === 'object' ? cell.value : cell) ?? '');

test('a workbook keeps to the schema of Open XML, holds no formula, and is the same at every time', async () => {
  const bytes = await writeWorkbook(sheets);
  expect(await errorsOf(bytes, 'file.xlsx')).toEqual([]);
  const zip = openZip(bytes);
  const parts = zip.names.filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(parts).toHaveLength(sheets.length);
  for (const name of parts) {
    expect(zip.readText(name)).not.toMatch(/<f[ >]/);
    expect(zip.readText(name)).toMatch(/<pane [^>]*state="frozen"/);
    expect(zip.readText(name)).toContain('<autoFilter ref="A1:');
  }
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(10, true)).toBe(0x00210000);
  expect(Buffer.from(await writeWorkbook(sheets)).equals(Buffer.from(bytes))).toBe(true);
});

function cellsByOffice(bytes: Uint8Array, wanted: readonly Sheet[]): Record<string, string[][]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'all.xlsx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  // Comma, quote, UTF-8, all sheets; cells as they are shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'all.xlsx')],
    {
      stdio: 'ignore',
      timeout: 100_000,
    },
  );
  return Object.fromEntries(
    wanted.map(({ name }) => {
      const text = readFileSync(join(folder, `all-${name}.csv`), 'utf8');
      return [name, parse(text, { bom: true, relax_column_count: true }) as string[][]];
    }),
  );
}

describe.skipIf(!hasCalc)('LibreOffice', () => {
  test('opens the workbook and shows every cell as text or number', { timeout: 120_000 }, async () => {
    const read = cellsByOffice(await writeWorkbook(sheets), sheets);
    for (const sheet of sheets) {
      const rows = [sheet.columns.map(({ title }) => title), ...sheet.rows.map((row) => row.map(shownOf))];
      expect(read[sheet.name]!.map((row) => row.map((cell) => cell.trim()))).toEqual(
        rows.map((row) => row.map((cell) => cell.trim())),
      );
    }
  });
});
