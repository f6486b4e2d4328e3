import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex, shortHash } from '../../src/text/digest.js';

test('the digest is the SHA-256 that other tools compute', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('the short hash is its first 16 digits over UTF-8', () => {
  expect(shortHash('法治')).toBe(createHash('sha256').update('法治', 'utf8').digest('hex').slice(0, 16));
});
