import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainUtf8 } from '../../src/inputs/utf8.js';
import { bytesOf } from './bytes.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function strictText(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

const piece = fc.oneof(
  fc.constantFrom('法治', '\uff0c', '\ufeff', 'a', '\r\n', '\u00b7', '\u0800', '\ud7ff', '\ue000', '\uffff'),
  fc.constantFrom('\ud83d\ude00', '\0', '\u0001', '\u001b', '\u007f', '\u0080', '\u07ff'),
);
// Bytes at the borders of what may lead, follow, or stand nowhere.
const byte = fc.constantFrom(
  ...[
    0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf4, 0xf5,
    0xff,
  ],
);

describe('plainUtf8', () => {
  test('reads texts as the engine reads them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const read = plainUtf8(bytesOf(text));
        if (read !== null) expect(read).toBe(text);
        else expect(text).toMatch(/[\0\u0001\u0800\ud7ff]|\ud83d\ude00/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('takes no bytes that are not UTF-8', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (numbers) => {
        const read = plainUtf8(Uint8Array.from(numbers));
        if (read !== null) expect(read).toBe(strictText(Uint8Array.from(numbers)));
      }),
      { seed: 1, numRuns: 3000 },
    );
    expect(plainUtf8(Uint8Array.of(0xe6, 0xb3))).toBeNull();
    expect(plainUtf8(Uint8Array.of(0xc1, 0x81))).toBeNull();
  });

  test('reads texts that are longer than what it holds at a time', () => {
    const text = '法治a\u00b7\n'.repeat(9000);
    expect(plainUtf8(bytesOf(text))).toBe(text);
  });
});
