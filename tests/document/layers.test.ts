import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HIDDEN, hideLayers, hideTitles } from '../../src/document/layers.js';
import { parseDraft } from '../../src/document/parse.js';
import { readSource } from '../../src/inputs/read.js';

const unit = fc.constantFrom('\u300a', '\u300b', '\u201c', '\u201d', '\u6cd5', '\u3002');
const text = fc.oneof(
  fc.string({ unit, maxLength: 30 }),
  fc
    .tuple(fc.string({ unit, maxLength: 5 }), fc.integer({ min: 195, max: 205 }))
    .map(([end, length]) => `\u201c${'\u6cd5'.repeat(length)}\u201d${end}`),
);

const hide = (found: string): string => HIDDEN.repeat(found.length);
const hideRest = (found: string): string => found[0] + HIDDEN.repeat(found.length - 1);

it('hides titles with their marks, from the last opening mark on', () => {
  fc.assert(
    fc.property(text, (key) => {
      expect(hideTitles(key)).toBe(key.replace(/\u300a[^\u300a\u300b]*\u300b/g, hide));
    }),
    { seed: 20261123, numRuns: 3000 },
  );
});

it('hides what stands in titles and short quotations, but for the marks', () => {
  fc.assert(
    fc.property(text, (written) => {
      const read = readSource(new TextEncoder().encode(`\u6cd5${written}\n`), 'draft.txt');
      const document = parseDraft(read.ok ? read.value : expect.unreachable());
      for (const block of document.blocks) {
        const titles = block.key.replace(/\u300a[^\u300a\u300b]+(?=\u300b)/g, hideRest);
        expect(hideLayers(document, block, ['titles'])).toBe(titles);
        expect(hideLayers(document, block, ['titles', 'quotes'])).toBe(
          titles.replace(/\u201c[^\u201c\u201d]{1,200}(?=\u201d)/g, hideRest),
        );
      }
    }),
    { seed: 20261123, numRuns: 500 },
  );
});
