import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { ROOT, readText } from './support.js';
import { licenceOf, packagesIn, withTheirs } from './tools/licences.mjs';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const pack = json('package.json') as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
// What the library imports is installed; what the command line is made of lies in its files.
const inCommand = async (): Promise<readonly string[]> => {
  const built = await build({
    entryPoints: ['src/cli/bin.ts', 'src/cli/worker.ts'].map((entry) => join(ROOT, entry)),
    bundle: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
    outdir: 'out',
    absWorkingDir: ROOT,
    logLevel: 'silent',
  });
  return packagesIn(built.metafile);
};
const commandPaths = await inCommand();
const bundled = new Set(
  withTheirs(commandPaths).map((folder) => relative(ROOT, folder).replaceAll('\\', '/')),
);
const production = Object.entries(packages).filter(
  ([path, { dev }]) => path !== '' && (dev !== true || bundled.has(path)),
);

const LICENCES = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'MIT-0',
  'Zlib',
];

/** Of `A OR B` one is enough, of `A AND B` all are needed. */
const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => LICENCES.includes(name)));

it('docs/dependencies.md names every package of package.json with its reason, and no other', () => {
  const page = readText(join(ROOT, 'docs/dependencies.md'));
  const tables = page.split(/^\| package \|.*$/m).slice(1);
  const rowsOf = (table: string) => [...table.matchAll(/^\| (`.*?`) \|(.*)\|(.*)\|$/gm)];
  const named = tables.map((table) =>
    rowsOf(table).flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
  );
  const inFiles = commandPaths.map((folder) => relative(join(ROOT, 'node_modules'), folder));
  const [command, ours] = [true, false].map((is) =>
    Object.keys(pack.devDependencies).filter((name) => inFiles.includes(name) === is),
  );
  const wanted = [Object.keys(pack.dependencies), command!, ours!].map((names) => names.sort());
  expect(named.map((names) => names.sort())).toEqual(wanted);
  const bare = tables
    .flatMap(rowsOf)
    .filter(([, , use = '', why = '']) => use.trim() === '' || why.trim().length < 8);
  expect(bare.map(([row]) => row)).toEqual([]);
});

it('every package that comes along may be passed on', () => {
  expect(production.length).toBeGreaterThan(60);
  expect(production.map(([path]) => path)).toEqual(
    expect.arrayContaining(['node_modules/zod', 'node_modules/commander', 'node_modules/jszip']),
  );
  const installed = production.filter(([path]) => existsSync(join(ROOT, path)));
  const missing = production.filter(
    ([path, { optional }]) => optional !== true && !existsSync(join(ROOT, path)),
  );
  expect(missing.map(([path]) => path)).toEqual([]);
  expect(
    installed
      .map(([path]) => [path, licenceOf(join(ROOT, path)) ?? 'none'])
      .filter(([, licence]) => !isFree(licence!)),
  ).toEqual([]);
});

it('a licence that asks for more is seen', () => {
  expect(['GPL-3.0-or-later', 'MIT AND GPL-3.0-or-later', 'none', 'UNLICENSED'].filter(isFree)).toEqual([]);
  expect(isFree('(MIT OR GPL-3.0-or-later)')).toBe(true);
});

it('the lock file names no registry, and keeps the sum of every package that comes along', () => {
  const text = readText(join(ROOT, 'package-lock.json'));
  expect(text.match(/"resolved"|registry\.|\/-\/[^"]*\.tgz/g)).toBeNull();
  expect(production.filter(([, locked]) => !('integrity' in locked)).map(([path]) => path)).toEqual([]);
});

it('nothing that comes along runs at its installation, and neither do we', () => {
  expect(production.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  const lifecycle = [
    'preinstall',
    'install',
    'postinstall',
    'preprepare',
    'postprepare',
    'prepublish',
    'uninstall',
  ];
  expect(lifecycle.filter((name) => pack.scripts[name] !== undefined)).toEqual([]);
});
