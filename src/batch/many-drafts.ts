import { setFlagsFromString } from 'node:v8';

// Flags of V8 for a process that checks dozens of drafts or more. The launcher sets them back before it keeps compiled code
// (src/cli/kept-code.ts).

/**
 * V8 lets garbage grow to several times what is in use before it is swept, which over hundreds of drafts doubles the memory
 * and saves no time.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=40');

/**
 * What runs for every draft is worth being optimized soon, which V8 does beside the work: of no use where workers have all
 * processors.
 */
export const optimizeSoon = (): void => setFlagsFromString('--interrupt-budget=250000');
