import { describe, expect, test } from 'vitest';
import { decode } from '../../src/inputs/decode.js';
import { bytesOf, GBK_BYTES, GBK_TEXT, utf16 } from './bytes.js';

const TEXT = '法治政府建设工作报告\n一、主要工作';

describe('a byte-order mark decides', () => {
  test('UTF-8 with its mark loses the mark only', () => {
    expect(decode(bytesOf([0xef, 0xbb, 0xbf], TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', bom: true });
  });

  test('a second mark is text', () => {
    expect(decode(bytesOf([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'a'))?.text).toBe('\ufeffa');
  });

  test('UTF-16 in both orders', () => {
    expect(decode(bytesOf([0xff, 0xfe], utf16(TEXT, 'le')))).toEqual({
      text: TEXT,
      encoding: 'utf-16le',
      bom: true,
    });
    expect(decode(bytesOf([0xfe, 0xff], utf16(TEXT, 'be')))).toEqual({
      text: TEXT,
      encoding: 'utf-16be',
      bom: true,
    });
  });

  test('GB18030 has a mark too', () => {
    expect(decode(bytesOf([0x84, 0x31, 0x95, 0x33], GBK_BYTES))).toEqual({
      text: GBK_TEXT,
      encoding: 'gb18030',
      bom: true,
    });
  });

  test('what follows must be of that encoding', () => {
    expect(decode(bytesOf([0xef, 0xbb, 0xbf], GBK_BYTES))).toBeNull();
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x00))).toBeNull();
  });
});

describe('without a mark', () => {
  test('strict UTF-8 is UTF-8', () => {
    expect(decode(bytesOf(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', bom: false });
  });

  test('plain ASCII is UTF-8', () => {
    expect(decode(bytesOf('# draft\n'))?.encoding).toBe('utf-8');
  });

  test('common characters tell GB18030', () => {
    expect(decode(GBK_BYTES)).toEqual({ text: GBK_TEXT, encoding: 'gb18030', bom: false });
  });

  test('characters of four bytes belong to GB18030', () => {
    expect(decode(bytesOf(GBK_BYTES, [0x81, 0x39, 0xef, 0x30]))).toEqual({
      text: `${GBK_TEXT}\u3401`,
      encoding: 'gb18030',
      bom: false,
    });
  });

  test('common characters tell the byte order of UTF-16', () => {
    expect(decode(utf16(GBK_TEXT, 'le'))).toMatchObject({ text: GBK_TEXT, encoding: 'utf-16le' });
    expect(decode(utf16(GBK_TEXT, 'be'))).toMatchObject({ text: GBK_TEXT, encoding: 'utf-16be' });
  });

  test('UTF-8 cut in the middle of a character is not passed off as something else', () => {
    const cut = bytesOf(TEXT).subarray(0, -1);
    expect(decode(cut)).toBeNull();
  });
});
