import { expect, it } from 'vitest';
import { maskPersonal } from '../../src/text/mask.js';
import { ALL_NEEDS } from '../../src/text/mask-needs.js';
import { below, one, randomFrom } from '../fuzz/random.js';

const PIECES = [
  '13812345678|138 1234-5678|0591-87654321|(010)87654321|010 8765 4321|6222 0212 3456 7890 128|4111111111111111',
  '\u8eab\u4efd\u8bc1\u53f7110101199003071233|110101 19900307 123X|\u7535\u8bdd:87654321|\u5ea7\u673a\u53f7\u7801: 8765432',
  '\u8054\u7cfb\u4eba:\u738b\u5c0f\u660e|\u586b\u62a5\u4eba\uff1a\u8d75\u516d|\u5ba1\u6838\u4eba|\u529e\u4eba|\u7cfb|\u6838|\u4eba',
  '\u8f66\u724c\u6d59A12345|\u4eacA\u00b712345|\u6d59AD12345|\u7696|A|\u53f7\u724c',
  '\u4f4f\u5740:\u7532\u8def3\u680b2\u5355\u5143301\u5ba4|\u5bb6\u4f4f\u4e59\u675112\u53f7\u697c4\u5ba4|\u6237\u7c4d\u57305\u5e62101|3\u680b|\u4f4f|\u5ba4',
  'a.b-c@d.cn|zhang@qq.com|@|1|2|34|567|-| |  |\uff11\uff13|\uff20|.|\uff0c|\u3002|\n|\u7532|x',
].flatMap((pieces) => pieces.split('|'));

it('what masks need of a text never hides what they would mask', () => {
  const random = randomFrom(20261123);
  let masked = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: 1 + below(random, 7) }, () => one(random, PIECES)).join('');
    const whole = maskPersonal(text, ALL_NEEDS);
    expect(maskPersonal(text), JSON.stringify(text)).toBe(whole);
    if (whole !== text) masked += 1;
  }
  expect(masked).toBeGreaterThan(5000);
});
