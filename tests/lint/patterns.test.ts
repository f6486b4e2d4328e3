import { describe, expect, test, vi } from 'vitest';
import { bundledFromYaml } from '../../src/cli/folders.js';
import { neededBy } from '../../src/lint/patterns.js';
import { neededWords } from '../../src/text/needed-words.js';

const packs = ['rule-of-law-report', 'open-information-report'].map((id) => bundledFromYaml(id));

/** The modules as at the start of a run, with nothing known yet. */
async function fresh() {
  vi.resetModules();
  return {
    ...(await import('../../src/lint/patterns.js')),
    ...(await import('../../src/document/likely.js')),
    ...(await import('../../src/text/needed-words.js')),
    ...(await import('../../src/text/word-table.js')),
  };
}

const patternsOf = (pack: (typeof packs)[number]): string[] => [
  ...Object.values(pack.terms).flatMap((rows) =>
    rows.flatMap(({ variants }) => variants.map((one) => (typeof one === 'string' ? one : one.find))),
  ),
  ...pack.outline.flatMap(({ notTitle, body }) => [...notTitle, ...body.map(({ pattern }) => pattern)]),
];

describe('what a pack needs, kept from an earlier run', () => {
  test('is what is read off the patterns, whichever pack comes first', async () => {
    const known = await fresh();
    for (const pack of packs) {
      const kept = JSON.parse(JSON.stringify(neededBy(pack)));
      expect(kept.words.length).toBeGreaterThan(500);
      known.knowNeeded(pack, kept);
    }
    for (const pattern of packs.flatMap(patternsOf)) {
      const words = neededWords(pattern);
      expect([pattern, known.neededWords(pattern)]).toEqual([pattern, words]);
      expect([pattern, known.needsOf(pattern)?.map((number) => known.wordOf(number)) ?? null]).toEqual([
        pattern,
        words,
      ]);
    }
  });

  test('is left alone where the pack has other patterns', async () => {
    const known = await fresh();
    const pack = packs[0]!;
    const { words, searched, titles } = neededBy(pack);
    known.knowNeeded(pack, { words, searched: searched.slice(1), titles });
    const [pattern] = patternsOf(pack);
    expect(known.keptNumbers(pattern!)).toBeUndefined();
    expect(known.neededWords(pattern!)).toEqual(neededWords(pattern!));
  });
});
