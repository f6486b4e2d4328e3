import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceSpans, sentencesOf } from '../../src/document/sentences.js';
import { fold } from '../../src/text/fold.js';
import { allMatches } from '../../src/text/matches.js';
import { parse, slice } from './draft.js';

const keysOf = (text: string): string[] =>
  parse(text).blocks.flatMap((block) => sentencesOf(block).map(({ key }) => key));

describe('sentencesOf', () => {
  test('cuts after stops, with the closing marks that belong to them', () => {
    expect(keysOf('有了成效。何以如此?坚持!他说\u201c要坚持。\u201d还有不足')).toEqual([
      '有了成效。',
      '何以如此?',
      '坚持!',
      '他说\u201c要坚持。\u201d',
      '还有不足',
    ]);
  });

  test('does not cut at commas, semicolons and colons', () => {
    expect(keysOf('一是学法,要经常;二是普法:要深入。')).toHaveLength(1);
  });

  test('leaves out blanks around a sentence and sentences of marks only', () => {
    expect(keysOf('\u3000\u3000有了成效。  还有不足。\u3000')).toEqual(['有了成效。', '还有不足。']);
  });

  test('the range of a sentence holds the sentence', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'甲乙。\uff1f!\u201d\uff09 \u3000,一'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (sample) => {
        const document = parse(`法${sample}`);
        for (const sentence of document.blocks.flatMap(sentencesOf)) {
          expect(fold(slice(document, sentence.range))).toBe(sentence.key);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

test('sentenceSpans finds what the pattern of a sentence finds', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙。!?\u201d\u2019)\u300b \u3000,'), maxLength: 30 });
  fc.assert(
    fc.property(text, (key) => {
      const expected = allMatches(key, /[^\u3002!?]+(?:[\u3002!?]+[\u201d\u2019)\u300b]*|$)/g).flatMap(
        (match) => {
          const from = match.index + match[0].length - match[0].trimStart().length;
          const said = match[0].trim();
          return said === '' ? [] : [from, from + said.length];
        },
      );
      expect(sentenceSpans(key)).toEqual(expected);
    }),
    { seed: 1, numRuns: 3000 },
  );
});
