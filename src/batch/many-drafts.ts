import { setFlagsFromString } from 'node:v8';

// The launcher sets them back before it keeps compiled code (src/cli/launch.ts).
const FLAGS = {
  // V8 lets garbage grow to several times what is in use before it is swept, which over hundreds of drafts doubles the
  // memory and saves no time.
  'heap-growing-percent': 40,
  // What runs for every draft is worth being optimized soon.
  'interrupt-budget': 250_000,
};

/** Makes V8 ready to check dozens of drafts or more in this process. */
export function prepareForMany(): void {
  for (const [flag, value] of Object.entries(FLAGS)) setFlagsFromString(`--${flag}=${value}`);
}
