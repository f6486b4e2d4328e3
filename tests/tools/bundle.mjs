// Part of the build: the command line as one file that needs no packages, and beside it what is only loaded when it is
// asked for, such as the writer of Word files. As CommonJS, which Node starts sooner. With them go
// the licences of the packages that are in them. Last, a first run leaves the machine code of this computer's Node.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { zh } from '../../dist/text/chinese.js';
import { licencesOf, packagesIn, withTheirs } from './licences.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = `${root}dist/cli/`;
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  // A program that is run from kept code may only ask for other files by require.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  logLevel: 'error',
  metafile: true,
};

/**
 * Packages, and modules that give on packages, that get a file of their own, for which the others ask: what a check of a
 * draft does not need makes the program longer to load, even where it is not run.
 */
const APART = {
  '@eslint-community/regexpp': 'regexpp',
  [`${root}dist/document/remark.js`]: 'remark',
  [`${root}dist/office/workbook/write-excel-file.js`]: 'write-excel-file',
  'csv-parse/sync': 'csv-parse',
  docx: 'docx',
  'handlebars/dist/cjs/handlebars/compiler/base.js': 'handlebars',
  'remark-stringify': 'remark-stringify',
  tinyglobby: 'tinyglobby',
  tinypool: 'tinypool',
  yaml: 'yaml',
  zod: 'zod',
};

/** What an import means: a module of ours by its whole path. */
const pathOf = (path, importer) => (path.startsWith('.') ? join(dirname(importer), path) : path);

const elsewhere = {
  name: 'elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, importer }) => {
      const wanted = pathOf(path, importer);
      return Object.hasOwn(APART, wanted) ? { path: `./${APART[wanted]}.cjs`, external: true } : undefined;
    });
  },
};

/** Modules of Node's own that take long to load and that most runs do not use: loaded when something of them is used. */
const HEAVY =
  /^(?:node:)?(?:child_process|os|perf_hooks|readline\/promises|stream|timers\/promises|v8|worker_threads|zlib)$/;

const whenUsed = {
  name: 'when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: HEAVY }, ({ path, pluginData }) =>
      pluginData === 'asked' ? undefined : { path: path.replace(/^node:/, ''), namespace: 'when-used' },
    );
    onLoad({ filter: /./, namespace: 'when-used' }, async ({ path }) => {
      const { default: whole } = await import(`node:${path}`);
      // A module that is a function is no mere set of names.
      const names = Object.keys(whole).map((name) => `get ${name}() { return load().${name}; }`);
      return {
        contents:
          typeof whole === 'function'
            ? `module.exports = require('node:${path}');`
            : `const load = () => require('node:${path}');\nmodule.exports = { ${names.join(', ')} };`,
        pluginData: 'asked',
      };
    });
  },
};

/** The same for packages and for modules of ours from which only functions and classes are taken. */
const LATER = [
  'get-east-asian-width',
  'diff',
  'remark-stringify',
  'tinyglobby',
  'tinypool',
  'yaml',
  'zod',
  ...[
    'cli/annotate',
    'cli/annotate-target',
    'cli/check-line',
    'cli/collect-file',
    'cli/fix-command',
    'cli/joiners',
    'cli/legacy',
    'cli/previous',
    'cli/spool',
    'cli/templates',
    'compare/carried',
    'document/remark',
    'inputs/word-file',
    'pack/load',
    'pack/settings',
    'reporters/github',
    'reporters/html/report/page',
    'reporters/json',
    'reporters/junit',
    'reporters/markdown',
    'reporters/sarif',
    'text/digest',
  ].map((module) => `${root}dist/${module}.js`),
];

const whenCalled = {
  name: 'when-called',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, importer, kind, pluginData }) => {
      if (kind !== 'import-statement' || pluginData === 'asked') return undefined;
      const wanted = pathOf(path, importer);
      return LATER.includes(wanted) ? { path: wanted, namespace: 'when-called' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'when-called' }, async ({ path }) => ({
      contents: forwarders(path, await import(path)),
      resolveDir: root,
      pluginData: 'asked',
    }));
  },
};

/** A module with the functions of another one, which it loads when the first of them is called. */
function forwarders(path, whole) {
  const names = Object.keys(whole).filter((name) => typeof whole[name] === 'function');
  return [
    `let known; const load = () => (known ??= require(${JSON.stringify(path)}));`,
    ...names.map((name, i) =>
      // A class is made with `new` and asked with `instanceof`.
      /^[A-Z]/.test(name)
        ? `const f${i} = /* @__PURE__ */ new Proxy(function () {}, { construct: (_, given) => new (load().${name})(...given), get: (_, key) => load().${name}[key] });`
        : `function f${i}(...given) { return Reflect.apply(load().${name}, this, given); }`,
    ),
    `export { ${names.map((name, i) => `f${i} as ${name}`).join(', ')} };`,
  ].join('\n');
}

/** Texts of the interface are turned to their full-width form here, not in each run. */
const turnedAhead = {
  name: 'turned-ahead',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) =>
      path.startsWith(`${root}dist`) ? { contents: turned(readFileSync(path, 'utf8')) } : undefined,
    );
  },
};

const turned = (module) =>
  module.replace(/\bzh\(('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\)/g, (_, text) =>
    JSON.stringify(zh(runInNewContext(text))),
  );

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const ofThisVersion = { PROGRAM_VERSION: JSON.stringify(version) };

const commonjs = {
  ...shared,
  format: 'cjs',
  define: { 'import.meta.url': 'MODULE_URL', ...ofThisVersion },
  banner: { js: "const MODULE_URL=require('node:url').pathToFileURL(__filename).href;" },
  plugins: [whenCalled, whenUsed, elsewhere, turnedAhead],
};

/** What src/cli/launch.ts runs: one function, in ASCII alone. */
const program = {
  ...commonjs,
  charset: 'ascii',
  banner: { js: `(function (module, require, __filename, __dirname) {${commonjs.banner.js}` },
  footer: { js: '})' },
};

const results = await Promise.all([
  build({ ...program, entryPoints: [`${cli}program.js`], outfile: `${cli}program.cjs` }),
  ...Object.entries(APART).map(([entry, name]) =>
    build({ ...commonjs, plugins: [], entryPoints: [entry], outfile: `${cli}${name}.cjs` }),
  ),
  // Tinypool starts its threads with this file, which it looks for beside itself.
  build({
    ...shared,
    format: 'esm',
    entryPoints: [`${root}node_modules/tinypool/dist/entry/worker.js`],
    outfile: `${cli}entry/worker.js`,
  }),
]);

// What esbuild leaves as it is written: regular expressions and the texts of tagged templates, of which only the cooked
// form is read.
const written = readFileSync(`${cli}program.cjs`, 'utf8');
if (/String\.raw`[^`]*[^\x00-\x7f]/.test(written)) throw new Error('String.raw would read the escapes');
writeFileSync(
  `${cli}program.cjs`,
  written.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

const sum = createHash('sha256')
  .update(readFileSync(`${cli}program.cjs`))
  .digest('hex');
const launcher = {
  ...shared,
  format: 'cjs',
  define: {
    PROGRAM_ID: JSON.stringify(sum.slice(0, 16)),
    ...ofThisVersion,
  },
};
await build({ ...launcher, entryPoints: [`${cli}launch.js`], outfile: `${cli}hegao.cjs` });
await build({
  ...launcher,
  entryPoints: [`${cli}launch-worker.js`],
  outfile: `${cli}worker.cjs`,
  // What does tasks is the module itself, as Tinypool wants it.
  footer: { js: 'module.exports=module.exports.default;' },
});

const names = results.flatMap(({ metafile }) => packagesIn(metafile));
writeFileSync(`${cli}LICENSES.txt`, licencesOf(withTheirs(names)));

rmSync(`${cli}code`, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [`${cli}hegao.cjs`, 'lint', `${root}seeds`, '--fail-on', 'none', '--jobs', '1'],
  { stdio: 'ignore' },
);
