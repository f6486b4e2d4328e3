import { expect, test } from 'vitest';
import { BLANKS, charClasses, classAt } from '../../src/text/char-classes.js';

test('the blanks are those of \\s', () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  expect(all.filter((char) => /\s/.test(char)).sort()).toEqual([...BLANKS].sort());
});

test('a character has the bits of all entries that name it', () => {
  const classes = charClasses([
    [1, 'ab'],
    [4, 'b\u3002'],
  ]);
  const bits = [...'ab\u3002c'].map((char) => classes[char.charCodeAt(0)]);
  expect(bits).toEqual([1, 5, 4, 0]);
});

test('a place before the begin or behind the end has no class', () => {
  const classes = charClasses([[1, 'a']]);
  expect([-1, 0, 1, 2, 3].map((at) => classAt(classes, 'aba', at))).toEqual([0, 1, 0, 1, 0]);
});
