import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A module of the tests, which are TypeScript, for a script that is not run by vitest. */
export async function bundled(name) {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-bundle-'));
  try {
    const outfile = join(folder, 'module.mjs');
    const entry = fileURLToPath(new URL(name, import.meta.url));
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
