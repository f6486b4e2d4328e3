import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.js';

/** The command line with what lies in its folder. */
export interface Case {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  /** Columns of the terminal; null for none. */
  readonly columns?: number | null;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a case in a folder of its own, which is gone afterwards. */
export async function runCase({ argv, files, stdin = '', columns = 80 }: Case): Promise<Ran> {
  const outer = mkdtempSync(join(tmpdir(), 'hegao-fuzz-'));
  const cwd = join(outer, 'a', 'b');
  let [out, err] = ['', ''];
  try {
    mkdirSync(cwd, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), content);
    }
    const input = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    const code = await main(argv, {
      cwd,
      // Neither LibreOffice nor colour.
      env: { PATH: '', NO_COLOR: '1' },
      columns,
      today: '2025-03-01',
      readStdin: async () => input,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    return { code, out, err };
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

// The sentences of exit code 3, of a draft on which the check broke down, and the traces of stacks.
const FAULT = /hegao \u51fa\u4e86\u9519|\u7a0b\u5e8f\u51fa\u9519|^\s+at .*:\d+:\d+\)?$/m;
const CRASHED = /"code": ?"crashed"|"outcome": ?"crashed"|TypeError|RangeError/;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** In Chinese, or English where that was asked for. */
const SENTENCE = /[\u4e00-\u9fff].*[\u3002\uff1f\uff1a\uff09]|[A-Z][a-z].*\./;
/** Forms that are for programs: their texts are quoted by rules of their own. */
const FOR_PROGRAMS = new Set(['json', 'sarif', 'junit', 'github', 'html']);

const LONGEST_OUTPUT = 30_000_000;

/** What is wrong with how a case ended; null where nothing is. */
export function faultOf({ argv, columns = 80 }: Case, { code, out, err }: Ran): string | null {
  if (![0, 1, 2].includes(code)) return `exit ${code}: ${err.slice(0, 500)}`;
  if (FAULT.test(err) || FAULT.test(out))
    return `fault told: ${(err + out).match(FAULT)?.[0]} ${err.slice(0, 300)}`;
  if (CRASHED.test(err) || (argv.includes('json') && CRASHED.test(out)))
    return `crashed: ${(CRASHED.exec(out) ?? CRASHED.exec(err))?.[0]} ${err.slice(0, 300)}`;
  if (code === 2 && !SENTENCE.test(err + out)) return `exit 2 without a sentence: ${err.slice(0, 300)}`;
  if (CONTROLS.test(err)) return `control character on stderr: ${JSON.stringify(err.slice(0, 300))}`;
  if (columns !== null && !argv.some((word) => FOR_PROGRAMS.has(word)) && CONTROLS.test(out)) {
    const at = CONTROLS.exec(out)!.index;
    return `control character on the terminal: ${JSON.stringify(out.slice(Math.max(0, at - 80), at + 40))}`;
  }
  if (out.length + err.length > LONGEST_OUTPUT) return `${out.length + err.length} characters of output`;
  return null;
}
