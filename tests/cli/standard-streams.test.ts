import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, type Stats, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StandardOutput } from '../../src/cli/standard-streams.js';
import { ROOT } from '../support.js';
import { temporaryFolder } from './run.js';

vi.mock('node:fs', { spy: true });
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
  });

  it('a pipe that is closed early is no fault', () => {
    const shell = `"${process.execPath}" "${BIN}" lint seeds -f json | head -c 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', shell], { cwd: ROOT, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{0\n', expect.not.stringContaining('    at ')]);
  });

  it.skipIf(!existsSync('/dev/full'))('a disk without room is said in a sentence', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run(full);
    closeSync(full);
    expect([status, stderr]).toEqual([2, expect.stringContaining('ENOSPC')]);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a pipe that takes no more just now', () => {
  afterEach(() => vi.restoreAllMocks());

  it('gets the rest, and all that follows, by the stream', async () => {
    const written: Buffer[] = [];
    vi.mocked(fstatSync).mockReturnValue({ isFile: () => true } as Stats);
    const direct = vi.mocked(writeSync).mockImplementation((_, bytes, at) => {
      const rest = Buffer.from(bytes as unknown as Uint8Array).subarray(at as number);
      if (written.length === 2) throw Object.assign(new Error(), { code: 'EAGAIN' });
      written.push(rest.subarray(0, 4));
      return 4;
    });
    const stream = vi.spyOn(process.stderr, 'write').mockImplementation((...given: unknown[]) => {
      written.push(Buffer.from(given[0] as Uint8Array));
      (given[1] as (() => void) | undefined)?.();
      return true;
    });
    const output = new StandardOutput(2, (code) => expect.unreachable(code));
    expect(output.isTerminal).toBe(false);
    output.write('0123456789');
    output.write('abc');
    await output.flushed();
    expect(Buffer.concat(written).toString()).toBe('0123456789abc');
    expect([direct.mock.calls.length, stream.mock.calls.length]).toEqual([3, 3]);
  });
});
