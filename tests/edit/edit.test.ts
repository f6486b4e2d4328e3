import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, withoutConflicts } from '../../src/edit/apply.js';
import { unifiedDiff } from '../../src/edit/diff.js';
import { EncodeError, encode } from '../../src/edit/encode.js';
import { spliceBytes } from '../../src/edit/splice.js';
import { readSource } from '../../src/inputs/read.js';
import type { Encoding, Source } from '../../src/model/source.js';

const edit = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });

describe('edits', () => {
  test('none change nothing, some change just their ranges', () => {
    expect(applyEdits('甲乙丙', [])).toBe('甲乙丙');
    expect(applyEdits('甲乙丙丁', [edit(0, 0, '首'), edit(1, 2, ''), edit(4, 4, '尾')])).toBe('首甲丙丁尾');
  });

  test('a fix of a whole report has thousands, and they are put in order', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => edit(2 * i, 2 * i + 1, 'x'));
    expect(withoutConflicts([...many].reverse())).toEqual(many);
    expect(withoutConflicts([...many, edit(3, 5, 'y')])).toEqual(many);
  });

  test('of two that touch the same place the first stays', () => {
    const all = [edit(2, 4, 'a'), edit(3, 5, 'b'), edit(3, 3, 'c'), edit(0, 1, 'd'), edit(0, 1, 'd')];
    expect(withoutConflicts(all)).toEqual([edit(0, 1, 'd'), edit(2, 4, 'a')]);
  });

  test('what is put in before a changed range is no conflict', () => {
    const both = withoutConflicts([edit(1, 2, '改'), edit(1, 1, '新')]);
    expect(applyEdits('甲乙丙', both)).toBe('甲新改丙');
  });

  test('edits out of order are refused', () => {
    expect(() => applyEdits('甲乙丙', [edit(2, 3, ''), edit(0, 1, '')])).toThrow(RangeError);
    expect(() => applyEdits('甲', [edit(0, 5, '')])).toThrow(RangeError);
  });
});

const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  gb18030: [0x84, 0x31, 0x95, 0x33],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

describe.each(ENCODINGS)('bytes in %s', (encoding) => {
  const decode = (bytes: Uint8Array) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const sourceOf = (text: string, bom: boolean): Source => ({
    path: 'x.txt',
    text,
    encoding,
    newline: '\n',
    bom,
    sha256: '',
  });

  test('what is encoded is decoded again', () => {
    const text = '第一责任人(1)ABC，。\u201c引\u201d\r\n';
    expect(decode(encode(text, encoding))).toBe(text);
  });

  test('an edit leaves every other byte as it was', () => {
    const char = fc.constantFrom(...'法治政府，。\r\n aé🙂𠮷', '㐀');
    const text = fc.array(char, { maxLength: 30 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, fc.boolean(), fc.nat(), fc.nat(), (before, bom, a, b) => {
        // GB18030 with four-byte forms is only read, so those characters come from the decoder.
        const plain = encoding === 'gb18030' ? before.replace(/[^\u4e00-\u9fff，。\r\n a]/gu, '') : before;
        const old = [...plain];
        const start = old.slice(0, a % (old.length + 1)).join('').length;
        const end =
          start +
          old
            .slice(a % (old.length + 1))
            .slice(0, b % 5)
            .join('').length;
        const added = '新增“一”，';
        const mark = bom ? MARKS[encoding] : [];
        const bytes = Uint8Array.from([...mark, ...encode(plain, encoding)]);
        const spliced = spliceBytes(bytes, sourceOf(plain, bom), [edit(start, end, added)]);
        const expected = [...mark, ...encode(plain.slice(0, start) + added + plain.slice(end), encoding)];
        expect([...spliced]).toEqual(expected);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

test('four-byte forms of GB18030 are stepped over', () => {
  // U+20087 and U+3400 have four bytes each in GB18030.
  const bytes = Uint8Array.from([
    0x95,
    0x32,
    0x90,
    0x31,
    0x81,
    0x39,
    0xee,
    0x39,
    ...encode('\u6cd5\u6cbb', 'gb18030'),
  ]);
  const text = new TextDecoder('gb18030').decode(bytes);
  const source: Source = { path: '', text, encoding: 'gb18030', newline: '\n', bom: false, sha256: '' };
  const at = text.indexOf('\u6cbb');
  const spliced = spliceBytes(bytes, source, [edit(at, at, '\u5236')]);
  expect(new TextDecoder('gb18030').decode(spliced)).toBe(`${text.slice(0, at)}\u5236${text.slice(at)}`);
  expect(() => encode('\u{20087}', 'gb18030')).toThrow(EncodeError);
});

test('a draft of any encoding can be read, changed and read again', () => {
  for (const encoding of ENCODINGS) {
    const text = '一、法治政府建设工作情况\r\n开展检查的次数为三次。\r\n';
    const bytes = Uint8Array.from([...MARKS[encoding], ...encode(text, encoding)]);
    const source = readSource(bytes, 'a.txt');
    if (!source.ok) throw new Error(source.problem.code);
    const again = readSource(spliceBytes(bytes, source.value, [edit(0, 1, '二')]), 'a.txt');
    expect(again.ok && again.value).toMatchObject({ text: `二${text.slice(1)}`, encoding, bom: true });
  }
});

test('a diff has the path, the lines and nothing where nothing changes', () => {
  expect(unifiedDiff('a.txt', '甲\n', '甲\n')).toBe('');
  expect(unifiedDiff('a.txt', '甲\n乙\n', '甲\n丙\n')).toBe(
    '--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n 甲\n-乙\n+丙\n',
  );
});
