import { expectMany } from '../batch/many-drafts.js';
import { loadProgram } from './kept-code.js';

// What a thread of the one-file program begins with. The flags of V8 are those of the whole process: they are set back at
// once, for the others.
const { program } = loadProgram();
expectMany();

export default program.work;
