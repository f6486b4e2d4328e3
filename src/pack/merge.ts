import type { Rule, RulePack, Slot } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import type { OwnParts } from './parts.js';
import type { OverrideEntry, RuleEntry } from './schema.js';

/** A pack with its base folded in: own slots replace base slots of the same id, own rules follow the base's. */
export function mergePack(
  own: OwnParts,
  base: RulePack | null,
  types: ReadonlyMap<string, RuleType>,
): RulePack {
  const overrides = own.overrides.map(({ entry }) => entry);
  const inherited = (base?.rules ?? []).flatMap((rule) => applyOverride(rule, overrides, types));
  const ownRules = own.rules.map(({ entry }) => makeRule(entry, own.pack.id, types));
  return {
    ...own.pack,
    authorities: replaceById(
      base?.authorities ?? [],
      own.authorities.map(({ entry }) => entry),
    ),
    outline: inPlace(
      replaceById<Slot>(
        base?.outline ?? [],
        own.outline.map(({ entry }) => entry),
      ),
    ),
    rules: [...inherited, ...ownRules],
  };
}

/** Slots that name another go before it, in the order in which they are written. */
function inPlace(slots: readonly Slot[]): Slot[] {
  const anchored = slots.filter((slot) => slot.before !== undefined && slot.before !== slot.id);
  const placed = slots.filter((slot) => !anchored.includes(slot));
  for (const slot of anchored) {
    const at = placed.findIndex((other) => other.id === slot.before);
    placed.splice(at < 0 ? placed.length : at, 0, slot);
  }
  return placed;
}

function replaceById<T extends { readonly id: string }>(base: readonly T[], own: readonly T[]): T[] {
  const kept = base.map((entry) => own.find((other) => other.id === entry.id) ?? entry);
  return [...kept, ...own.filter((entry) => !base.some((other) => other.id === entry.id))];
}

function makeRule(entry: RuleEntry, pack: string, types: ReadonlyMap<string, RuleType>): Rule {
  return { ...entry, pack, with: parseParams(entry.type, entry.with, types) };
}

function parseParams(type: string, params: unknown, types: ReadonlyMap<string, RuleType>): Rule['with'] {
  return types.get(type)!.params.parse(params) as Rule['with'];
}

function applyOverride(
  rule: Rule,
  overrides: readonly OverrideEntry[],
  types: ReadonlyMap<string, RuleType>,
): Rule[] {
  const override = overrides.find((entry) => entry.override === `${rule.pack}/${rule.id}`);
  if (override === undefined) return [rule];
  if (override.enabled === false) return [];
  return [
    {
      ...rule,
      ...(override.severity === undefined ? {} : { severity: override.severity, stages: undefined }),
      ...(override.stages === undefined ? {} : { stages: override.stages }),
      ...(override.with === undefined
        ? {}
        : { with: parseParams(rule.type, { ...rule.with, ...override.with }, types) }),
    },
  ];
}
