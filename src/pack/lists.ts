import type { PackProblem, RulePack } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import { schemaProblems } from './check-yaml.js';
import type { FilledParts, OwnParts, Placed } from './parts.js';
import { problemAtPath } from './positions.js';
import { givenSchema, listReference, type OverrideEntry, type RuleEntry, slotSchema } from './schema.js';

type Path = readonly PropertyKey[];

interface Filling {
  readonly lists: ReadonlyMap<string, readonly unknown[]>;
  readonly tell: (path: Path, what: string, name: string, choices: readonly string[]) => void;
}

/**
 * The parts of a pack with the lists filled in that its rules and parts name as `{ list: name }`, in place of a list or as one of
 * its items. Lists come from the pack's own `lists/` and from its base. A name that is none is added to the problems.
 */
export function fillLists(own: OwnParts, base: RulePack | null, problems: PackProblem[]): FilledParts {
  const inherited = Object.entries(base?.lists ?? {});
  const lists = new Map([...inherited, ...own.lists.map(({ name, items }) => [name, items] as const)]);
  const rule = (placed: Placed<RuleEntry>): Placed<RuleEntry> => {
    const { entry } = placed;
    const filling = fillingOf(placed, lists, problems);
    const filled = { ...entry, with: fillAll(entry.with, ['with'], filling) };
    if (entry.given === undefined) return { ...placed, entry: filled };
    const given = fillAll(entry.given, ['given'], filling);
    problems.push(...schemaProblems(placed.yaml, givenSchema, given, [...placed.path, 'given']));
    return { ...placed, entry: { ...filled, given } };
  };
  const override = (placed: Placed<OverrideEntry>): Placed<OverrideEntry> => {
    const written = placed.entry.with;
    if (written === undefined) return placed;
    const filled = fillAll(written, ['with'], fillingOf(placed, lists, problems));
    return { ...placed, entry: { ...placed.entry, with: filled } };
  };
  return {
    ...own,
    outline: own.outline.flatMap((placed) => {
      const filled = fillAll(placed.entry, [], fillingOf(placed, lists, problems));
      const wrong = schemaProblems(placed.yaml, slotSchema, filled, placed.path);
      problems.push(...wrong);
      return wrong.length > 0 ? [] : [{ ...placed, entry: slotSchema.parse(filled) }];
    }),
    rules: own.rules.map(rule),
    faultyRules: own.faultyRules.map(rule),
    overrides: own.overrides.map(override),
  };
}

function fillingOf(
  { yaml, path }: Placed<unknown>,
  lists: Filling['lists'],
  problems: PackProblem[],
): Filling {
  return {
    lists,
    tell: (at, what, name, choices) => {
      const [near] = nearest(name, choices);
      problems.push(
        problemAtPath(yaml, [...path, ...at], null, {
          code: 'unknown-list',
          message: zh(`没有这个${what}:“${name}”`),
          mend: zh(
            `${near === undefined ? '' : `是不是“${near}”?`}已有的:${choices.slice(0, 12).join('、') || '无'}。`,
          ),
        }),
      );
    },
  };
}

/** Every value of a record filled in; the record itself is no reference, whatever its keys. */
function fillAll<T extends object>(record: T, path: Path, filling: Filling): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, fill(value, [...path, key], filling)]),
  ) as T;
}

function fill(value: unknown, path: Path, filling: Filling): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => {
      const filled = fill(item, [...path, i], filling);
      return listReference.safeParse(item).success ? (filled as unknown[]) : [filled];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  const reference = listReference.safeParse(value);
  return reference.success ? itemsOf(reference.data, path, filling) : fillAll(value, path, filling);
}

function itemsOf(
  { list, only }: { readonly list: string; readonly only?: readonly string[] | undefined },
  path: Path,
  { lists, tell }: Filling,
): readonly unknown[] {
  const items = lists.get(list);
  if (items === undefined) {
    tell([...path, 'list'], '清单', list, [...lists.keys()]);
    return [];
  }
  if (only === undefined) return items;
  const names = items.map(nameOf);
  only.forEach((name, i) => {
    if (!names.includes(name)) tell([...path, 'only', i], '清单里的项', name, names.filter(isNamed));
  });
  return items.filter((item) => only.includes(nameOf(item) ?? ''));
}

const nameOf = (item: unknown): string | undefined => {
  const name = (item as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
};

const isNamed = (name: string | undefined): name is string => name !== undefined;
