import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, readText } from './support.js';

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
const production = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);

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

/** As the package itself says, else as its licence file begins. */
function licenceOf(path: string): string {
  const { license, licenses } = json(`${path}/package.json`) as {
    readonly license?: string;
    readonly licenses?: readonly { readonly type: string }[];
  };
  const named = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (named !== undefined) return named;
  const file = ['LICENSE', 'LICENSE.md', 'license'].find((name) => existsSync(join(ROOT, path, name)));
  const text = file === undefined ? '' : readText(join(ROOT, path, file));
  return /Permission is hereby granted, free of charge/.test(text) ? 'MIT' : 'none';
}

it('docs/dependencies.md names every package of package.json with its reason, and no other', () => {
  const page = readText(join(ROOT, 'docs/dependencies.md'));
  const tables = page.split(/^\| package \|.*$/m).slice(1);
  const rowsOf = (table: string) => [...table.matchAll(/^\| (`.*?`) \|(.*)\|(.*)\|$/gm)];
  const named = tables.map((table) =>
    rowsOf(table).flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
  );
  const wanted = [pack.dependencies, pack.devDependencies].map((list) => Object.keys(list).sort());
  expect(named.map((names) => names.sort())).toEqual(wanted);
  const bare = tables
    .flatMap(rowsOf)
    .filter(([, , use = '', why = '']) => use.trim() === '' || why.trim().length < 8);
  expect(bare.map(([row]) => row)).toEqual([]);
});

it('every package that comes along may be passed on', () => {
  expect(production.length).toBeGreaterThan(60);
  const installed = production.filter(([path]) => existsSync(join(ROOT, path)));
  const missing = production.filter(
    ([path, { optional }]) => optional !== true && !existsSync(join(ROOT, path)),
  );
  expect(missing.map(([path]) => path)).toEqual([]);
  expect(
    installed.map(([path]) => [path, licenceOf(path)]).filter(([, licence]) => !isFree(licence!)),
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
