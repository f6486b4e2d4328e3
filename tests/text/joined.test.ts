import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined } from '../../src/text/joined.js';

test('units make the same text whatever they are and however many, halves of pairs and U+FFFD among them', () => {
  const unit = fc.oneof(
    fc.nat({ max: 0xffff }),
    fc.constantFrom(0xfeff, 0xfffd, 0xd83d, 0xde00, 0, 0x0d, 0x0a, 0x41),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
  );
  const plain = fc.integer({ min: 0x4e00, max: 0x9fff });
  const units = fc.oneof(
    fc.array(unit, { maxLength: 40 }),
    fc.array(unit, { minLength: 480, maxLength: 700 }),
    fc
      .tuple(fc.array(plain, { minLength: 600, maxLength: 900 }), fc.array(unit, { maxLength: 2 }))
      .map((two) => two.flat()),
  );
  fc.assert(
    fc.property(units, (sample) => {
      const text = joined(Uint16Array.from(sample));
      expect(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))).toEqual(sample);
    }),
    { seed: 1, numRuns: 300 },
  );
});
