import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/inputs/read.js';
import { type OfficeCode, OfficeError } from '../../src/office/errors.js';
import type { OfficeLimits } from '../../src/office/limits.js';
import { officeMessage } from '../../src/office/messages.js';
import { readDocx } from '../../src/office/read/read.js';
import { HOSTILE } from '../fuzz/hostile.js';
import { buildDocx, type TestDocx } from './build.js';

function codeOf(bytes: Uint8Array, limits?: Partial<OfficeLimits>): OfficeCode | 'read' {
  try {
    readDocx(bytes, limits);
    return 'read';
  } catch (error) {
    if (error instanceof OfficeError) return error.code;
    throw error;
  }
}

const MB = 1024 * 1024;

// Tens of megabytes that a file of a few kilobytes may unpack to: refused before they are read.
describe.each<[string, OfficeCode]>([
  ['empty-paragraphs-2900000.docx', 'xml-too-large'],
  ['xml-50mb-tags.docx', 'xml-too-large'],
  ['xml-50mb-comment.docx', 'xml-too-large'],
  ['xml-50mb-text.docx', 'xml-too-large'],
  ['xml-50mb-attributes.docx', 'xml-too-large'],
  ['paragraphs-200000.docx', 'xml-too-large'],
  ['table-gridspan.docx', 'xml-too-large'],
  ['nested-100000.docx', 'xml-too-deep'],
  ['doctype.docx', 'doctype'],
  ['entity-unknown.docx', 'xml'],
  ['bomb.docx', 'bomb'],
])('%s', (name, code) => {
  it(`is refused: ${code}`, () => {
    const bytes = HOSTILE.find((file) => file.name === name)!.bytes();
    const before = process.memoryUsage().rss;
    expect(codeOf(bytes)).toBe(code);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MB);
  });
});

it.each([
  'nested-tables-60.docx',
  'nested-sdt.docx',
  'nested-ins.docx',
  'numbering-cycle.docx',
  'boxes-in-boxes.docx',
  'alternate-content-deep.docx',
])('%s is read: it costs no more than it holds', (name) => {
  const word = readDocx(HOSTILE.find((file) => file.name === name)!.bytes());
  expect(word.text.length).toBeLessThan(20_000);
});

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (span: number): string => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p('a')}</w:tc>`;
const row = (cells: string): string => `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`;

describe('limits of what a document prints', () => {
  const within = (docx: TestDocx, limits: Partial<OfficeLimits>): OfficeCode | 'read' =>
    codeOf(buildDocx(docx), limits);

  const box = `<w:p><w:r><w:pict><w:txbxContent>${p('a').repeat(5)}</w:txbxContent></w:pict></w:r></w:p>`;
  const many = '<w:p w:a="1" w:b="2"/><w:p w:a="2" w:b="2"/>'.repeat(2);

  it.each<[keyof OfficeLimits, string, number, number, OfficeCode]>([
    ['text', p('abcdef'), 6, 5, 'too-long'],
    ['paragraphs', p('a').repeat(6), 6, 5, 'too-long'],
    ['paragraphs', box, 6, 5, 'too-long'],
    ['cells', row(cell(2) + cell(4)), 5, 4, 'too-long'],
    ['attributes', many, 100, 3, 'xml-too-large'],
    ['xml', p('a'), 5000, 500, 'xml-too-large'],
  ])('%s', (limit, body, enough, less, code) => {
    expect(within({ body }, { [limit]: enough })).toBe('read');
    expect(within({ body }, { [limit]: less })).toBe(code);
  });

  it('a row is no wider than a table of Word, whatever its cells say', () => {
    const { text, hints } = readDocx(buildDocx({ body: row(cell(60).repeat(5)) }));
    expect(text.match(/\t/g)).toHaveLength(65);
    expect(hints.map((hint) => hint.cell?.column)).toEqual([1, 61, 64, 65, 66]);
  });

  it('a real report may be ten times as long', () => {
    const long = 'a'.repeat(40);
    expect(within({ body: p(long).repeat(38_000) }, {})).toBe('read');
  });
});

it('a text of which no report has so much is refused, one of four million characters is not', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(readSource(bytes('a\n'.repeat(130_000)), 'a.txt').ok).toBe(false);
  expect(readSource(bytes('a'.repeat(4_000_001)), 'a.txt').ok).toBe(false);
  expect(readSource(bytes(`${'a'.repeat(39)}\n`.repeat(100_000)), 'a.txt').ok).toBe(true);
});

it.each<OfficeCode>(['bomb', 'duplicate-part', 'overlap', 'doctype', 'xml-too-deep'])(
  '%s is told without accusing anybody, and with what to do',
  (code) => {
    const { 'zh-CN': chinese, en } = officeMessage(code);
    expect(chinese).not.toMatch(/手脚|发件人/);
    expect(en).not.toMatch(/sender/i);
    expect(chinese).toContain('另存为');
  },
);
