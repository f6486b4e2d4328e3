import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackHead, RulePack } from '../model/pack.js';
import { type Loaded, loadPack } from '../pack/load.js';
import type { PackFolder } from '../pack/parts.js';
import { RULE_TYPES } from '../rule-types/registry.js';
import { compiledHeads, compiledPack } from './compiled-packs.js';
import { templateProblems } from './templates.js';

/** The packs that come with hegao. */
export const BUNDLED = fileURLToPath(new URL('../../rules', import.meta.url));
export const BASE_PACK = 'official-document';

/** Ids of the bundled packs, the base pack last. */
export function bundledPackIds(): string[] {
  const ids = readdirSync(BUNDLED).filter((name) => existsSync(join(BUNDLED, name, 'pack.yaml')));
  return [...ids.filter((id) => id !== BASE_PACK).sort(), ...ids.filter((id) => id === BASE_PACK)];
}

/** The files of a pack folder as text: `pack.yaml` and the other YAML files, those in `rules/`, `terms/`, `lists/` and `forms/` included. */
export function readPackFolder(folder: string): PackFolder {
  const files: Record<string, string> = {};
  for (const inner of ['', 'rules/', 'terms/', 'lists/', 'forms/']) {
    const path = join(folder, inner);
    if (inner !== '' && !(existsSync(path) && statSync(path).isDirectory())) continue;
    for (const name of readdirSync(path)) {
      if (/\.ya?ml$/.test(name) && isBeside(join(path, name), folder))
        files[`${inner}${name}`] = readFileSync(join(path, name), 'utf8');
    }
  }
  return { name: basename(resolve(folder)), files };
}

/** Whether a file, links followed, lies in the pack or beside it: packs come by mail, and a link could lead anywhere. */
function isBeside(file: string, folder: string): boolean {
  return realpathSync(file).startsWith(`${dirname(realpathSync(folder))}${sep}`.replace(/[\\/]+$/, sep));
}

/** Loads the pack in a folder; its base may be a bundled pack or a folder beside it. */
export function loadPackFolder(folder: string): Loaded {
  const beside = resolve(folder, '..');
  const base = (id: string): PackFolder | undefined => {
    for (const root of [beside, BUNDLED]) {
      if (existsSync(join(root, id, 'pack.yaml'))) return readPackFolder(join(root, id));
    }
    return undefined;
  };
  const loaded = loadPack(readPackFolder(folder), { ruleTypes: RULE_TYPES, base, known: bundledPackIds() });
  const wrong = templateProblems(folder);
  if (wrong.length === 0) return loaded;
  return { ok: false, problems: loaded.ok ? wrong : [...loaded.problems, ...wrong] };
}

const loaded = new Map<string, RulePack>();

/** A pack that comes with hegao. Throws for an id that is none of `bundledPackIds`. */
export function bundledPack(id: string): RulePack {
  let pack = loaded.get(id);
  if (pack === undefined) {
    pack = compiledPack(id, BUNDLED) ?? bundledFromYaml(id);
    loaded.set(id, pack);
  }
  return pack;
}

/** What tells a draft's kind, for all bundled packs. */
export function bundledHeads(): readonly PackHead[] {
  heads ??= compiledHeads(BUNDLED) ?? bundledPackIds().map(bundledPack);
  return heads;
}

let heads: readonly PackHead[] | undefined;

/** A bundled pack as its YAML has it now. */
export function bundledFromYaml(id: string): RulePack {
  const result = loadPackFolder(join(BUNDLED, id));
  if (!result.ok)
    throw new Error(`bundled pack ${id}: ${result.problems.map((problem) => problem.message).join('; ')}`);
  return result.pack;
}

export function isBundled(id: string): boolean {
  return bundledPackIds().includes(id);
}
