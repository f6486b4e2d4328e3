import { inOrder } from '../batch/in-order.js';
import { startPool, usualJobs } from '../batch/pool.js';
import { until } from '../batch/until.js';
import { type Checked, checkFile, type FileSetup, type FileTask, unread } from './check-file.js';
import { crashed, TIMED_OUT } from './check-safely.js';

/** Fewer drafts are checked sooner than workers start. */
const FEW = 16;
/** Milliseconds a draft; longer than any honest one takes, the conversion of an old Word file included. */
const TIMEOUT = 600_000;

/** How many drafts to check at a time. */
export function jobsFor(files: number, asked: number | undefined): number {
  return Math.min(asked ?? (files < FEW ? 1 : usualJobs()), files);
}

/** Checks the drafts and gives the results in their order; ends early, without an error, when `stop` is aborted. */
export async function* checkFiles(
  tasks: readonly FileTask[],
  setup: FileSetup,
  { jobs, stop }: { readonly jobs: number; readonly stop?: AbortSignal | undefined },
): AsyncGenerator<Checked, void, undefined> {
  if (jobs > 1) return yield* inWorkers(tasks, setup, { jobs, stop });
  for (const task of tasks) {
    if (stop?.aborted === true) return;
    yield checkFile(task, setup);
    // Without a pause no signal would be heard.
    await new Promise((go) => setImmediate(go));
  }
}

async function* inWorkers(
  tasks: readonly FileTask[],
  setup: FileSetup,
  { jobs, stop }: { readonly jobs: number; readonly stop?: AbortSignal | undefined },
): AsyncGenerator<Checked, void, undefined> {
  const worker = new URL('./worker.js', import.meta.url);
  const pool = startPool<FileTask, Checked>({ worker, jobs, data: setup, timeout: TIMEOUT });
  const results = inOrder(each(tasks), jobs, async (task) => {
    const done = await pool.run(task);
    if (done.ended === 'well') return done.result;
    const problem = done.ended === 'timeout' ? TIMED_OUT : crashed(done.error);
    return unread({ path: task.path, problem }, setup);
  });
  try {
    yield* until(results, stop);
  } finally {
    await pool.close();
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
