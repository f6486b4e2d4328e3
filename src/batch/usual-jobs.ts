import { availableParallelism } from 'node:os';

/** As many as there are cores, at most 8: more only hold memory. */
export const usualJobs = (): number => Math.min(availableParallelism(), 8);
