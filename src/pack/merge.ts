import type { HeadCondition, Rule, RulePack, Slot, Term } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import { milder } from '../text/severity.js';
import { rowsOf } from './check-terms.js';
import type { FilledParts, OwnTable } from './parts.js';
import type { OverrideEntry, RuleEntry } from './schema.js';

/** A pack with its base folded in: own slots replace base slots of the same id, own rules follow the base's. */
export function mergePack(
  own: FilledParts,
  base: RulePack | null,
  types: ReadonlyMap<string, RuleType>,
): RulePack {
  const overrides = own.overrides.map(({ entry }) => entry);
  const inherited = (base?.rules ?? []).flatMap((rule) => applyOverride(rule, overrides, types));
  const ownRules = own.rules.map(({ entry, yaml }) =>
    makeRule(entry, { pack: own.pack.id, part: partOf(yaml.file) }, types),
  );
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
    parts: { ...base?.parts, ...named(own) },
    terms: mergeTables(own, base),
    forms: { ...base?.forms, ...Object.fromEntries(own.forms.map(({ entry }) => [entry.id, entry])) },
    lists: { ...base?.lists, ...Object.fromEntries(own.lists.map(({ name, items }) => [name, items])) },
    rules: [...inherited.flatMap((rule) => applyPart(rule, own)), ...ownRules],
  };
}

const named = ({ pack }: FilledParts): Record<string, string> =>
  Object.fromEntries(Object.entries(pack.parts).map(([id, title]) => [`${pack.id}/${id}`, title]));

/** What is said of one rule goes before what is said of its part, whose severity is a ceiling: it switches nothing on. */
function applyPart(rule: Rule, { partOverrides, overrides }: FilledParts): Rule[] {
  if (!rule.overridable) return [rule];
  const change = partOverrides.find(({ entry }) => entry.part === `${rule.pack}/${rule.part}`)?.entry;
  if (change === undefined) return [rule];
  if (overrides.some(({ entry }) => entry.override === `${rule.pack}/${rule.id}`)) return [rule];
  if (change.enabled === false) return [];
  const { severity } = change;
  if (severity === undefined) return [rule];
  const stages = Object.entries(rule.stages ?? {}).map(([stage, own]) => [
    stage,
    own && milder(own, severity),
  ]);
  return [
    {
      ...rule,
      severity: milder(rule.severity, severity),
      ...(rule.stages === undefined ? {} : { stages: Object.fromEntries(stages) as Rule['stages'] }),
    },
  ];
}

function mergeTables(own: FilledParts, base: RulePack | null): Record<string, readonly Term[]> {
  const names = [...Object.keys(base?.terms ?? {}), ...own.tables.map(({ name }) => name)];
  return Object.fromEntries(
    [...new Set(names)].map((name) => {
      const table = own.tables.find((candidate) => candidate.name === name);
      const inherited = rowsOf(base, name).flatMap((term) => applyRow(term, table));
      const rows = (table?.rows ?? []).map(({ entry }): Term => ({ ...entry, pack: own.pack.id }));
      return [name, replaceById(inherited, rows)];
    }),
  );
}

function applyRow(term: Term, table: OwnTable | undefined): Term[] {
  const change = table?.overrides.find(({ entry }) => entry.override === term.id)?.entry;
  if (change === undefined) return [term];
  if (change.enabled === false) return [];
  return [change.severity === undefined ? term : { ...term, severity: change.severity }];
}

/** `rules/40-punctuation.yaml` holds the part `punctuation`. */
const partOf = (file: string): string =>
  file.replace(/^.*\//, '').replace(/^[\d-]+|\.ya?ml$/g, '') || 'rules';

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

function makeRule(
  entry: RuleEntry,
  place: Pick<Rule, 'pack' | 'part'>,
  types: ReadonlyMap<string, RuleType>,
): Rule {
  const { given, ...rest } = entry;
  return {
    ...rest,
    ...place,
    // Lists are filled in by now, so that only patterns are left.
    ...(given === undefined ? {} : { given: given as HeadCondition }),
    with: parseParams(entry.type, entry.with, types),
  };
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
