import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, crc32ByTable } from '../../src/office/archive/crc32.js';
import { encodePart } from '../../src/office/archive/encoding.js';
import { openZip, rewriteZip } from '../../src/office/archive/zip.js';
import { readDirectory } from '../../src/office/archive/zip-directory.js';
import { type OfficeCode, OfficeError } from '../../src/office/errors.js';
import { buildDocx, buildZip, type TestArchive, type TestEntry, utf8 } from './build.js';

const MB = 1024 * 1024;
const text = 'A report. '.repeat(50);

function codeOf(run: () => unknown): OfficeCode | 'none' {
  try {
    run();
  } catch (error) {
    if (error instanceof OfficeError) return error.code;
    throw error;
  }
  return 'none';
}

const opening = (entries: readonly TestEntry[], archive?: TestArchive): OfficeCode | 'none' =>
  codeOf(() => openZip(buildZip(entries, archive)));

/** Runs and holds time and memory: a hostile file must cost next to nothing. */
function cheaply<T>(run: () => T): T {
  const rss = process.memoryUsage().rss;
  const start = performance.now();
  const result = run();
  expect(performance.now() - start).toBeLessThan(1000);
  expect(process.memoryUsage().rss - rss).toBeLessThan(64 * MB);
  return result;
}

const zeros = deflateRawSync(new Uint8Array(300 * MB));

describe('openZip', () => {
  it('reads deflated and stored entries, folders, descriptors, UTF-8 names, a comment and a prefix', () => {
    const entries: TestEntry[] = [
      { name: 'word/', data: '', deflate: false },
      { name: 'word/Document.xml', data: text },
      { name: 'stored.bin', data: Uint8Array.of(1, 2, 3), deflate: false },
      { name: 'streamed.xml', data: text, descriptor: true },
      { name: 'streamed-unsigned.xml', data: text, descriptor: 'unsigned' },
      { name: '\u516c\u6587.xml', data: '\u516c\u6587' },
      { name: 'empty.xml', data: '' },
      { name: 'padded.xml', data: text, extra: new Uint8Array(40) },
    ];
    const zip = openZip(buildZip(entries, { comment: 'made by a test', prefix: Uint8Array.of(9, 9, 9) }));
    expect(zip.names).toEqual(entries.slice(1).map(({ name }) => name));
    expect(zip.readText('WORD/document.XML')).toBe(text);
    expect(zip.has('WORD/document.XML')).toBe(true);
    expect(zip.has('word/')).toBe(false);
    expect([...zip.read('stored.bin')]).toEqual([1, 2, 3]);
    expect(zip.readText('streamed.xml')).toBe(text);
    expect(zip.readText('streamed-unsigned.xml')).toBe(text);
    expect(zip.readText('\u516c\u6587.xml')).toBe('\u516c\u6587');
    expect(zip.readText('empty.xml')).toBe('');
    expect(zip.readText('padded.xml')).toBe(text);
    expect(codeOf(() => zip.read('nothing.xml'))).toBe('missing-part');
  });

  it('reads text in the encodings that the format allows', () => {
    const sample = '<a>\u62a5\u544a\ud840\udc00</a>';
    for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
      const zip = openZip(buildZip([{ name: 'a.xml', data: encodePart(sample, encoding) }]));
      expect(zip.readText('a.xml'), encoding).toBe(sample);
    }
    const bad = openZip(buildZip([{ name: 'a.xml', data: Uint8Array.of(0x3c, 0xc0, 0xff) }]));
    expect(codeOf(() => bad.readText('a.xml'))).toBe('encoding');
  });

  it('takes bytes that are a window into a larger buffer', () => {
    const archive = buildZip([{ name: 'a.xml', data: text }]);
    const large = new Uint8Array(archive.length + 100);
    large.set(archive, 50);
    const window = large.subarray(50, 50 + archive.length);
    expect(openZip(window).readText('a.xml')).toBe(text);
    expect(rewriteZip(window, new Map())).toEqual(archive);
  });

  it('refuses what is no archive, and the old format by name', () => {
    expect(codeOf(() => openZip(new Uint8Array()))).toBe('not-zip');
    expect(codeOf(() => openZip(utf8('plain text, long enough to hold an end record')))).toBe('not-zip');
    expect(codeOf(() => openZip(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)))).toBe('ole');
  });

  it('refuses a part of 300 MB in a small file before it unpacks anything', () => {
    const bomb = buildZip([{ name: 'word/document.xml', data: '', packed: zeros, size: 300 * MB }]);
    expect(bomb.length).toBeLessThan(MB);
    expect(cheaply(() => codeOf(() => openZip(bomb)))).toBe('bomb');
  });

  it('stops a part whose header lies about its size', () => {
    const liar = buildZip([{ name: 'word/document.xml', data: '', packed: zeros, size: 1000 }]);
    const zip = openZip(liar);
    expect(cheaply(() => codeOf(() => zip.read('word/document.xml')))).toBe('bomb');
    const empty = openZip(buildZip([{ name: 'a', data: text, size: 0 }]));
    expect(codeOf(() => empty.read('a'))).toBe('bomb');
    const over = openZip(buildZip([{ name: 'a', data: text, size: 5000 }]));
    expect(codeOf(() => over.read('a'))).toBe('truncated');
  });

  it('refuses too large parts and totals, and too many parts', () => {
    const large = (name: string, size: number): TestEntry => ({ name, data: text, packedSize: 4 * MB, size });
    expect(cheaply(() => opening([{ name: 'a', data: new Uint8Array(2 * MB) }]))).toBe('bomb');
    expect(opening([large('a', 129 * MB)])).toBe('too-large');
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => large(name, 120 * MB));
    expect(opening(five)).toBe('too-large');
    const many = Array.from({ length: 4097 }, (_, i) => ({ name: `p${i}`, data: '', deflate: false }));
    expect(cheaply(() => opening(many))).toBe('too-many-parts');
    const file = buildZip([{ name: 'a', data: text }]);
    expect(codeOf(() => openZip(file, { file: 10 }))).toBe('too-large');
    expect(codeOf(() => openZip(file, { part: 10 }))).toBe('too-large');
  });

  it('leaves honest parts alone, however well they pack, below the size where it matters', () => {
    expect(opening([{ name: 'a', data: new Uint8Array(MB) }])).toBe('none');
  });

  it.each<[OfficeCode, readonly TestEntry[], TestArchive?]>([
    ['encrypted-zip', [{ name: 'a', data: text, flags: 1 }]],
    ['zip64', [{ name: 'a', data: text, size: 0xffffffff }]],
    ['zip64', [{ name: 'a', data: text }], { zip64Locator: true }],
    ['zip64', [{ name: 'a', data: text }], { count: 0xffff }],
    ['multi-disk', [{ name: 'a', data: text, disk: 1 }]],
    ['multi-disk', [{ name: 'a', data: text }], { disk: 1 }],
    ['bad-method', [{ name: 'a', data: text, method: 12 }]],
    [
      'duplicate-part',
      [
        { name: 'word/a.xml', data: text },
        { name: 'Word/A.xml', data: text },
      ],
    ],
    [
      'overlap',
      [
        { name: 'a', data: text },
        { name: 'b', data: text, offset: 0 },
      ],
    ],
    [
      'overlap',
      [
        { name: 'a', data: text, packedSize: 60 },
        { name: 'b', data: text },
      ],
    ],
    ['truncated', [{ name: 'a', data: text }], { count: 2 }],
    [
      'truncated',
      [
        { name: 'a', data: text },
        { name: 'b', data: text },
      ],
      { count: 1 },
    ],
    ['truncated', [{ name: 'a', data: text, offset: 7 }]],
    ['truncated', [{ name: 'a', data: text, offset: 0x7fffffff }]],
    ['truncated', [{ name: 'a', data: text, packedSize: 0x7fffffff }]],
    ['truncated', [{ name: 'a', data: text }], { directoryStart: 3 }],
    ['truncated', [{ name: 'a', data: text, deflate: false, size: 3 }]],
  ])('refuses with %s (case %#)', (code, entries, archive) => {
    expect(cheaply(() => opening(entries, archive))).toBe(code);
  });

  it('finds damage in the data when the part is read', () => {
    const crc = openZip(buildZip([{ name: 'a', data: text, crc: 1 }]));
    expect(codeOf(() => crc.read('a'))).toBe('crc');
    const broken = openZip(buildZip([{ name: 'a', data: text, packed: Uint8Array.of(7, 7, 7) }]));
    expect(codeOf(() => broken.read('a'))).toBe('truncated');
  });

  it('refuses an archive cut off anywhere', () => {
    const whole = buildDocx({ body: '<w:p/>' });
    for (let length = 0; length < whole.length; length++)
      expect(codeOf(() => openZip(whole.subarray(0, length)))).toBe(length < 4 ? 'not-zip' : 'truncated');
  });

  it('sums as the table does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === crc32ByTable(bytes)),
    );
    expect(crc32ByTable(utf8('123456789'))).toBe(0xcbf43926);
  });
});

const ARCHIVE: readonly TestEntry[] = [
  { name: 'word/', data: '', deflate: false },
  { name: '[Content_Types].xml', data: 'types', extra: new Uint8Array(20), time: 1234, date: 0x4321 },
  { name: 'word/document.xml', data: text, descriptor: true, time: 4321, date: 0x1234 },
  { name: 'word/media/\u56fe.bin', data: Uint8Array.of(5, 4, 3), deflate: false, descriptor: 'unsigned' },
  { name: 'word/styles.xml', data: text, descriptor: 'unsigned' },
];

describe('rewriteZip', () => {
  const before = buildZip(ARCHIVE, { comment: 'kept' });
  const changes = new Map([
    ['WORD/document.xml', utf8('<changed/>')],
    ['word/comments.xml', utf8('<new/>')],
    ['word/\u65b0.xml', utf8('<new/>')],
  ]);
  const after = rewriteZip(before, changes);

  it('replaces in place, adds at the end, and reads back', () => {
    const zip = openZip(after);
    expect(zip.names).toEqual([
      '[Content_Types].xml',
      'word/document.xml',
      'word/media/\u56fe.bin',
      'word/styles.xml',
      'word/comments.xml',
      'word/\u65b0.xml',
    ]);
    expect(zip.readText('word/document.xml')).toBe('<changed/>');
    expect(zip.readText('word/comments.xml')).toBe('<new/>');
    expect(zip.readText('word/styles.xml')).toBe(text);
  });

  it('keeps every other entry to the byte: header, name, packed data, descriptor and record', () => {
    const [old, now] = [readDirectory(before), readDirectory(after)];
    let compared = 0;
    old.entries.forEach((entry, i) => {
      const other = now.entries[i]!;
      expect(other.name).toBe(entry.name);
      if (entry.name === 'word/document.xml') return;
      const next = old.entries[i + 1]?.start ?? old.start;
      const length = next - entry.start;
      expect(after.slice(other.start, other.start + length)).toEqual(before.slice(entry.start, next));
      const record = (bytes: Uint8Array, at: { record: number; recordEnd: number }): Uint8Array => {
        const copy = bytes.slice(at.record, at.recordEnd);
        copy.fill(0, 42, 46);
        return copy;
      };
      expect(record(after, other)).toEqual(record(before, entry));
      compared += 1;
    });
    expect(compared).toBe(4);
  });

  it('keeps the times of a replaced part, clears its descriptor, and keeps the comment', () => {
    const now = readDirectory(after);
    const entry = now.entries.find(({ name }) => name === 'word/document.xml')!;
    expect(now.view.getUint16(entry.start + 6, true)).toBe(0);
    expect(now.view.getUint16(entry.start + 10, true)).toBe(4321);
    expect(now.view.getUint16(entry.record + 14, true)).toBe(0x1234);
    expect(new TextDecoder().decode(after.slice(-4))).toBe('kept');
  });

  it('without changes gives the same file, and with changes the same file each time', () => {
    expect(rewriteZip(before, new Map())).toEqual(before);
    expect(rewriteZip(before, changes)).toEqual(after);
  });

  it('adds no part above the limit', () => {
    expect(codeOf(() => rewriteZip(before, changes, { entries: 5 }))).toBe('too-many-parts');
  });

  it('is read by other programs', ({ skip }) => {
    const tools: readonly (readonly [string, readonly string[]])[] = [
      ['unzip', ['-tqq']],
      ['python3', ['-c', 'import sys,zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)']],
    ];
    const present = tools.filter(([name]) => spawnSync(name, ['--help']).error === undefined);
    if (present.length === 0)
      skip('neither unzip nor python3 is installed: the output was not judged by another program');
    const folder = mkdtempSync(join(tmpdir(), 'hegao-zip-'));
    try {
      const path = join(folder, 'after.zip');
      writeFileSync(path, after);
      for (const [name, given] of present) execFileSync(name, [...given, path], { stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('whatever the bytes, an OfficeError or a Zip', () => {
  const readAll = (bytes: Uint8Array): void => {
    codeOf(() => {
      const zip = openZip(bytes);
      for (const name of zip.names) codeOf(() => zip.readText(name));
      rewriteZip(bytes, new Map([['word/document.xml', utf8('x')]]));
    });
  };

  it('random bytes, with and without marks of the format', () => {
    const marks = fc.constantFrom(
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 1, 2],
      [0x50, 0x4b, 5, 6],
      [0x50, 0x4b, 6, 7],
    );
    const bytes = fc
      .array(fc.oneof(marks, fc.array(fc.nat(255), { maxLength: 40 })), { maxLength: 12 })
      .map((pieces) => Uint8Array.from(pieces.flat()));
    fc.assert(fc.property(bytes, readAll), { numRuns: 500 });
  });

  it('archives with some bytes changed', () => {
    const archive = buildZip(ARCHIVE, { comment: 'x' });
    const change = fc.tuple(fc.nat(archive.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 255)));
    const property = fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (list) => {
      const bytes = archive.slice();
      for (const [at, value] of list) bytes[at] = value;
      readAll(bytes);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

it('rewrites what comes as a Buffer, and leaves it as it came', () => {
  const bytes = Buffer.from(
    buildZip([
      { name: 'a.txt', data: 'one' },
      { name: 'b.txt', data: 'two' },
    ]),
  );
  const before = Uint8Array.from(bytes);
  const changed = rewriteZip(bytes, new Map([['a.txt', new TextEncoder().encode('three')]]));
  expect(Uint8Array.from(bytes)).toEqual(before);
  expect(openZip(changed).readText('a.txt')).toBe('three');
  expect(openZip(changed).readText('b.txt')).toBe('two');
});
