import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charactersIn } from '../../src/rule-types/count-in.js';
import { countCharacters } from '../../src/text/count.js';
import { documentOf } from '../support.js';

it('is the sum of what each range holds, counted character by character', () => {
  const unit = fc.constantFrom('\u6cd5', 'a', ' ', '\u3000', '\n', '\t', '\u00a0');
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 3 }),
      (text, pairs) => {
        const document = documentOf(`\u6cd5${text}`);
        const written = document.source.text;
        const ranges = pairs.map(([a, b]) => ({
          start: Math.min(a, b, written.length),
          end: Math.min(Math.max(a, b), written.length),
        }));
        const each = ranges.map(({ start, end }) => countCharacters(written.slice(start, end)));
        expect(charactersIn(document, ranges)).toBe(each.reduce((sum, count) => sum + count, 0));
      },
    ),
    { seed: 20261123 },
  );
});
