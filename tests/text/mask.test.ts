import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonal } from '../../src/text/mask.js';

const digits = (count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
const mobile = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join(''));
const landline = fc
  .tuple(fc.constantFrom('0591', '010', '020'), fc.constantFrom('-', '', ' ', '\uff0d'), digits(8))
  .map((parts) => parts.join(''));
const identity = fc
  .tuple(digits(6), fc.constantFrom('19', '20'), digits(9), fc.constantFrom('1', 'X', 'x'))
  .map((parts) => parts.join(''));
const words = fc.string({ unit: fc.constantFrom(...'联系人电话法治,:\uff1a。 (a)'), maxLength: 12 });
const text = fc
  .array(fc.oneof(words, mobile, landline, identity), { maxLength: 8 })
  .map((parts) => parts.join('。'));

describe('maskPersonal', () => {
  test('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (sample) => {
        expect(maskPersonal(sample)).toHaveLength(sample.length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('leaves no telephone or identity number whole', () => {
    fc.assert(
      fc.property(words, fc.oneof(mobile, landline, identity), words, (before, number, after) => {
        expect(maskPersonal(`${before}:${number}。${after}`)).not.toContain(number);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('has nothing left to hide the second time', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const masked = maskPersonal(sample);
        expect(maskPersonal(masked)).toBe(masked);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('changes only characters into stars', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const masked = maskPersonal(sample);
        for (let i = 0; i < sample.length; i++) expect(['*', sample[i]]).toContain(masked[i]);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test('hides the given name of a contact person and keeps the surname', () => {
    expect(maskPersonal('联系人:张三丰,电话')).toBe('联系人:张**,电话');
    expect(maskPersonal('(经办人\uff1a李四)')).toBe('(经办人\uff1a李*)');
    expect(maskPersonal('聯繫人 王五')).toBe('聯繫人 王*');
  });

  test('hides the middle of mobile and identity numbers and the end of landlines', () => {
    expect(maskPersonal('手机13812345678')).toBe('手机138****5678');
    expect(maskPersonal('电话0591-87654321')).toBe('电话0591-87******');
    expect(maskPersonal('身份证35010019900101123X')).toBe('身份证350100********123X');
  });

  test('leaves hotlines, years, figures and longer digit runs alone', () => {
    const sample = '12345热线受理20241231件,2024年投入138123456789012元,第1361号';
    expect(maskPersonal(sample)).toBe(sample);
  });
});
