import { setV8Flags } from './v8-flags.js';

// Flags of V8 for a process that checks dozens of drafts or more. The launcher sets them back before it keeps compiled code
// (src/cli/kept-code.ts).

/** For any run over many drafts, in the process and again in each thread that has loaded the program. */
export function expectMany(): void {
  // V8 lets garbage grow to several times what is in use before it is swept, which over hundreds of drafts doubles the
  // memory and saves no time.
  setV8Flags('--heap-growing-percent=40');
  // Each thread has room of its own for what is new; what a start takes at once would stay taken.
  setV8Flags('--semi-space-growth-factor=2');
  // Each pattern is run so often that machine code for it pays from the second time on.
  setV8Flags('--regexp-tier-up-ticks=1');
}

/**
 * What runs for every draft is worth being optimized soon, which V8 does beside the work: of no use where workers have all
 * processors.
 */
export const optimizeSoon = (): void => setV8Flags('--interrupt-budget=250000');
