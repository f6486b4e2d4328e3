import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../cli/run.js';
import { buildOle } from '../inputs/ole.js';
import { bin, useBuilt } from './built.js';
import { generateReports } from './reports.js';

useBuilt();
const OLD_WORD = buildOle(['WordDocument']);
const posix = process.platform !== 'win32';
if (!posix) console.warn('skipped: Ctrl-C is sent to a process group, which Windows has not');

/** Runs lint in a process group of its own and does to the group what a terminal does at Ctrl-C, once `ready` is there. */
async function interruptedLint(cwd: string, argv: readonly string[], ready: () => boolean) {
  const env = { ...process.env, PATH: `${cwd}:${process.env.PATH}`, TMPDIR: join(cwd, 'tmp') };
  const child = spawn(process.execPath, [bin(), 'lint', 'in', ...argv], { cwd, env, detached: true });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.resume();
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (!ready()) await new Promise((go) => setTimeout(go, 50));
  process.kill(-child.pid!, 'SIGINT');
  const code = await closed;
  return { code, err, orphan: isThere(-child.pid!) };
}

function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

it.skipIf(!posix).each(['1', '2'])(
  'Ctrl-C while an old Word file is converted (--jobs %s): 130, no result, no copy, no temporary file, no process left',
  async (jobs) => {
    const cwd = temporaryFolder();
    for (const name of ['in', 'tmp']) mkdirSync(join(cwd, name));
    const reports = generateReports(30);
    for (const { name, text } of reports) writeFileSync(join(cwd, 'in', name), text);
    writeFileSync(join(cwd, 'in', 'r00010-old.doc'), OLD_WORD);
    writeFileSync(join(cwd, 'soffice'), `#!/bin/sh\ntouch '${join(cwd, 'started')}'\nexec sleep 600\n`, {
      mode: 0o755,
    });
    const argv = [
      '--jobs',
      jobs,
      '-f',
      'json=r.json',
      '-f',
      'sarif=r.sarif',
      '-f',
      'text',
      '--annotate',
      '--fix',
    ];
    const { code, err, orphan } = await interruptedLint(cwd, argv, () =>
      readdirSync(cwd).includes('started'),
    );
    expect(err).not.toMatch(/^\s+at /m);
    expect([code, orphan]).toEqual([130, false]);
    expect(readdirSync(cwd).sort()).toEqual(['in', 'soffice', 'started', 'tmp']);
    expect(readdirSync(join(cwd, 'tmp'))).toEqual([]);
    expect(readdirSync(join(cwd, 'in')).sort()).toEqual(
      [...reports.map(({ name }) => name), 'r00010-old.doc'].sort(),
    );
  },
  240_000,
);
