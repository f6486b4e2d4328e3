import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFacts } from '../../src/facts/reader.js';
import { fold } from '../../src/text/fold.js';
import { contains } from '../../src/text/offsets.js';
import { anyDraft } from '../document/arbitrary.js';
import { parse, slice } from '../document/draft.js';

test('each kind of fact is read once and cannot be changed', () => {
  const facts = readFacts(parse('2024年1月5日办理20件。一是甲。二是乙。'));
  for (const kind of ['years', 'dates', 'quantities', 'enumerations'] as const) {
    expect(facts[kind]()).toBe(facts[kind]());
    expect(facts[kind]()).toHaveLength(1);
    expect(Object.isFrozen(facts[kind]())).toBe(true);
  }
});

test('in any draft every fact lies in its section and its raw text in the draft', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const document = parse(text);
      const facts = readFacts(document);
      for (const fact of [...facts.years(), ...facts.dates(), ...facts.quantities()]) {
        expect(fold(slice(document, fact.range)).replace(/[\r\n]+ */g, '')).toBe(fact.raw);
        const section = fact.sectionId === null ? null : document.outline.byId(fact.sectionId);
        if (section !== null)
          expect(contains(section!.range, { start: fact.range.start, end: fact.range.start })).toBe(true);
      }
      for (const chain of facts.enumerations()) {
        expect(chain.items.length).toBeGreaterThan(1);
        for (const item of chain.items) {
          expect(contains(chain.range, item.range)).toBe(true);
          expect(contains(item.range, item.markerRange)).toBe(true);
        }
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});
