import { zh } from '../text/chinese.js';
import type { Io } from './io.js';

/** How far a run over many drafts is: one line on standard error, rewritten in place; nothing where no terminal is. */
export interface Progress {
  done(): void;
  /** Wipes the line, so that other output does not run into it. */
  clear(): void;
}

/** A run that is over sooner than this is not told of. */
const QUIET_MS = 400;
const STEP_MS = 100;

export function startProgress(total: number, io: Io): Progress {
  if (io.errIsTerminal !== true || total < 2) return { done: () => {}, clear: () => {} };
  const write = io.progress ?? io.err;
  let count = 0;
  let width = 0;
  let last = performance.now() + QUIET_MS - STEP_MS;
  return {
    done: () => {
      count += 1;
      const now = performance.now();
      if (now - last < STEP_MS) return;
      last = now;
      const line = zh`已检查 ${count}/${total} 份(${Math.floor((count / total) * 100)}%)`;
      // Chinese takes two columns a character: blanks for twice the length wipe it.
      width = line.length * 2;
      write(`\r${line}`);
    },
    clear: () => {
      if (width > 0) write(`\r${' '.repeat(width)}\r`);
      width = 0;
    },
  };
}
