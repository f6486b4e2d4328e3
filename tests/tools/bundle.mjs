// Part of the build: the command line as one file that needs no packages, and beside it what is only loaded when it is
// asked for: the writer of Word files, and what a worker thread runs. As CommonJS, which Node starts sooner.
import { build } from 'esbuild';

const cli = new URL('../../dist/cli/', import.meta.url).pathname;
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
};

/** Modules that get a file of their own; the others ask for that file. */
const apart = { docx: './docx.cjs' };

const elsewhere = {
  name: 'elsewhere',
  setup({ onResolve }) {
    for (const [name, path] of Object.entries(apart))
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path, external: true }));
    // The worker threads of the bundle run bundles too.
    onResolve({ filter: /^\.\/worker\.js$/ }, () => ({ path: './worker.cjs', external: true }));
  },
};

const commonjs = {
  ...shared,
  format: 'cjs',
  define: { 'import.meta.url': 'MODULE_URL' },
  banner: { js: "const MODULE_URL=require('node:url').pathToFileURL(__filename).href;" },
  plugins: [elsewhere],
};

await Promise.all([
  build({ ...commonjs, entryPoints: [`${cli}bin.js`], outfile: `${cli}hegao.cjs` }),
  build({ ...commonjs, entryPoints: [`${cli}worker.js`], outfile: `${cli}worker.cjs` }),
  build({ ...shared, format: 'cjs', entryPoints: ['docx'], outfile: `${cli}docx.cjs` }),
  // Tinypool starts its threads with this file, which it looks for beside itself.
  build({
    ...shared,
    format: 'esm',
    entryPoints: [new URL('../../node_modules/tinypool/dist/entry/worker.js', import.meta.url).pathname],
    outfile: `${cli}entry/worker.js`,
  }),
]);
