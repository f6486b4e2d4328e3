import { poolWorker } from '../batch/pool.js';
import { type Checked, checkFile, type FileSetup, type FileTask } from './check-file.js';
import { checkLine, type LineSetup, type LineTask } from './check-line.js';

/** The module that a worker thread runs: lines of a stream, or files of a run. */
export default poolWorker((task: unknown, data): string | Checked => {
  const setup = data as LineSetup | FileSetup;
  return setup.kind === 'line' ? checkLine(task as LineTask, setup) : checkFile(task as FileTask, setup);
});
