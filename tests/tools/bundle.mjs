// Part of the build: the command line as one file that needs no packages, and beside it what is only loaded when it is
// asked for: the writer of Word files, and what a worker thread runs. As CommonJS, which Node starts sooner. With them go
// the licences of the packages that are in them. Last, a first run leaves the machine code of this computer's Node.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
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

/** Packages that get a file of their own; the others ask for that file. */
const APART = ['docx'];

const elsewhere = {
  name: 'elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${APART.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }));
  },
};

const commonjs = {
  ...shared,
  format: 'cjs',
  define: { 'import.meta.url': 'MODULE_URL' },
  banner: { js: "const MODULE_URL=require('node:url').pathToFileURL(__filename).href;" },
  plugins: [elsewhere],
};

const results = await Promise.all([
  build({ ...commonjs, entryPoints: [`${cli}bin.js`], outfile: `${cli}program.cjs` }),
  build({
    ...commonjs,
    entryPoints: [`${cli}worker.js`],
    outfile: `${cli}worker.cjs`,
    // What does a task is the module itself, as Tinypool wants it.
    footer: { js: 'module.exports=module.exports.default;' },
  }),
  ...APART.map((name) =>
    build({ ...shared, format: 'cjs', entryPoints: [name], outfile: `${cli}${name}.cjs` }),
  ),
  // Tinypool starts its threads with this file, which it looks for beside itself.
  build({
    ...shared,
    format: 'esm',
    entryPoints: [`${root}node_modules/tinypool/dist/entry/worker.js`],
    outfile: `${cli}entry/worker.js`,
  }),
]);

const sum = createHash('sha256')
  .update(readFileSync(`${cli}program.cjs`))
  .digest('hex');
await build({
  ...shared,
  format: 'cjs',
  entryPoints: [`${cli}launch.js`],
  outfile: `${cli}hegao.cjs`,
  define: { PROGRAM_ID: JSON.stringify(sum.slice(0, 16)) },
});

const names = results.flatMap(({ metafile }) => packagesIn(metafile));
writeFileSync(`${cli}LICENSES.txt`, licencesOf(withTheirs(names)));

rmSync(`${cli}code`, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [`${cli}hegao.cjs`, 'lint', `${root}seeds`, '--fail-on', 'none', '--jobs', '1'],
  { stdio: 'ignore' },
);
