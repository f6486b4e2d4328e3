import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../support.js';

let folder = '';

/** The program as files that Node runs: workers are started from files. Made anew, for `dist/` may be old. */
export function useBuilt(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(ROOT, '.built-'));
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
    await build({
      entryPoints: files.filter((file) => file.endsWith('.ts')).map((file) => join(ROOT, 'src', file)),
      outdir: folder,
      outbase: join(ROOT, 'src'),
      format: 'esm',
      target: 'node20',
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

export const bin = (): string => join(folder, 'cli/bin.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Sent when something comes on standard output. */
  readonly signal?: NodeJS.Signals;
}

/** Runs the built program; without `stdin` standard input is left open when a signal is to be sent. */
export function run(argv: readonly string[], { cwd, stdin, env, signal }: Running = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin(), ...argv], {
      cwd: cwd ?? ROOT,
      env: { ...process.env, ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      if (out.push(chunk) === 1 && signal !== undefined) child.kill(signal);
    });
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A program that has ended reads no more.
    child.stdin.on('error', () => {});
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    if (stdin !== undefined && signal !== undefined) child.stdin.write(stdin);
    else child.stdin.end(stdin);
  });
}
