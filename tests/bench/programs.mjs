// The programs that are measured beside the peers: Node that does nothing, remark that checks nothing, and hegao.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const hegaoFile = path('../../dist/cli/hegao.cjs');

/** N: Node that does nothing. */
export const nothing = { name: 'node', argv: ['-e', '0'] };

/** The published command with these arguments. */
export const hegao = (...argv) => ({ name: 'hegao', argv: [hegaoFile, ...argv] });

/** `hegao lint` of a folder, one draft at a time. */
export const lintOf = (folder, ...argv) => hegao('lint', folder, '--jobs', '1', ...argv);

/** Builds F into the folder; what it returns makes the program for a folder of drafts. */
export async function floorIn(folder) {
  const outfile = join(folder, 'floor.cjs');
  const entryPoints = [path('floor-program.mjs')];
  const bundled = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', minify: true };
  await build({ ...bundled, entryPoints, outfile, logLevel: 'error' });
  return (drafts) => ({ name: 'F', argv: [outfile, drafts] });
}
