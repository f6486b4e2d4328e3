import { poolData } from '../batch/pool.js';
import { checkLine, type LineSetup, type LineTask } from './check-line.js';

/** The module that a worker thread runs: a line of a stream to the line of its result. */
const setup = poolData() as LineSetup;

export default (task: LineTask): string => checkLine(task, setup);
