import { describe, expect, it, vi } from 'vitest';
import { ROOT } from '../support.js';
import { attempt, KINDS } from './kinds/all.js';
import { readWorld } from './world.js';

// A few of every kind; `npm run fuzz` tries as many as there is time for.
vi.setConfig({ testTimeout: 120_000 });
const world = readWorld(ROOT);
const SEEDS: Readonly<Record<string, number>> = { 'template-text': 300, pattern: 60, stream: 2 };
const USUAL = 8;

describe.each(KINDS)('$name', (kind) => {
  const many = SEEDS[kind.name] ?? USUAL;
  it(`gives a report or one clear sentence, ${many} times`, async () => {
    for (let seed = 1; seed <= many; seed++) {
      const { fault, count } = await attempt(kind, seed, world);
      expect([seed, fault]).toEqual([seed, null]);
      expect(count).toBeGreaterThan(0);
    }
  });
});
