import { describe, expect, test } from 'vitest';
import { sniffKind } from '../../src/inputs/kind.js';
import { bytesOf, GBK_BYTES, utf16 } from './bytes.js';
import { buildOle } from './ole.js';

describe('sniffKind', () => {
  test('knows the files that offices send instead of text', () => {
    expect(sniffKind(bytesOf('PK\u0003\u0004rest'))).toBe('word');
    expect(sniffKind(buildOle(['WordDocument']))).toBe('old-word');
    expect(sniffKind(bytesOf('%PDF-1.7\n'))).toBe('pdf');
    expect(sniffKind(bytesOf('{\\rtf1\\ansi'))).toBe('rtf');
  });

  test('text that only mentions such a file is text', () => {
    expect(sniffKind(bytesOf('见 %PDF 与 {\\rtf'))).toBe('text');
    expect(sniffKind(bytesOf('P'))).toBe('text');
  });

  test('Chinese text is text in every encoding that offices use', () => {
    expect(sniffKind(bytesOf('法治政府\r\n\t一、'))).toBe('text');
    expect(sniffKind(GBK_BYTES)).toBe('text');
    expect(sniffKind(bytesOf([0xff, 0xfe], utf16('一、a\n', 'le')))).toBe('text');
    expect(sniffKind(bytesOf([0xfe, 0xff], utf16('一、a\n', 'be')))).toBe('text');
  });

  test('NUL bytes on both sides of the pairs are no text', () => {
    expect(sniffKind(Uint8Array.of(0x41, 0, 0, 0x41))).toBe('binary');
  });

  test('many control characters are no text, one stray one is', () => {
    expect(sniffKind(Uint8Array.from({ length: 100 }, (_, i) => i % 8))).toBe('binary');
    expect(sniffKind(bytesOf('法治\u0003政府'))).toBe('text');
  });

  test('no bytes at all are text', () => {
    expect(sniffKind(new Uint8Array())).toBe('text');
  });
});
