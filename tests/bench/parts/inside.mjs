// In one process that runs: each subject in a process of its own, so that none finds what another made ready.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../inside-program.mjs', import.meta.url));

const subject =
  (name) =>
  ({ quick }) =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', program, name, ...(quick ? ['quick'] : [])], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );

export const lint = subject('lint');
export const latency = subject('latency');
export const relint = subject('relint');
