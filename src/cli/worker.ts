import { poolData } from '../batch/pool.js';
import { type Checked, checkFile, type FileSetup, type FileTask } from './check-file.js';
import { checkLine, type LineSetup, type LineTask } from './check-line.js';

/** The module that a worker thread runs: lines of a stream, or files of a run. */
const setup = poolData() as LineSetup | FileSetup;

export default (task: unknown): string | Checked =>
  setup.kind === 'line' ? checkLine(task as LineTask, setup) : checkFile(task as FileTask, setup);
