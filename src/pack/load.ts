import type { PackProblem, RulePack } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import { checkReferences } from './check-references.js';
import { mergePack } from './merge.js';
import type { OwnParts, PackFolder } from './parts.js';
import { problemAtPath } from './positions.js';
import { readParts } from './read-parts.js';

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
