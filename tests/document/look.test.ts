import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInBlocks } from '../../src/document/find.js';
import type { Document } from '../../src/model/document.js';
import { documentOf } from '../support.js';

const PATTERNS = [
  '\u7532(?!\\s)',
  '(?<!\\s)\u7532',
  '\u7532(?!\\W)',
  '\u7532(?![\\s,])',
  '\u7532(?!(?:\u4e59)?[^\u4e19])',
  '\u7532(?!.)',
  '^\u7532|\u4e59$',
  '(?<![^\u4e19])\u7532',
  '\u7532[^,]{0,3}\u4e59',
  '\\b1',
];

/** Block by block, as it was before the look at the whole text. */
const alone = (document: Document, pattern: string): number[] =>
  document.blocks.flatMap((block) =>
    findInBlocks({ ...document, blocks: [block] }, pattern, block.range).map(({ range }) => range.start),
  );

it('a look at the whole text never passes over what stands in a block', () => {
  const line = fc.array(fc.constantFrom('\u7532', '\u4e59', '\u4e19', ',', '1', ' '), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 5, maxLength: 9 }), (lines) => {
      const document = documentOf(
        `\u4e00\u3001\u5de5\u4f5c\n${lines.map((line) => line.join('')).join('\n')}\n`,
      );
      const whole = { start: 0, end: document.source.text.length };
      for (const pattern of PATTERNS) {
        const found = findInBlocks(document, pattern, whole).map(({ range }) => range.start);
        expect([pattern, found]).toEqual([pattern, alone(document, pattern)]);
      }
    }),
    { seed: 15834, numRuns: 200 },
  );
});
