import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knowNeeded, type NeededByPack, neededBy } from '../lint/patterns.js';
import type { PackHead, RulePack } from '../model/pack.js';
import { crc32 } from '../office/archive/crc32.js';
import { keepNeeded, neededWords } from '../text/needed-words.js';
import { VERSION } from './version.js';

// Reading the bundled packs from YAML takes many times as long as checking a report. The build keeps what came out of
// it; that is used only as long as the files of the packs are those from which it was made.

const FOLDER = fileURLToPath(new URL('../packs', import.meta.url));
const HEADS = 'heads';
/** Where the head of a pack stands. */
const onlyHead = (): string[] => ['pack.yaml'];

/** A file of a pack folder, its size in bytes and check sum: `rules/10-structure.yaml`, 16040, 3421780262. */
type Listed = readonly [name: string, size: number, sum: number];

interface Compiled<T> {
  readonly version: string;
  /** By name of the folder: the pack's own and those of its bases, beside each other. */
  readonly folders: Readonly<Record<string, readonly Listed[]>>;
  readonly content: T;
}

interface Kept {
  readonly pack: RulePack;
  /** What its patterns need (lint/patterns.ts). */
  readonly needed: NeededByPack;
}

/** The pack as the build left it; undefined where there is none or its files have changed since. */
export function compiledPack(id: string, rules: string): RulePack | undefined {
  const kept = read<Kept>(id, rules, namesIn);
  if (kept !== undefined) knowNeeded(kept.pack, kept.needed);
  return kept?.pack;
}

interface KeptHeads {
  readonly packs: readonly PackHead[];
  /** Each pattern with what it needs. */
  readonly needed: readonly (readonly [pattern: string, words: readonly string[] | null])[];
}

/** What a draft's kind is told by, for all packs; undefined as above. */
export function compiledHeads(rules: string): readonly PackHead[] | undefined {
  const kept = read<KeptHeads>(HEADS, rules, onlyHead);
  for (const [pattern, words] of kept?.needed ?? []) keepNeeded(pattern, words);
  return kept?.packs;
}

/** Keeps a pack that was read from `rules`; `folders` are those that it was made of. */
export const keepPack = (pack: RulePack, folders: readonly string[], rules: string): void =>
  keep<Kept>(pack.id, { pack, needed: neededBy(pack) }, { folders, rules, namesOf: namesIn });

export const keepHeads = (packs: readonly PackHead[], rules: string): void =>
  keep<KeptHeads>(
    HEADS,
    { packs, needed: packs.flatMap(signsOf).map((pattern) => [pattern, neededWords(pattern)]) },
    { folders: packs.map(({ id }) => id), rules, namesOf: onlyHead },
  );

const signsOf = ({ detect = {} }: PackHead): string[] =>
  Object.values(detect).flatMap((signs) =>
    typeof signs === 'string' ? signs : (signs ?? []).map(({ pattern }) => pattern),
  );

/** The files of a pack folder that something was made from. */
type NamesOf = (folder: string) => string[];

function read<T>(name: string, rules: string, namesOf: NamesOf): T | undefined {
  const path = join(FOLDER, `${name}.json`);
  if (!existsSync(path)) return undefined;
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Compiled<T>;
  const made = statSync(path).mtimeMs;
  const same = Object.entries(kept.folders).every(([id, listing]) => {
    const folder = join(rules, id);
    return existsSync(folder) && isAsListed(folder, namesOf(folder), { listing, made });
  });
  return same && kept.version === VERSION ? kept.content : undefined;
}

function keep<T>(
  name: string,
  content: T,
  {
    folders,
    rules,
    namesOf,
  }: { readonly folders: readonly string[]; readonly rules: string; readonly namesOf: NamesOf },
): void {
  mkdirSync(FOLDER, { recursive: true });
  const listings = folders.map((folder) => [folder, listingOf(join(rules, folder), namesOf)]);
  const compiled: Compiled<T> = { version: VERSION, folders: Object.fromEntries(listings), content };
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(compiled));
}

function isAsListed(
  folder: string,
  names: readonly string[],
  { listing, made }: { readonly listing: readonly Listed[]; readonly made: number },
): boolean {
  return (
    names.length === listing.length &&
    names.every((name, i) => name === listing[i]?.[0] && isSame(join(folder, name), listing[i], made))
  );
}

/** Times alone tell nothing: an installation gives the files its own, in any order. */
function isSame(file: string, [, size, sum]: Listed, made: number): boolean {
  const now = statSync(file, { throwIfNoEntry: false });
  return now !== undefined && now.size === size && (now.mtimeMs <= made || crc32(readFileSync(file)) === sum);
}

const listingOf = (folder: string, namesOf: NamesOf): Listed[] =>
  namesOf(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    return [name, bytes.length, crc32(bytes)];
  });

/** The YAML files in a pack folder and in the folders inside it, in a fixed order. */
function namesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => `${entry.name}/`);
  return ['', ...inner.sort()].flatMap((within) =>
    readdirSync(join(folder, within))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => `${within}${name}`),
  );
}
