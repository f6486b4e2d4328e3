import type { RulePack } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import { bundledPack, bundledPackIds } from './folders.js';
import { UsageError } from './io.js';

/** Every part of a pack and its bases, `pack/part`, with the name it has there. */
export function partsOf(pack: RulePack): ReadonlyMap<string, string> {
  const ids = pack.rules.map((rule) => `${rule.pack}/${rule.part}`);
  return new Map([...new Set(ids)].map((id) => [id, pack.parts[id] ?? '']));
}

/**
 * The parts of a pack that names mean: `pack/part`, or `part` for that of every pack. A part that only another pack has,
 * or that the pack has switched off itself, is none of them: an office's names go for all its drafts.
 *
 * @throws UsageError for a name that no pack knows
 */
export function partsNamed(names: readonly string[], pack: RulePack): string[] {
  if (names.length === 0) return [];
  const own = [...partsOf(pack).keys()];
  return names.flatMap((name) => {
    const found = own.filter((part) => isNamed(part, name));
    if (found.length === 0 && !everyPart(pack).some((part) => isNamed(part, name)))
      throw new UsageError(unknownPart(name, own, pack.id));
    return found;
  });
}

const isNamed = (part: string, name: string): boolean => part === name || part.split('/')[1] === name;

function everyPart(pack: RulePack): string[] {
  const bundled = bundledPackIds().flatMap((id) => [...partsOf(bundledPack(id)).keys()]);
  return [...Object.keys(pack.parts), ...bundled];
}

function unknownPart(name: string, parts: readonly string[], pack: string): string {
  const [near] = nearest(
    name,
    parts.map((part) => part.split('/')[1]!),
  );
  const hint = near === undefined ? '' : zh`是不是“${near}”?`;
  return zh`没有“${name}”这一组规则。${hint}规则包 ${pack} 的规则组:${parts.join('\u3001')}。`;
}
