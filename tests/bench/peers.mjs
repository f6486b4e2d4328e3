// The tools that a user would pick instead, as npm gives them for Node 20, with what their pages recommend. They are
// installed when they are asked for, into a folder that is not kept; without a network the rows of a peer stay empty.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./peers/', import.meta.url));
const modules = join(folder, 'node_modules');
const config = (name) => join(folder, name);

/** Each by its package: what it is called with for a folder of `.md` files below the working folder. */
const CALLS = {
  'markdownlint-cli2': (drafts) => ['--config', config('config.markdownlint-cli2.jsonc'), `${drafts}/*.md`],
  'remark-cli': (drafts) => ['--no-stdout', '--rc-path', config('remark.json'), drafts],
  textlint: (drafts) => ['--config', config('textlint.json'), '--rules-base-directory', modules, drafts],
  'autocorrect-node': (drafts) => ['--lint', drafts],
  zhlint: (drafts) => [`${drafts}/*.md`],
  '@lint-md/cli': (drafts) => [`${drafts}/*.md`],
};

export const PEERS = Object.keys(CALLS);

const manifest = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));

function binOf(name) {
  const { bin } = manifest(name);
  return join(modules, name, typeof bin === 'string' ? bin : Object.values(bin)[0]);
}

// A machine without a network shall not wait for minutes until it may measure the rest.
const IMPATIENT = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000'];

/** What npm said, if it could not; null when all is there. */
function install() {
  if (existsSync(join(modules, '.package-lock.json'))) return null;
  try {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', ...IMPATIENT];
    execFileSync('npm', ['ci', ...options], { cwd: folder, stdio: 'pipe' });
    return null;
  } catch (error) {
    const said = String(error.stderr ?? error.message).match(/^npm error .+$/gm) ?? [error.message];
    return said.slice(0, 2).join('; ').replaceAll('npm error ', '');
  }
}

/**
 * Installs the peers if they are not there.
 *
 * @returns those that can run: `{ name, version, program }`, where `program` makes the call for a folder
 */
export function peers() {
  const failed = install();
  if (failed !== null)
    console.error(`NOT MEASURED: the peers could not be installed (npm ci in tests/bench/peers): ${failed}`);
  const there = PEERS.filter((name) => existsSync(join(modules, name, 'package.json')));
  if (failed === null)
    for (const name of PEERS)
      if (!there.includes(name))
        console.error(`NOT MEASURED: ${name} is not in tests/bench/peers/node_modules`);
  return there.map((name) => ({
    name,
    version: manifest(name).version,
    program: (drafts) => ({ name, argv: [binOf(name), ...CALLS[name](drafts)] }),
  }));
}
