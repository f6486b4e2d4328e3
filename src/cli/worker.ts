import { poolWorker } from '../batch/pool.js';
import { checkFile, type FileSetup, type FileTask } from './check-file.js';
import { checkLine, type LineSetup, type LineTask } from './check-line.js';
import { collectFile, type UnitSetup, type UnitTask } from './collect-file.js';

/** The module that a worker thread runs: lines of a stream, files of a run, or reports of a collection. */
export default poolWorker((task: unknown, data): unknown => {
  const setup = data as LineSetup | FileSetup | UnitSetup;
  if (setup.kind === 'line') return checkLine(task as LineTask, setup);
  return setup.kind === 'file' ? checkFile(task as FileTask, setup) : collectFile(task as UnitTask, setup);
});
