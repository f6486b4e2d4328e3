import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { setV8Flags } from '../batch/v8-flags.js';

// Loads program.cjs, which lies beside the launcher, with the machine code that an earlier run kept there where there is
// one. Compiling takes longer than checking a report. The folder may be read-only: then nothing is kept.

/** Set by the build: tells this program.cjs from others. V8 itself only compares the lengths. */
declare const PROGRAM_ID: string;

const program = join(__dirname, 'program.cjs');
const kept = join(__dirname, 'code', `${process.version}-${process.platform}-${process.arch}-${PROGRAM_ID}`);
const SUM_BYTES = 4;

/** Undefined where nothing is kept, or not what was written: V8 would run damaged code and fall. */
function readKept(): Buffer | undefined {
  try {
    const file = readFileSync(kept);
    const code = file.subarray(SUM_BYTES);
    return file.readUInt32LE() === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** As a whole or not at all: other runs may read or write at the same time. */
function keep(code: Buffer): void {
  const written = `${kept}.${process.pid}`;
  try {
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(crc32(code));
    mkdirSync(dirname(kept), { recursive: true });
    try {
      writeFileSync(written, Buffer.concat([sum, code]), { flag: 'wx' });
      renameSync(written, kept);
    } finally {
      rmSync(written, { force: true });
    }
  } catch {
    // Nobody is told: the next run compiles again, no more.
  }
}

/**
 * V8 optimizes what has run for some milliseconds. Here that is most of the program, once and never again: over five drafts
 * it takes a third of the processor time and saves nothing. This makes it wait until a function has done ten times as much.
 * Kept code is only good for a run with the same flags, so this comes first.
 */
export function optimizeLater(): void {
  setV8Flags('--interrupt-budget=1000000');
  // The same of patterns, of which most run a few times: half of the time to make one ready goes into shortening it.
  setV8Flags('--regexp-tier-up-ticks=20');
  setV8Flags('--no-regexp-peephole-optimization');
  // What a run makes first stays in use, and would be copied at each of many small sweeps.
  setV8Flags('--semi-space-growth-factor=8');
  // What a run over many drafts sets (src/batch/many-drafts.ts), as V8 has it.
  setV8Flags('--heap-growing-percent=0');
}

/** What program.cjs gives (src/cli/program.ts), and how to keep its machine code; that is only good for where it was made. */
export interface Loaded {
  readonly program: { readonly runOnProcess: () => Promise<void>; readonly work: unknown };
  /** Nothing that can be used is kept. */
  readonly isNew: boolean;
  readonly keep: () => void;
}

/** Loads the program with the flags that its kept code needs; the caller may change them afterwards. */
export function loadProgram(): Loaded {
  optimizeLater();
  const cachedData = readKept();
  // One function, written by the build without a character beyond ASCII: read in a fraction of the time.
  const script = new Script(readFileSync(program, 'latin1'), {
    filename: program,
    cachedData,
  });
  const module = { exports: {} as Loaded['program'] };
  // Node refuses code of another version, of other settings or for another processor.
  const isNew = cachedData === undefined || script.cachedDataRejected === true;
  script.runInThisContext()(module, createRequire(program), program, dirname(program));
  return {
    program: module.exports,
    isNew,
    keep: () => {
      optimizeLater();
      keep(script.createCachedData());
    },
  };
}
