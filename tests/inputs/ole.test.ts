import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oleKind } from '../../src/inputs/ole.js';
import { readAnySource } from '../../src/inputs/word.js';
import { buildOle } from './ole.js';

const WORD_HEAD = [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0];

describe('oleKind', () => {
  it.each([
    ['an old Word or WPS document', ['WordDocument', '1Table'], [...WORD_HEAD, 0, 0], 'word'],
    ['one with a password', ['WordDocument'], [...WORD_HEAD, 0, 1], 'locked'],
    ['a .docx with a password', ['EncryptionInfo', 'EncryptedPackage'], [], 'locked'],
    ['a spreadsheet', ['Workbook'], [], 'other'],
    ['nothing', [], [], 'other'],
  ] as const)('%s', (_name, names, head, kind) => {
    expect(oleKind(buildOle(names, head))).toBe(kind);
  });

  it('never fails and never hangs, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.uint8Array({ maxLength: 600 }), (at, noise) => {
        const bytes = buildOle(['WordDocument'], WORD_HEAD);
        bytes.set(noise, Math.min(at, bytes.length - noise.length));
        expect(['word', 'locked', 'other']).toContain(
          oleKind(bytes.subarray(0, bytes.length - (at % 3) * 700)),
        );
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

const told = (bytes: Uint8Array, path: string): string => {
  const read = readAnySource(bytes, path);
  return read.ok ? 'read' : read.problem.message['zh-CN'];
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that is not what its name says', () => {
  it('with a password is told as that', () => {
    expect(told(buildOle(['EncryptedPackage']), 'a.docx')).toContain('打开密码');
  });
  it('of another program is told as that', () => {
    expect(told(buildOle(['Workbook']), 'a.doc')).toContain('没有 Word 文档');
  });
  it.each([
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>',
    '\ufeff<!DOCTYPE HTML>\n<html>',
    '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>',
    'MIME-Version: 1.0\nContent-Type: multipart/related',
  ])('a web page under the name of a document: %s', (text) => {
    expect(told(utf8(text), 'a.doc')).toContain('网页');
    expect(told(utf8(text), 'a.txt')).toBe('read');
  });
  it('a text under the name of a document is read', () => {
    expect(told(utf8('一、主要工作\n落实。'), 'a.doc')).toBe('read');
  });
});
