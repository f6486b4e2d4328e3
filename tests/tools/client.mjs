// Writes the script of the page of a collection, bundled for old browsers, as a text that the library holds.
// tests/reporters/html/client-script.test.ts holds that it is fresh.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file src/reporters/html/client-script.ts as it should be. */
export async function clientScript() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/reporters/html/client/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome87',
    charset: 'ascii',
    legalComments: 'none',
  });
  const lines = outputFiles[0].text
    .replace(/^ *\/\/ .*\n/gm, '')
    .trim()
    .split('\n');
  return [
    '/** Generated from client/ by `npm run generate`: the script of the page of a collection. */',
    'export const CLIENT_SCRIPT = [',
    ...lines.map((line) => `  ${JSON.stringify(line)},`),
    "].join('\\n');",
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../../src/reporters/html/client-script.ts', import.meta.url), await clientScript());
