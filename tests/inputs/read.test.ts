import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource, sourceFromText } from '../../src/inputs/read.js';
import type { InputProblem } from '../../src/model/problem.js';
import type { Source } from '../../src/model/source.js';
import { bytesOf, GBK_BYTES, GBK_TEXT, utf16 } from './bytes.js';
import { buildOle } from './ole.js';

function read(bytes: Uint8Array): Source {
  const result = readSource(bytes, '报告.txt');
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function problemOf(bytes: Uint8Array): InputProblem | null {
  const result = readSource(bytes, '报告.txt');
  return result.ok ? null : result.problem;
}

describe('readSource', () => {
  test('gives the digest of the bytes as they came, whenever it is asked for', () => {
    const drafts = [
      bytesOf('法治\r\n政府'),
      bytesOf([0xef, 0xbb, 0xbf], '法治\n'),
      GBK_BYTES,
      bytesOf([0xff, 0xfe], utf16('法治政府', 'le')),
    ];
    for (const draft of drafts) {
      const came = Uint8Array.from(draft);
      const digest = createHash('sha256').update(came).digest('hex');
      const source = read(came);
      came.fill(0x20);
      expect([source.sha256, source.sha256]).toEqual([digest, digest]);
    }
  });

  test('gives text, encoding, line end, mark, path and digest', () => {
    const bytes = bytesOf([0xef, 0xbb, 0xbf], '法治\r\n政府');
    expect(read(bytes)).toEqual({
      path: '报告.txt',
      text: '法治\r\n政府',
      encoding: 'utf-8',
      newline: '\r\n',
      bom: true,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('reads GB18030 and UTF-16 as office computers save them', () => {
    expect(read(GBK_BYTES)).toMatchObject({ text: GBK_TEXT, encoding: 'gb18030', bom: false, newline: '\n' });
    expect(read(bytesOf([0xff, 0xfe], utf16(GBK_TEXT, 'le')))).toMatchObject({
      text: GBK_TEXT,
      encoding: 'utf-16le',
      bom: true,
    });
    expect(read(bytesOf([0xfe, 0xff], utf16(GBK_TEXT, 'be')))).toMatchObject({
      text: GBK_TEXT,
      encoding: 'utf-16be',
      bom: true,
    });
  });

  test('the first line end counts, and LF where there is none', () => {
    expect(['甲\n乙\r\n', '甲\r\n乙\n', '甲\r乙', '甲'].map((text) => read(bytesOf(text)).newline)).toEqual([
      '\n',
      '\r\n',
      '\r',
      '\n',
    ]);
  });

  test('line ends stay as they are in the file', () => {
    expect(read(bytesOf('甲\r\n乙\r丙\n')).text).toBe('甲\r\n乙\r丙\n');
  });

  test('nothing but blanks is empty', () => {
    const blanks = ['', ' \n\t\r\n', '\u3000\u3000\n', '\ufeff'];
    expect(blanks.map((text) => problemOf(bytesOf(text))?.code)).toEqual([
      'empty',
      'empty',
      'empty',
      'empty',
    ]);
    expect(problemOf(Uint8Array.of(0xff, 0xfe))?.code).toBe('empty');
  });

  test('says which kind of file it cannot read', () => {
    const codes = [
      bytesOf('PK\u0003\u0004', [20, 0, 6, 0]),
      buildOle(['WordDocument']),
      bytesOf('%PDF-1.4'),
      bytesOf('{\\rtf1}'),
      Uint8Array.from({ length: 64 }, (_, i) => i % 7),
      Uint8Array.from({ length: 64 }, () => 0xff),
    ].map((bytes) => problemOf(bytes)?.code);
    expect(codes).toEqual(['word', 'old-word', 'pdf', 'rtf', 'binary', 'undecodable']);
  });

  test('refuses more than 32 MB but looks at what is just that long', () => {
    const limit = 32 * 1024 * 1024;
    expect(problemOf(new Uint8Array(limit + 1))?.code).toBe('too-large');
    expect(problemOf(new Uint8Array(limit))?.code).toBe('binary');
  });

  test('every refusal says in Chinese and English what to do, in proper Chinese punctuation', () => {
    for (const bytes of [
      bytesOf(''),
      bytesOf('PK\u0003\u0004'),
      bytesOf('%PDF'),
      bytesOf('{\\rtf'),
      Uint8Array.of(0xff),
    ]) {
      const message = problemOf(bytes)?.message;
      expect(message?.['zh-CN']).toMatch(/请.*。$/su);
      expect(message?.['zh-CN']).not.toMatch(/[\u4e00-\u9fff][,:;?(]/);
      expect(message?.en).toMatch(/^[\x20-\x7e]+\.$/);
    }
  });

  test('any bytes give a source or a problem, never a throw', () => {
    const head = fc.constantFrom<number[]>(
      [],
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xef, 0xbb, 0xbf],
      [0x84, 0x31, 0x95, 0x33],
    );
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }).map((text) => bytesOf(text)),
    );
    fc.assert(
      fc.property(head, body, (mark, rest) => {
        const result = readSource(bytesOf(mark, rest), 'x');
        if (result.ok) expect(result.value.text.trim()).not.toBe('');
        else expect(result.problem.message['zh-CN']).not.toBe('');
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('any text in UTF-8 or in UTF-16 with a mark comes back as it was', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((sample) => `法${sample}`);
    fc.assert(
      fc.property(text, (sample) => {
        expect(read(bytesOf([0xff, 0xfe], utf16(sample, 'le'))).text).toBe(sample);
        expect(read(bytesOf([0xef, 0xbb, 0xbf], sample)).text).toBe(sample);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('sourceFromText', () => {
  test('is the source of the same text in UTF-8', () => {
    const made = sourceFromText('法治\n');
    expect(made).toEqual(readSource(bytesOf('法治\n'), 'draft.md'));
    expect(sourceFromText('法治\n', 'a.md')).toMatchObject({ ok: true, value: { path: 'a.md' } });
  });
});
