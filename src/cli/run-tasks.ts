import { groupsOf } from '../batch/groups.js';
import { inOrder } from '../batch/in-order.js';
import { expectMany, optimizeSoon } from '../batch/many-drafts.js';
import type { Pool } from '../batch/pool.js';
import { until } from '../batch/until.js';
import { usualJobs } from '../batch/usual-jobs.js';
import type { InputProblem } from '../model/problem.js';
import { crashed, TIMED_OUT } from './check-safely.js';
import { WORKER_FILE } from './worker-file.js';

/** Fewer drafts are checked as soon by one thread: each begins slowly, until V8 has optimized it (docs/scale.md). */
const FEW = 256;
/** Milliseconds a draft; longer than any honest one takes, the conversion of an old Word file included. */
const TIMEOUT = 600_000;

/** Fewer drafts leave little garbage and are over soon. */
const SOME = 16;

/** How many drafts to check at a time. */
export function jobsFor(files: number, asked: number | undefined): number {
  return Math.min(asked ?? (files < FEW ? 1 : usualJobs()), files);
}

/** What is done with each of many drafts; none of it may fail. */
export interface Job<T, R> {
  /** Plain data by which worker.ts knows the job; sent to every worker. */
  readonly setup: unknown;
  readonly run: (task: T) => R;
  /** The result for a draft whose worker broke down. */
  readonly lost: (task: T, problem: InputProblem) => R;
}

interface Running {
  readonly jobs: number;
  readonly stop?: AbortSignal | undefined;
}

/** Does the tasks and gives the results in their order; ends early, without an error, when `stop` is aborted. */
export async function* runTasks<T, R>(
  tasks: readonly T[],
  job: Job<T, R>,
  { jobs, stop }: Running,
): AsyncGenerator<R, void, undefined> {
  if (tasks.length > SOME) expectMany();
  if (jobs > 1) return yield* inWorkers(tasks, job, { jobs, stop });
  if (tasks.length > SOME) optimizeSoon();
  for (const task of tasks) {
    if (stop?.aborted === true) return;
    yield job.run(task);
    // Without a pause no signal would be heard.
    await new Promise((go) => setImmediate(go));
  }
}

async function* inWorkers<T, R>(
  tasks: readonly T[],
  job: Job<T, R>,
  { jobs, stop }: Running,
): AsyncGenerator<R, void, undefined> {
  const { startPool } = await import('../batch/pool.js');
  const pool = startPool<T, R>({ worker: WORKER_FILE, jobs, data: job.setup, timeout: TIMEOUT });
  const groups = inOrder(each(groupsOf(tasks, jobs)), jobs, (group) => inPool(group, pool, job));
  try {
    for await (const results of until(groups, stop)) yield* results;
  } finally {
    await pool.close();
  }
}

/** Where a worker fell or was ended, the task that it was at is to be told: each of them is then tried by itself. */
async function inPool<T, R>(tasks: readonly T[], pool: Pool<T, R>, job: Job<T, R>): Promise<readonly R[]> {
  const done = await pool.run(tasks);
  if (done.ended === 'well') return done.results;
  const [task, ...more] = tasks;
  if (more.length === 0) return [job.lost(task!, done.ended === 'timeout' ? TIMED_OUT : crashed(done.error))];
  const results: R[] = [];
  for (const one of tasks) results.push(...(await inPool([one], pool, job)));
  return results;
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
