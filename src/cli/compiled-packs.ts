import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RulePack } from '../model/pack.js';
import { VERSION } from './version.js';

// Reading the bundled packs from YAML takes longer than checking a report. The build keeps what came out of it; that is
// used only as long as the files are those from which it was made.

const FOLDER = fileURLToPath(new URL('../packs', import.meta.url));

interface Compiled {
  /** Of the version and of all files of `folders`. */
  readonly digest: string;
  /** Names of the pack's folder and of those of its bases, beside each other. */
  readonly folders: readonly string[];
  readonly pack: RulePack;
}

/** The pack as the build left it; undefined where there is none or its files have changed since. */
export function compiledPack(id: string, rules: string): RulePack | undefined {
  const path = join(FOLDER, `${id}.json`);
  if (!existsSync(path)) return undefined;
  const { digest, folders, pack } = JSON.parse(readFileSync(path, 'utf8')) as Compiled;
  return digest === digestOf(folders, rules) ? pack : undefined;
}

/** Keeps a pack that was read from `rules`; `folders` are those that it was made of. */
export function keepCompiled(pack: RulePack, folders: readonly string[], rules: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const compiled: Compiled = { digest: digestOf(folders, rules), folders, pack };
  writeFileSync(join(FOLDER, `${pack.id}.json`), JSON.stringify(compiled));
}

function digestOf(folders: readonly string[], rules: string): string {
  const hash = createHash('sha256').update(VERSION);
  for (const folder of folders) {
    for (const path of packFiles(join(rules, folder))) {
      const bytes = readFileSync(path);
      hash.update(`\n${path.slice(rules.length).replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Absolute paths of the YAML files in a pack folder and in the folders inside it, in a fixed order. */
function packFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  return [folder, ...inner].flatMap((path) =>
    readdirSync(path)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(path, name)),
  );
}
