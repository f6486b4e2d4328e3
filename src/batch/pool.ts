import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** What became of a task: its result, or how the worker that had it ended. */
export type Done<R> =
  | { readonly ended: 'well'; readonly result: R }
  | { readonly ended: 'timeout' }
  | { readonly ended: 'crashed'; readonly error: string };

export interface Pool<T, R> {
  /** Never fails; a worker that crashes or takes too long is ended and another one takes its place. */
  run(task: T): Promise<Done<R>>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** A module whose default export does a task. */
  readonly worker: URL;
  readonly jobs: number;
  /** Cloned to every worker once. */
  readonly data: unknown;
  /** Milliseconds a task may take; counted from `run`, so no more than `jobs` tasks should be running. */
  readonly timeout: number;
}

/** Worker threads that do tasks of one kind. */
export function startPool<T, R>({ worker, jobs, data, timeout }: PoolOptions): Pool<T, R> {
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: data,
  });
  return {
    run: async (task) => {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), timeout);
      try {
        const result = (await pool.run(task, { signal: abort.signal })) as R;
        return { ended: 'well', result };
      } catch (error) {
        if (abort.signal.aborted) return { ended: 'timeout' };
        return { ended: 'crashed', error: error instanceof Error ? error.message : String(error) };
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}

/** Inside a worker: what the pool was started with. */
export const poolData = (): unknown => Tinypool.workerData as unknown;

/** As many as there are cores, at most 8: more only hold memory. */
export const usualJobs = (): number => Math.min(availableParallelism(), 8);
