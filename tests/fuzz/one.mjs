// One seed of a kind, by itself, in this process: what it is and what it gives. Usage: node tests/fuzz/one.mjs kind seed
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';

const { attempt, KINDS, readWorld } = await bundled('files.ts');
const world = readWorld(fileURLToPath(new URL('../..', import.meta.url)));
const kind = KINDS.find(({ name }) => name === process.argv[2]);
const began = performance.now();
const { fault, input } = await attempt(kind, Number(process.argv[3]), world);
console.log(JSON.stringify(input).slice(0, 5000));
console.log(fault ?? 'no fault', `${Math.round(performance.now() - began)} ms`);
