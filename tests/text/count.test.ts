import { expect, test } from 'vitest';
import { countCharacters } from '../../src/text/count.js';

test('a length in characters counts marks and figures but no blanks or line ends', () => {
  expect(countCharacters('')).toBe(0);
  expect(countCharacters('\u3000\u3000法治 政府。\r\n20件')).toBe(8);
});
