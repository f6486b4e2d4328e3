export { attempt, KINDS } from './kinds/all.js';
export { readWorld } from './world.js';
