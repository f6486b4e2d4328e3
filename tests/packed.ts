import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './support.js';

const hasNpm = spawnSync('npm', ['--version']).status === 0;
const isBuilt = existsSync(join(ROOT, 'dist/cli/LICENSES.txt'));
// npm puts only what is really here into a package.
const hasOwnModules = !lstatSync(join(ROOT, 'node_modules')).isSymbolicLink();

/** Whether the package can be made here. */
export const canPack = hasNpm && isBuilt && hasOwnModules;
if (!canPack)
  console.warn('skipped: the published package needs npm, dist/ (npm run build) and node_modules of its own');

/** Paths of the files in the package, and the package itself. */
export interface Packed {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly paths: readonly string[];
}

/** What `npm pack` makes of the project as it is built now; written into `folder`. */
export function pack(folder: string): Packed {
  const { stdout, stderr } = spawnSync(
    'npm',
    // The scripts would build anew, under the feet of other tests.
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: ROOT, encoding: 'utf8', env: OFFLINE(folder), maxBuffer: 2 ** 26 },
  );
  if (stdout === '') throw new Error(stderr);
  const [{ filename, files }] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  const file = join(folder, filename);
  return { file, bytes: new Uint8Array(readFileSync(file)), paths: files.map(({ path }) => path) };
}

/** For npm without a network and with nothing kept from before. */
export const OFFLINE = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  npm_config_cache: join(folder, 'npm-cache'),
  npm_config_registry: 'http://127.0.0.1:9',
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_update_notifier: 'false',
});
