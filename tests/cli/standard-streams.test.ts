import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ROOT } from '../support.js';
import { temporaryFolder } from './run.js';

vi.setConfig({ testTimeout: 60_000 });

const BIN = join(ROOT, 'dist/cli/hegao.cjs');
const isBuilt = existsSync(BIN);
if (!isBuilt)
  console.warn('skipped: what the program writes to files and pipes needs a build (npm run build)');

describe.skipIf(!isBuilt)('the program writes to what stands where a terminal could', () => {
  const run = (stdout: 'pipe' | number) =>
    spawnSync(process.execPath, [BIN, 'lint', 'seeds', '-f', 'json'], {
      cwd: ROOT,
      stdio: ['ignore', stdout, 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });

  it('a pipe and a file get the same, to the last character', () => {
    const path = join(temporaryFolder(), 'out.json');
    const file = openSync(path, 'w');
    const [piped, filed] = [run('pipe'), run(file)];
    closeSync(file);
    expect([piped.status, filed.status]).toEqual([1, 1]);
    expect(readFileSync(path, 'utf8')).toBe(piped.stdout);
    expect(JSON.parse(piped.stdout).reports).toHaveLength(5);
    // More than a pipe takes at once: the end went by another way.
    expect(piped.stdout.length).toBeGreaterThan(100_000);
  });

  it('a pipe that is closed early is no fault', () => {
    const shell = `"${process.execPath}" "${BIN}" lint seeds -f json | head -c 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', shell], { cwd: ROOT, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{0\n', expect.not.stringContaining('    at ')]);
  });

  it('a pipe that nobody reads leaves Ctrl-C alive', async () => {
    const folder = temporaryFolder();
    const many = Array.from({ length: 60 }, () => 'seeds/003-data-bureau-2024.txt').map((name, i) => {
      copyFileSync(join(ROOT, name), join(folder, `${i}.txt`));
      return `${i}.txt`;
    });
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const both = openSync(pipe, 'r+');
    const child = spawn(process.execPath, [BIN, 'lint', ...many, '--jobs', '1'], {
      cwd: folder,
      stdio: ['ignore', both, 'ignore'],
    });
    const ended = once(child, 'exit');
    // Until all is checked that a pipe holds, and more.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    const last = setTimeout(() => child.kill('SIGKILL'), 10_000);
    expect(await ended).toEqual([130, null]);
    clearTimeout(last);
    closeSync(both);
  });

  it.skipIf(!existsSync('/dev/full'))('a disk without room is said in a sentence', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run(full);
    closeSync(full);
    expect([status, stderr]).toEqual([2, expect.stringContaining('ENOSPC')]);
    expect(stderr).not.toContain('    at ');
  });
});
