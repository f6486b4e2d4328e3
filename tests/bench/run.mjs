// Runs programs as a user does, each in a process of its own, what it prints read through a pipe. Programs that are
// compared run in turn and their ratio is taken round by round: the machine may be slower in one round than in the next.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './timing.mjs';

const tellPeak = fileURLToPath(new URL('./tell-peak.cjs', import.meta.url));

/** Milliseconds of processor time of all children that have ended, in steps of 10 (Linux). */
function childrenWorked() {
  try {
    const told = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return 10 * (Number(told[13]) + Number(told[14]));
  } catch {
    return Number.NaN;
  }
}

/**
 * Runs Node with these arguments; one at a time.
 *
 * @returns milliseconds from start to end, milliseconds of processor time, exit code (null: killed after `timeout` milliseconds), the last line of what
 *   went to standard error, bytes printed
 */
export function run(argv, { cwd, timeout = 300_000, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const [started, worked] = [performance.now(), childrenWorked()];
    const child = spawn(process.execPath, argv, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = 0;
    let said = '';
    child.stdout.on('data', (piece) => {
      printed += piece.length;
    });
    child.stderr.on('data', (piece) => {
      said = `${said}${piece}`.slice(-4000);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const last = said.trim().split('\n').at(-1);
      const [ms, work] = [performance.now() - started, childrenWorked() - worked];
      resolve({ ms, work, status, said: last, printed });
    });
  });
}

/** Runs Node with these arguments; the most memory it ever held, in MiB (Linux: VmHWM). */
export async function peakOf(argv, options) {
  const file = join(tmpdir(), `hegao-peak-${process.pid}`);
  const env = { ...process.env, HEGAO_PEAK: file };
  try {
    await run(['--require', tellPeak, ...argv], { ...options, env });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * All programs, one after the other, so many rounds; those with `rounds` of their own only in the first ones.
 *
 * @param programs `{ name, argv, cwd, rounds? }`
 * @returns by name, the run of each round; a program that breaks down is not run again
 */
export async function inTurn(programs, rounds, { warm = true } = {}) {
  const runs = Object.fromEntries(programs.map(({ name }) => [name, []]));
  if (warm)
    for (const { argv, cwd, rounds: own } of programs) if (own === undefined) await run(argv, { cwd });
  for (let i = 0; i < rounds; i++)
    for (const { name, argv, cwd, rounds: own = rounds } of programs) {
      if (i >= own || runs[name].some(brokeDown)) continue;
      runs[name].push(await run(argv, { cwd }));
    }
  return runs;
}

/** Findings make an exit code of 1; more is a program that could not do its work. */
export const brokeDown = ({ status }) => status === null || status > 1;

/** The median of the ratios of the rounds that both have, by the clock; null where there is none. */
export function ratio(ours, theirs, by = 'ms') {
  if ([...ours, ...theirs].some(brokeDown)) return null;
  const pairs = theirs.slice(0, ours.length).map((run, i) => ours[i][by] / run[by]);
  return pairs.length === 0 ? null : median(pairs);
}

/** The same of processor time, for a note: on a busy machine it varies less. */
export function processorRatio(ours, theirs) {
  const value = ratio(ours, theirs, 'work');
  return value === null || Number.isNaN(value) ? [] : [`processor ${value.toPrecision(2)}`];
}

/** Seconds, the median of the rounds. */
export const seconds = (runs) => (runs.length === 0 ? null : median(runs.map(({ ms }) => ms)) / 1000);
