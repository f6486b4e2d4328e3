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

  test('what a mask needs never hides what it would mask', () => {
    const home = fc
      .tuple(
        fc.constantFrom('住址:', '家住', '家庭地址:', '户籍地', '居住于'),
        fc.constantFrom('3栋', '12号楼'),
        digits(3),
      )
      .map(([word, house, room]) => `${word}甲路${house}${room}室`);
    const plate = fc
      .tuple(fc.constantFrom('车牌', '号牌', '牌照'), fc.constantFrom('浙A', '皖C'), digits(5))
      .map((parts) => parts.join(''));
    const contact = fc.constantFrom('联络人:王五', '填报人 李四', '审核人:张三', 'a.b@c.cn', '京A·12345');
    const joined = fc.constantFrom(
      '138-1234-5678',
      '138 1234 5678',
      '6222 0000 0000 0009',
      '(010)55550123',
      '電話 5555012',
    );
    const near = fc.oneof(text, home, plate, contact, words, mobile, landline, identity, digits(18), joined);
    // All that the masks need, and nothing that they mask.
    const open = '\n@ 1234567x 联系人 京A 户籍 3座';
    fc.assert(
      fc.property(near, near, (one, other) => {
        const sample = one + other;
        expect(maskPersonal(sample)).toBe(maskPersonal(sample + open).slice(0, sample.length));
      }),
      { seed: 5, numRuns: 3000 },
    );
    expect(maskPersonal(open)).toBe(open);
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

  test.each([
    ['手机138-1234-5678', '手机138-****-5678'],
    ['手机138 1234 5678', '手机138 **** 5678'],
    [
      '手机\uff11\uff13\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18',
      '手机\uff11\uff13\uff18****\uff15\uff16\uff17\uff18',
    ],
    ['电话(010)55550123', '电话(010)55******'],
    ['电话:55550123', '电话:55******'],
    ['电话\uff1a5555012', '电话\uff1a55*****'],
    ['身份证350100 19900101 123X', '身份证350100 ******** 123X'],
    ['身份证号350100900101123', '身份证号350100******123'],
    ['卡号6222000000000009', '卡号6222********0009'],
    ['卡号6222 0000 0000 0009', '卡号6222 **** **** 0009'],
    ['发至zhangsan@example.com', '发至z*******@example.com'],
    ['发至z@example.com', '发至*@example.com'],
    ['车牌号京A12345', '车牌号京A*****'],
    ['京A\u00b712345', '京A\u00b7*****'],
    ['联络人:张三丰,电话', '联络人:张**,电话'],
  ])('hides %s', (sample, masked) => expect(maskPersonal(sample)).toBe(masked));

  test('hides building and room of a home', () => {
    expect(maskPersonal('家住幸福小区3栋2单元501室的群众')).not.toMatch(/3栋|501/);
  });

  test.each([
    '卡号6222000000000001',
    '统一社会信用代码11500103009283772K',
    '项目代码2401-500115-04-01-123456',
    '上线云ERP2024系统,京B2-20200001',
    '一户一档@居民',
    '增长13.8%,从12345件到20240件',
  ])('leaves %s alone', (sample) => expect(maskPersonal(sample)).toBe(sample));
});
