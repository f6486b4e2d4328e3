// What the benchmarks have in common: timings of one machine vary, so everything is timed in turn and told as medians.

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds that one call takes, the mean of `repeats`. */
export function timed(run, repeats) {
  globalThis.gc?.();
  const started = process.hrtime.bigint();
  for (let i = 0; i < repeats; i++) run();
  return Number(process.hrtime.bigint() - started) / 1e6 / repeats;
}

/** The same for calls that promise. */
export async function timedAsync(run, repeats) {
  globalThis.gc?.();
  const started = process.hrtime.bigint();
  for (let i = 0; i < repeats; i++) await run();
  return Number(process.hrtime.bigint() - started) / 1e6 / repeats;
}

export const row = (name, text) => console.log(`${name.padEnd(46)}${text.padStart(10)}`);
