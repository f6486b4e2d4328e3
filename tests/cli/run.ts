import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  readonly cwd?: string;
  readonly stdin?: Uint8Array;
  readonly env?: Record<string, string>;
  readonly columns?: number | null;
  /** What the person at the terminal answers, in turn; without it nobody sits there. */
  readonly answers?: readonly string[];
}

/** The command line as a user runs it, with its output caught. */
export async function hegao(argv: readonly string[], setting: Setting = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(argv, {
    cwd: setting.cwd ?? process.cwd(),
    env: setting.env ?? {},
    columns: setting.columns ?? null,
    today: '2025-03-01',
    ask: setting.answers === undefined ? undefined : answerer(setting.answers),
    readStdin: async () => setting.stdin ?? new Uint8Array(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

function answerer(answers: readonly string[]): () => Promise<string> {
  const left = [...answers];
  return async () => left.shift() ?? '';
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
