import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from './support.js';

// The import table of the design: one direction. `outside` are package names, `*` any node: module.
const TABLE: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly outside: readonly string[] }>
> = {
  model: { rooms: [], outside: [] },
  text: {
    rooms: ['model'],
    outside: ['get-east-asian-width', '@noble/hashes', '@eslint-community/regexpp', 'yaml'],
  },
  inputs: { rooms: ['model', 'text', 'office'], outside: [] },
  document: {
    rooms: ['model', 'text'],
    outside: ['unified', 'remark-parse', 'remark-gfm', 'remark-frontmatter', 'yaml'],
  },
  facts: { rooms: ['model', 'text', 'document'], outside: [] },
  claims: { rooms: ['model', 'text', 'document', 'facts'], outside: [] },
  align: { rooms: ['model', 'text', 'document'], outside: [] },
  copies: { rooms: ['model', 'text', 'document'], outside: [] },
  compare: { rooms: ['model', 'text', 'document', 'facts', 'claims', 'copies'], outside: [] },
  'rule-types': {
    rooms: ['model', 'text', 'document', 'facts', 'claims', 'align', 'compare'],
    outside: ['zod'],
  },
  pack: { rooms: ['model', 'text', 'rule-types'], outside: ['zod', 'yaml'] },
  lint: { rooms: ['model', 'text', 'document', 'facts', 'claims', 'align', 'rule-types'], outside: [] },
  edit: { rooms: ['model', 'text'], outside: ['diff'] },
  scaffold: {
    rooms: ['model', 'text', 'document', 'align', 'edit'],
    outside: ['handlebars', 'remark-stringify'],
  },
  reporters: { rooms: ['model', 'text'], outside: ['zod'] },
  collect: {
    rooms: ['model', 'text', 'document', 'rule-types', 'lint', 'reporters'],
    outside: [],
  },
  office: { rooms: ['model', 'text'], outside: ['node:zlib', 'docx', 'write-excel-file'] },
  batch: {
    rooms: [
      'model',
      'text',
      'inputs',
      'document',
      'facts',
      'claims',
      'align',
      'copies',
      'compare',
      'rule-types',
      'pack',
      'lint',
      'edit',
      'scaffold',
      'reporters',
      'office',
    ],
    outside: ['node:', 'tinypool'],
  },
  cli: {
    rooms: [
      'model',
      'text',
      'inputs',
      'document',
      'facts',
      'claims',
      'align',
      'compare',
      'rule-types',
      'pack',
      'lint',
      'edit',
      'scaffold',
      'reporters',
      'office',
      'collect',
      'copies',
      'batch',
    ],
    outside: ['node:', 'commander', 'csv-parse', 'tinyglobby', 'yaml'],
  },
};
// Beside the rooms stand the two entries: one free of Node, one that needs it.
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'index.ts': Object.keys(TABLE).filter((room) => room !== 'cli' && room !== 'batch'),
  'node.ts': ['cli', 'inputs'],
};

const SRC = join(ROOT, 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(SRC, file), 'utf8'));
  return importedFiles.map((imported) => imported.fileName);
}

const roomOf = (path: string): string => path.split(/[\\/]/)[0]!;

function violations(file: string): string[] {
  const room = roomOf(file);
  const entry = ENTRIES[file];
  return importsOf(file).flatMap((target) => {
    if (!target.startsWith('.')) {
      const allowed = TABLE[room]?.outside ?? [];
      return allowed.some(
        (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
      )
        ? []
        : [`${file} imports ${target}`];
    }
    const to = roomOf(relative(SRC, join(SRC, file, '..', target)));
    const rooms = entry ?? [room, ...(TABLE[room]?.rooms ?? [])];
    return rooms.includes(to) ? [] : [`${file} imports ${to}`];
  });
}

it('every source file is in a room of the table or is an entry', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((file) => TABLE[roomOf(file)] === undefined && ENTRIES[file] === undefined)).toEqual(
    [],
  );
});

it('imports go one way, and outside packages stay in their rooms', () => {
  const looked = files.map((file) => ({ file, imports: importsOf(file), wrong: violations(file) }));
  // A file that imports nothing must really have no import line: the reader looked at it.
  const unread = looked.filter(
    ({ file, imports }) => imports.length === 0 && /^import /m.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(unread).toEqual([]);
  expect(looked.flatMap(({ wrong }) => wrong)).toEqual([]);
});

it('the table is not wider than the code needs', () => {
  const used = (room: string): Set<string> =>
    new Set(
      files
        .filter((file) => roomOf(file) === room)
        .flatMap(importsOf)
        .map((target) => target),
    );
  const idle = Object.entries(TABLE).flatMap(([room, { outside }]) =>
    outside
      .filter((name) => ![...used(room)].some((target) => target === name || target.startsWith(name)))
      .map((name) => `${room}: ${name}`),
  );
  expect(idle).toEqual([]);
});

it('pack sees of the rule types only how one is defined', () => {
  const seen = files
    .filter((file) => roomOf(file) === 'pack')
    .flatMap(importsOf)
    .filter((target) => target.includes('rule-types'));
  expect([...new Set(seen)]).toEqual(['../rule-types/define.js']);
});

it('no source file holds a literal full-width mark, and none is longer than 300 lines', () => {
  const texts = files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')] as const);
  expect(texts.filter(([, text]) => /[\uff01-\uff5e]/.test(text)).map(([file]) => file)).toEqual([]);
  expect(texts.filter(([, text]) => text.split('\n').length > 300).map(([file]) => file)).toEqual([]);
});
