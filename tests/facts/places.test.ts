import { expect, test } from 'vitest';
import { proseBlocks, sectionAt } from '../../src/facts/places.js';
import { PROSE, parse, TITLE } from '../document/draft.js';

const document = parse(
  [TITLE, PROSE, '一、工作', `(一)学法。${PROSE}`, '二、问题', PROSE, '云岭县司法局', '2025年1月5日'].join(
    '\n',
  ),
);
const at = (text: string): number => document.source.text.indexOf(text);

test('sectionAt gives the innermost section', () => {
  expect(sectionAt(document, at('一、'))).toBe('s1');
  expect(sectionAt(document, at('(一)'))).toBe('s1.1');
  expect(sectionAt(document, at('二、') - 1)).toBe('s1.1');
  expect(sectionAt(document, at('二、'))).toBe('s2');
});

test('before the first section and after the body there is none', () => {
  expect(sectionAt(document, 0)).toBeNull();
  expect(sectionAt(document, at('一、') - 1)).toBeNull();
  expect(sectionAt(document, at('2025年1月5日'))).toBeNull();
});

test('sectionAt agrees with looking at every section', () => {
  for (let offset = 0; offset < document.source.text.length; offset++) {
    const holding = document.outline.sections.filter(
      ({ range }) => range.start <= offset && offset < range.end,
    );
    expect(sectionAt(document, offset)).toBe(holding.at(-1)?.id ?? null);
  }
});

test('prose is lead, headings and body, not title, signature or date', () => {
  expect(proseBlocks(document).map((block) => block.role)).toEqual([
    'lead',
    'heading',
    'heading',
    'heading',
    'body',
  ]);
});
