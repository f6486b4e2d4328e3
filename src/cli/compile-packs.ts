import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { keepHeads, keepPack } from './compiled-packs.js';
import { BUNDLED, bundledFromYaml, bundledPackIds } from './folders.js';

// Run by the build, after the compiler: keeps the bundled packs in the form in which they are used.

/** The bundled pack and its bases. */
function chainOf(id: string): string[] {
  const { extends: base } = parse(readFileSync(join(BUNDLED, id, 'pack.yaml'), 'utf8')) as {
    extends?: string;
  };
  return base === undefined ? [id] : [id, ...chainOf(base)];
}

const packs = bundledPackIds().map(bundledFromYaml);
for (const pack of packs) keepPack(pack, chainOf(pack.id), BUNDLED);
keepHeads(
  packs.map(({ id, title, detect }) => ({ id, title, detect })),
  BUNDLED,
);
