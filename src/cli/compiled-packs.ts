import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knowNeeded, neededBy } from '../lint/patterns.js';
import type { PackHead, RulePack } from '../model/pack.js';
import { VERSION } from './version.js';

// Reading the bundled packs from YAML takes many times as long as checking a report. The build keeps what came out of
// it; that is used only as long as the files of the packs are those from which it was made.

const FOLDER = fileURLToPath(new URL('../packs', import.meta.url));
const HEADS = 'heads';

/** The files of a pack folder with their sizes in bytes: `rules/10-structure.yaml 16040`. */
type Listing = readonly string[];

interface Compiled<T> {
  readonly version: string;
  /** By name of the folder: the pack's own and those of its bases, beside each other. */
  readonly folders: Readonly<Record<string, Listing>>;
  readonly content: T;
}

interface Kept {
  readonly pack: RulePack;
  /** What its patterns need (lint/patterns.ts). */
  readonly needed: readonly (readonly string[] | null)[];
}

/** The pack as the build left it; undefined where there is none or its files have changed since. */
export function compiledPack(id: string, rules: string): RulePack | undefined {
  const kept = read<Kept>(id, rules);
  if (kept !== undefined) knowNeeded(kept.pack, kept.needed);
  return kept?.pack;
}

/** What a draft's kind is told by, for all packs; undefined as above. */
export const compiledHeads = (rules: string): readonly PackHead[] | undefined =>
  read<readonly PackHead[]>(HEADS, rules);

/** Keeps a pack that was read from `rules`; `folders` are those that it was made of. */
export const keepPack = (pack: RulePack, folders: readonly string[], rules: string): void =>
  keep<Kept>(pack.id, { pack, needed: neededBy(pack) }, { folders, rules });

export const keepHeads = (packs: readonly PackHead[], rules: string): void =>
  keep<readonly PackHead[]>(HEADS, packs, { folders: packs.map(({ id }) => id), rules });

function read<T>(name: string, rules: string): T | undefined {
  const path = join(FOLDER, `${name}.json`);
  if (!existsSync(path)) return undefined;
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Compiled<T>;
  const made = statSync(path).mtimeMs;
  const same = Object.entries(kept.folders).every(([folder, listing]) =>
    isAsListed(join(rules, folder), listing, made),
  );
  return same && kept.version === VERSION ? kept.content : undefined;
}

function keep<T>(
  name: string,
  content: T,
  { folders, rules }: { readonly folders: readonly string[]; readonly rules: string },
): void {
  mkdirSync(FOLDER, { recursive: true });
  const listings = folders.map((folder) => [folder, listingOf(join(rules, folder)).map(({ said }) => said)]);
  const compiled: Compiled<T> = { version: VERSION, folders: Object.fromEntries(listings), content };
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(compiled));
}

/** An edited file has another size or is newer; an installed package gives all its files one time. */
function isAsListed(folder: string, listing: Listing, made: number): boolean {
  if (!existsSync(folder)) return false;
  const now = listingOf(folder);
  return (
    now.length === listing.length && now.every(({ said, time }, i) => said === listing[i] && time <= made)
  );
}

/** The YAML files in a pack folder and in the folders inside it, in a fixed order, with the times of their last change. */
function listingOf(folder: string): { readonly said: string; readonly time: number }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => `${entry.name}/`);
  return ['', ...inner.sort()].flatMap((within) =>
    readdirSync(join(folder, within))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, within, name));
        return { said: `${within}${name} ${size}`, time: mtimeMs };
      }),
  );
}
