// What the one-file program gives to those who load it: src/cli/launch.ts and src/cli/launch-worker.ts.
export { runOnProcess } from './on-process.js';
export { default as work } from './worker.js';
