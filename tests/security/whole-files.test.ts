import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bin, useBuilt } from '../batch/built.js';
import { temporaryFolder } from '../cli/run.js';
import { fillFolder } from './commands.js';

useBuilt();
vi.setConfig({ testTimeout: 120_000 });
const windows = process.platform === 'win32';
if (windows) console.warn('skipped: limits of file sizes need a shell of Unix');

// A disk that is full in the middle of a file: the shell lets no file grow beyond some kilobytes.
describe.skipIf(windows)('a file that cannot be written whole stays what it was', () => {
  it.each([
    ['f.html', ['lint', 'a.txt', '-f', 'html=f.html']],
    ['b.md', ['fix', 'b.md', '--write', '--unsafe']],
    ['c.xlsx', ['collect', 'in', '-o', 'c.xlsx']],
    ['c.json', ['collect', 'in', '-o', 'c.json']],
    ['m.txt', ['compare', 'old.txt', 'a.txt', '-o', 'm.txt']],
    ['e.docx', ['export', 'a.txt', '-o', 'e.docx', '--force']],
    ['d.md', ['pack', 'docs', 'rule-of-law-report', '-o', 'd.md']],
  ])('%s', (name, argv) => {
    const cwd = temporaryFolder();
    fillFolder(cwd);
    const old = name === 'b.md' ? `${readFileSync(join(cwd, name), 'utf8')}\u3002\u3002\n` : 'old';
    writeFileSync(join(cwd, name), old);
    const before = readdirSync(cwd);
    const limited = ['-c', 'trap "" XFSZ; ulimit -f 1; exec "$@"', 'sh', process.execPath, bin(), ...argv];
    const { status, stderr } = spawnSync('sh', limited, { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/EFBIG/)]);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(old);
    expect(readdirSync(cwd)).toEqual(before);
  });
});
