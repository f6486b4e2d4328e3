/** What a worker thread runs; the one-file program has it as a file of its own kind. */
export const WORKER_FILE = new URL(
  import.meta.url.endsWith('.cjs') ? './worker.cjs' : './worker.js',
  import.meta.url,
);
