import type { PackProblem, RulePack } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import { checkReferences } from './check-references.js';
import { fillLists } from './lists.js';
import { mergePack } from './merge.js';
import type { OwnParts, PackFolder } from './parts.js';
import { type Path, problemAtPath } from './positions.js';
import { readParts } from './read-parts.js';
import { readUse, type Used, withUsed } from './use.js';

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
  const going: Going = { own, options, chain: [...above, folder.name], problems };
  const extended = loadBase(going);
  const used = loadUsed(going);
  if (extended === null || used === null) return { ok: false, problems: inOrder(problems) };
  const base = withUsed(own, extended === 'none' ? null : extended, used, problems);
  const filled = fillLists(own, base, problems);
  checkReferences(filled, base, options.ruleTypes, problems);
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return { ok: true, pack: mergePack(filled, base, options.ruleTypes) };
}

interface Going {
  readonly own: OwnParts;
  readonly options: LoadOptions;
  /** Ids of the packs being loaded, this one last. */
  readonly chain: readonly string[];
  readonly problems: PackProblem[];
}

function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  return [...problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}

function loadBase(going: Going): RulePack | 'none' | null {
  const id = going.own.pack.extends;
  return id === undefined ? 'none' : loadOther(id, ['extends'], going);
}

/** The packs that `use` names; null where one cannot be loaded. */
function loadUsed(going: Going): readonly Used[] | null {
  const used = going.own.pack.use.map((written, place) => {
    const { id, part } = readUse(written);
    const pack = loadOther(id, ['use', place], going);
    return pack === null ? null : { place, part, pack };
  });
  return used.every((each) => each !== null) ? used : null;
}

/** A pack that this one names at `at`; what is wrong with it is added to the problems. */
function loadOther(id: string, at: Path, { own, options, chain, problems }: Going): RulePack | null {
  const tell = (code: string, message: string, mend: string): null => {
    problems.push(problemAtPath(own.packYaml, at, null, { code, message: zh(message), mend: zh(mend) }));
    return null;
  };
  if (chain.includes(id) || chain.length > DEEPEST_CHAIN) {
    const mend = at[0] === 'extends' ? '去掉其中一个 extends。' : '去掉其中一个 extends 或 use。';
    return tell('circular-extends', `“${id}”转了一圈又以自己为基础`, mend);
  }
  const folder = options.base(id);
  if (folder === undefined) {
    const [near] = nearest(id, options.known ?? []);
    const mend = `${near === undefined ? '' : `是不是“${near}”?`}已有的规则包:${(options.known ?? []).join('、') || '无'}。`;
    return tell('unknown-base', `找不到作为基础的规则包“${id}”`, mend);
  }
  const loaded = loadChain(folder, options, chain);
  if (loaded.ok) return loaded.pack;
  problems.push(...loaded.problems);
  return null;
}
