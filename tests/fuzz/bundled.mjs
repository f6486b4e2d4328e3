import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Tests import the source; here its modules are those of `dist/`, which find the packs. */
const fromDist = {
  name: 'from-dist',
  setup: (build) => {
    build.onResolve({ filter: /(?:\.\.\/)+src\/.*\.js$/ }, ({ path }) => ({
      path: pathToFileURL(join(ROOT, 'dist', path.replace(/^(?:\.\.\/)+src\//, ''))).href,
      external: true,
    }));
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: import.meta.resolve('yaml'), external: true }));
  },
};

/** A module of the tests, which are TypeScript, for a script that is not run by vitest. */
export async function bundled(name) {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-bundle-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
      plugins: [fromDist],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
