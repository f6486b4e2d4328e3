import type { RulePack } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import { UsageError } from './io.js';

/** Every part of a pack and its bases, `pack/part`, with the name it has there. */
export function partsOf(pack: RulePack): ReadonlyMap<string, string> {
  const ids = [...new Set(pack.rules.map((rule) => `${rule.pack}/${rule.part}`))];
  return new Map(ids.map((id) => [id, pack.parts[id] ?? '']));
}

/**
 * The parts that names mean: `pack/part`, or `part` for that of every pack.
 *
 * @throws UsageError for a name that no part has
 */
export function partsNamed(names: readonly string[], pack: RulePack): string[] {
  const parts = [...partsOf(pack).keys()];
  return names.flatMap((name) => {
    const found = parts.filter((part) => part === name || part.split('/')[1] === name);
    if (found.length > 0) return found;
    const [near] = nearest(
      name,
      parts.map((part) => part.split('/')[1]!),
    );
    const hint = near === undefined ? '' : `是不是“${near}”?`;
    throw new UsageError(
      zh(`没有“${name}”这一组规则。${hint}规则包 ${pack.id} 的规则组:${parts.join('\u3001')}。`),
    );
  });
}
