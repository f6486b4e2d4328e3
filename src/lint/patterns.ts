import { expectPatterns } from '../document/find.js';
import type { RulePack } from '../model/pack.js';
import { RULE_TYPES } from '../rule-types/registry.js';

const expected = new WeakSet<RulePack>();

/** Makes the patterns of a pack known, once, so that a document is walked through for all of them together. */
export function expectPack(pack: RulePack): void {
  if (expected.has(pack)) return;
  expected.add(pack);
  for (const { type, with: params } of pack.rules)
    expectPatterns(RULE_TYPES.get(type)?.patterns?.(params as never) ?? []);
  for (const rows of Object.values(pack.terms))
    for (const { variants } of rows)
      expectPatterns(variants.map((variant) => (typeof variant === 'string' ? variant : variant.find)));
}
