import { setTimeout as sleep } from 'node:timers/promises';
import { Tinypool } from 'tinypool';

/** What became of tasks: their results, or how the worker that had them ended. */
export type Done<R> =
  | { readonly ended: 'well'; readonly results: readonly R[] }
  | { readonly ended: 'timeout' }
  | { readonly ended: 'crashed'; readonly error: string };

export interface Pool<T, R> {
  /**
   * Has one worker do the tasks, one after the other. Never fails; a worker that crashes or takes too long is ended and
   * another one takes its place.
   */
  run(tasks: readonly T[]): Promise<Done<R>>;
  /** Waits a moment for what is being done, so that no file stays half-written, then ends the workers. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** A module whose default export is made by `poolWorker`. */
  readonly worker: URL;
  readonly jobs: number;
  /** Cloned to every worker once. */
  readonly data: unknown;
  /** Milliseconds a task may take, counted from when a worker has it: a slow start on a busy machine is no fault of a draft. */
  readonly timeout: number;
}

/** MiB of fresh objects a worker may hold before V8 sweeps: half of its own choice costs no time, and saves 15 MiB a worker. */
const YOUNG = 24;

/** Milliseconds; nearly every draft takes less. */
const GRACE = 1000;

/** Worker threads that do tasks of one kind. */
export function startPool<T, R>({ worker, jobs, data, timeout }: PoolOptions): Pool<T, R> {
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const running = new Set<Promise<unknown>>();
  let closed = false;
  return {
    run: async (tasks) => {
      if (closed) return { ended: 'crashed', error: 'closed' };
      const abort = new AbortController();
      const begun = new Float64Array(new SharedArrayBuffer(8));
      const stopWatch = watch(begun, timeout, abort);
      try {
        const work = pool.run({ tasks, begun }, { signal: abort.signal });
        running.add(work);
        const results = (await work.finally(() => running.delete(work))) as readonly R[];
        return { ended: 'well', results };
      } catch (error) {
        if (abort.signal.aborted) return { ended: 'timeout' };
        return { ended: 'crashed', error: error instanceof Error ? error.message : String(error) };
      } finally {
        stopWatch();
      }
    },
    close: async () => {
      closed = true;
      await settled(running);
      await pool.destroy();
    },
  };
}

/** What is sent to a worker. */
export interface Work<T> {
  readonly tasks: readonly T[];
  /** Shared: when the worker began the task that it is at, 0 before the first. */
  readonly begun: Float64Array;
}

const now = (): number => performance.timeOrigin + performance.now();

/** Aborts when the time of a task is over; returns how to end the watch. */
function watch(begun: Float64Array, timeout: number, abort: AbortController): () => void {
  let timer: NodeJS.Timeout;
  const look = (left: number): void => {
    timer = setTimeout(() => {
      const since = begun[0]!;
      const rest = since === 0 ? timeout : since + timeout - now();
      if (rest <= 0) abort.abort();
      else look(rest);
    }, left);
  };
  look(timeout);
  return () => clearTimeout(timer);
}

/** What a worker module exports: does tasks with what the pool was started with. */
export function poolWorker<T, R>(run: (task: T, data: unknown) => R): (work: Work<T>) => readonly R[] {
  return ({ tasks, begun }) => {
    const data: unknown = Tinypool.workerData;
    return tasks.map((task) => {
      begun[0] = now();
      return run(task, data);
    });
  };
}

/** Resolves when all is done, or after the grace. */
async function settled(work: ReadonlySet<Promise<unknown>>): Promise<void> {
  const late = new AbortController();
  const grace = sleep(GRACE, undefined, { signal: late.signal }).catch(() => {});
  await Promise.race([Promise.allSettled(work), grace]);
  late.abort();
}
