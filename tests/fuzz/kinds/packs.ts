import { parse, stringify } from 'yaml';
import { loadPack } from '../../../src/pack/load.js';
import { RULE_TYPES } from '../../../src/rule-types/registry.js';
import { below, one, type Random } from '../random.js';
import { mutatedText, ODD } from '../text.js';
import type { World } from '../world.js';
import { someDraft } from './drafts.js';
import type { Kind } from './kind.js';
import { ODD_PATTERNS } from './patterns.js';

type Files = Readonly<Record<string, string>>;

const ODD_YAML: readonly string[] = [
  ...ODD,
  ...ODD_PATTERNS,
  '&a [*a]',
  '*a',
  '<<: *a',
  '!!binary x',
  '!!js/function x',
  '%YAML 1.1\n---\n',
  '[',
  '{',
  '? ',
  '- - - - - ',
  ': ',
  '|',
  '>-',
  '~',
  '.inf',
  '{ list: nothing }',
  '__proto__: { a: 1 }',
  '[[[[[[[['.repeat(40),
];

/** Values that stand in no place of a pack. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  Number.NaN,
  [],
  {},
  [[]],
  [null],
  new Date(0),
  ...ODD.filter((text) => text.length < 500),
  ...ODD_PATTERNS,
];

/** A tree with one value, key or place changed. */
function treeMutated(tree: unknown, random: Random): unknown {
  if (typeof tree !== 'object' || tree === null || random() < 0.08)
    return one(random, [...ODD_VALUES, [tree], { tree }]);
  if (Array.isArray(tree)) {
    if (tree.length === 0) return [one(random, ODD_VALUES)];
    const at = below(random, tree.length);
    const kind = random();
    if (kind < 0.1) return tree.filter((_, i) => i !== at);
    if (kind < 0.2) return [...tree, tree[at]];
    return tree.map((item, i) => (i === at ? treeMutated(item, random) : item));
  }
  const entries = Object.entries(tree);
  if (entries.length === 0) return { x: 1 };
  const at = below(random, entries.length);
  const kind = random();
  if (kind < 0.08) return Object.fromEntries(entries.filter((_, i) => i !== at));
  if (kind < 0.14) return Object.fromEntries([...entries, [one(random, ODD), entries[at]![1]]]);
  if (kind < 0.2)
    return Object.fromEntries(entries.map(([key, value], i) => [i === at ? one(random, ODD) : key, value]));
  return Object.fromEntries(
    entries.map(([key, value], i) => [key, i === at ? treeMutated(value, random) : value]),
  );
}

/** What was mutated before may be no YAML any more. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}

function yamlMutated(text: string, random: Random): string {
  if (random() < 0.4) return mutatedText(text, random, ODD_YAML, 3);
  let tree: unknown = parsed(text);
  for (let i = 0; i <= below(random, 3); i++) tree = treeMutated(tree, random);
  try {
    return stringify(tree);
  } catch {
    return text;
  }
}

/** A pack of few entries of a real one, standing alone or on its base. */
function smallPack({ packs }: World, random: Random): Files {
  const id = one(random, Object.keys(packs));
  const files = packs[id]!;
  const kept = Object.entries(files).filter(
    ([name]) => !/^terms/.test(name) && (!/^(?:rules|lists|forms)/.test(name) || random() < 0.4),
  );
  const few = kept.map(([name, text]): [string, string] => [name, fewer(name, text, random)]);
  return Object.fromEntries(few);
}

function fewer(name: string, text: string, random: Random): string {
  if (name === 'pack.yaml')
    return text.replace(/^id: .*$/m, 'id: p').replace(/^(?:extends|use): .*(?:\n {2,}.*)*$/gm, '');
  const tree: unknown = parse(text);
  if (!/^rules|^authorities/.test(name) || !Array.isArray(tree)) return text;
  const from = below(random, tree.length);
  return stringify(name.startsWith('rules') ? tree.slice(from, from + 4) : tree);
}

function mutatedPack(world: World, random: Random): Files {
  const files: Record<string, string> = { ...smallPack(world, random) };
  const names = Object.keys(files);
  for (let i = 0; i <= below(random, 2); i++) {
    const name = one(random, names);
    files[name] = yamlMutated(files[name]!, random);
  }
  return files;
}

const inFolder = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`p/${name}`, text]));

export const packKinds: readonly Kind[] = [
  {
    name: 'pack',
    command: (world, random) => {
      const files = { ...inFolder(mutatedPack(world, random)), 'a.txt': someDraft(world, random) };
      const argv = one(random, [
        ['pack', 'check', 'p'],
        ['pack', 'test', 'p', '--coverage'],
        ['pack', 'docs', 'p'],
        ['pack', 'parts', 'p'],
        ['lint', 'a.txt', '--pack', 'p'],
        [
          'lint',
          'a.txt',
          '--pack',
          'p',
          '-f',
          one(random, ['json', 'html', 'sarif', 'markdown', 'junit', 'github']),
        ],
        ['fix', 'a.txt', '--pack', 'p', '--unsafe'],
        ['scaffold', 'a.txt', '--pack', 'p'],
        ['show', 'binding', 'a.txt', '--pack', 'p'],
        ['collect', 'a.txt', '--pack', 'p'],
        ['new', 'p', '--unit', '\u67d0\u67d0\u533a', '--year', '2024'],
        ['explain', 'p/x', '--pack', 'p'],
      ]);
      return { argv, files };
    },
  },
  {
    name: 'pack-load',
    direct: (world, random) => {
      const id = one(random, Object.keys(world.packs));
      const files = random() < 0.95 ? mutatedPack(world, random) : inherited(world, id, random);
      const loaded = loadPack(
        { name: 'p', files },
        { ruleTypes: RULE_TYPES, base: (name) => folder(world, name), known: Object.keys(world.packs) },
      );
      const told = loaded.ok || loaded.problems.every(({ message, line }) => message !== '' && line > 0);
      return { fault: told ? null : 'a problem without a sentence or a line', input: files, count: 1 };
    },
  },
];

const folder = ({ packs }: World, name: string): { name: string; files: Files } | undefined =>
  Object.hasOwn(packs, name) ? { name, files: packs[name]! } : undefined;

function inherited({ packs }: World, id: string, random: Random): Files {
  const files = { ...packs[id]!, 'pack.yaml': packs[id]!['pack.yaml']!.replace(/^id: .*$/m, 'id: p') };
  const name = one(
    random,
    Object.keys(files).filter((name) => !name.startsWith('terms')),
  );
  return { ...files, [name]: yamlMutated((files as Files)[name]!, random) };
}
