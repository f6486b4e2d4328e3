import * as z from 'zod';
import type { PackProblem, RulePack } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import { checkReferences } from './check-references.js';
import { readYaml, schemaProblems } from './check-yaml.js';
import { mergePack } from './merge.js';
import type { OwnParts, Placed } from './parts.js';
import { openYaml, problemAt, problemAtPath, type YamlFile } from './positions.js';
import {
  type AuthorityEntry,
  authoritySchema,
  type OverrideEntry,
  overrideSchema,
  type PackFile,
  packSchema,
  type RuleEntry,
  ruleSchema,
  type SlotEntry,
  slotSchema,
} from './schema.js';

/** The files of a pack as text, by path inside its folder (`pack.yaml`, `rules/10-structure.yaml`). */
export interface PackFolder {
  /** Name of the folder; the pack's id must be the same. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface LoadOptions {
  readonly ruleTypes: ReadonlyMap<string, RuleType>;
  /** The folder of a base pack, by id. */
  readonly base: (id: string) => PackFolder | undefined;
  /** Ids of the packs that `base` knows, for suggestions. */
  readonly known?: readonly string[];
}

export type Loaded =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const MAX_FILE = 1024 * 1024;
const DEEPEST_CHAIN = 8;

/** Loads a pack with its bases, or tells everything that is wrong with it at once. */
export function loadPack(folder: PackFolder, options: LoadOptions): Loaded {
  return loadChain(folder, options, []);
}

function loadChain(folder: PackFolder, options: LoadOptions, above: readonly string[]): Loaded {
  const problems: PackProblem[] = [];
  const own = readParts(folder, problems);
  if (own === null) return { ok: false, problems };
  const base = loadBase(own, folder, options, above, problems);
  if (base !== null) {
    checkReferences(own, base === 'none' ? null : base, options.ruleTypes, problems);
  }
  if (base === null || problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return { ok: true, pack: mergePack(own, base === 'none' ? null : base, options.ruleTypes) };
}

function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  return [...problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}

function loadBase(
  own: OwnParts,
  folder: PackFolder,
  options: LoadOptions,
  above: readonly string[],
  problems: PackProblem[],
): RulePack | 'none' | null {
  const id = own.pack.extends;
  if (id === undefined) return 'none';
  const chain = [...above, folder.name];
  if (chain.includes(id) || chain.length > DEEPEST_CHAIN) {
    problems.push(
      problemAtPath(own.packYaml, ['extends'], null, {
        code: 'circular-extends',
        message: zh(`“${id}”转了一圈又以自己为基础`),
        mend: zh('去掉其中一个 extends。'),
      }),
    );
    return null;
  }
  const base = options.base(id);
  if (base === undefined) {
    const [near] = nearest(id, options.known ?? []);
    const mend = `${near === undefined ? '' : `是不是“${near}”?`}已有的规则包:${(options.known ?? []).join('、') || '无'}。`;
    problems.push(
      problemAtPath(own.packYaml, ['extends'], null, {
        code: 'unknown-base',
        message: zh(`找不到作为基础的规则包“${id}”`),
        mend: zh(mend),
      }),
    );
    return null;
  }
  const loaded = loadChain(base, options, chain);
  if (loaded.ok) return loaded.pack;
  problems.push(...loaded.problems);
  return null;
}

function readParts(folder: PackFolder, problems: PackProblem[]): OwnParts | null {
  const open = (path: string): YamlFile | null => {
    const text = folder.files[path];
    if (text === undefined) return null;
    const yaml = openYaml(`${folder.name}/${path}`, text.length > MAX_FILE ? '' : text);
    if (text.length > MAX_FILE)
      problems.push(
        problemAt(yaml, 0, {
          code: 'file-too-large',
          message: zh('文件超过 1 MB'),
          mend: zh('拆成几个文件,放在 rules/ 里。'),
        }),
      );
    return yaml;
  };
  const packYaml = open('pack.yaml');
  if (packYaml === null) {
    const missing = openYaml(`${folder.name}/pack.yaml`, '');
    problems.push(
      problemAt(missing, 0, {
        code: 'no-pack-file',
        message: zh('文件夹里没有 pack.yaml,这不是规则包'),
        mend: zh('指向装有 pack.yaml 的文件夹。'),
      }),
    );
    return null;
  }
  const pack = readYaml(packYaml, packSchema, problems) ?? standIn(folder, packYaml);
  const writtenIds = new Map<string, readonly string[]>();
  const list = <T>(path: string, schema: (entry: unknown) => z.ZodType<T>): Placed<T>[] => {
    const yaml = open(path);
    if (yaml === null) return [];
    const entries = readYaml(yaml, LIST, problems) ?? [];
    writtenIds.set(path, entries.flatMap(idOf));
    return checkEntries(yaml, entries, schema, problems);
  };
  const authorities = list('authorities.yaml', () => authoritySchema);
  const outline = list('outline.yaml', () => slotSchema);
  const paths = Object.keys(folder.files).filter((path) => /^rules\/[^/]+\.ya?ml$/.test(path));
  const entries = paths
    .sort()
    .flatMap((path) =>
      list<RuleEntry | OverrideEntry>(path, (entry) => (isOverride(entry) ? overrideSchema : ruleSchema)),
    );
  if (pack.id !== folder.name) {
    problems.push(
      problemAtPath(packYaml, ['id'], null, {
        code: 'id-not-folder',
        message: zh(`规则包的编号“${pack.id}”和文件夹的名字“${folder.name}”不一样`),
        mend: zh('改成一样的。'),
      }),
    );
  }
  const rules = entries.filter((placed): placed is Placed<RuleEntry> => !isOverride(placed.entry));
  const overrides = entries.filter((placed): placed is Placed<OverrideEntry> => isOverride(placed.entry));
  return { pack, packYaml, authorities, outline, rules, overrides, writtenIds };
}

// With mistakes in pack.yaml the other files are still checked, against the base it names.
function standIn(folder: PackFolder, packYaml: YamlFile): PackFile {
  const base: unknown = packYaml.document.get('extends');
  return {
    schema: 1,
    id: folder.name,
    title: folder.name,
    version: '0.0.0',
    appliesTo: {},
    ...(typeof base === 'string' ? { extends: base } : {}),
  };
}

function isOverride(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'override' in entry;
}

const LIST = z.array(z.unknown());

function idOf(entry: unknown): string[] {
  const id = (entry as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? [id] : [];
}

function checkEntries<T>(
  yaml: YamlFile,
  entries: readonly unknown[],
  schema: (entry: unknown) => z.ZodType<T>,
  problems: PackProblem[],
): Placed<T>[] {
  return entries.flatMap((entry, i) => {
    const found = schemaProblems(yaml, schema(entry), entry, [i]);
    problems.push(...found);
    return found.length > 0 ? [] : [{ entry: schema(entry).parse(entry), yaml, path: [i] }];
  });
}
