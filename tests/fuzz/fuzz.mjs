// Spoilt Word files, one after the other: each must give a report or one clear sentence, within seconds. Runs for as
// many seconds as asked for, every file in a worker that is ended when it hangs. Usage: npm run fuzz [seconds] [seed]
import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { bundled } from './bundled.mjs';

const seconds = Number(process.argv[2] ?? 600);
let seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const LONGEST = 30_000;
const { mutated, tortureDocx } = await bundled('files.ts');
const samples = new URL('../../../shared/samples/', import.meta.url);
const files = [
  tortureDocx(),
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => new Uint8Array(readFileSync(new URL(name, samples)))),
];
const start = () =>
  new Worker(new URL('./worker.mjs', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1024 } });

function tried(worker, bytes) {
  return new Promise((resolve) => {
    const done = (told) => {
      clearTimeout(timer);
      for (const event of ['message', 'error']) worker.removeAllListeners(event);
      resolve(told);
    };
    const timer = setTimeout(() => done({ fault: 'hangs' }), LONGEST);
    worker.once('message', done);
    worker.once('error', (error) => done({ fault: `dies: ${error.message}` }));
    worker.postMessage(bytes);
  });
}

let worker = start();
const counts = new Map();
let slowest = { ms: 0 };
const end = Date.now() + seconds * 1000;
for (; Date.now() < end; seed++) {
  const file = seed % files.length;
  const began = Date.now();
  const told = await tried(worker, mutated(files[file], seed));
  const ms = Date.now() - began;
  if (ms > slowest.ms) slowest = { ms, seed };
  if (told.fault) {
    console.log(`seed ${seed}, file ${file}: ${told.fault}`);
    await worker.terminate();
    worker = start();
    process.exitCode = 1;
  }
  const key = told.fault ? 'FAULT' : told.code;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
await worker.terminate();
console.log(
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code}: ${count}`)
    .join(', '),
);
console.log(`slowest: ${slowest.ms} ms, seed ${slowest.seed}; next seed ${seed}`);
