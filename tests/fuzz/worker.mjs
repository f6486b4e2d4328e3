import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { bundled } from './bundled.mjs';

const { attempt, KINDS, readWorld } = await bundled('files.ts');
const world = readWorld(fileURLToPath(new URL('../..', import.meta.url)));
const kinds = new Map(KINDS.map((kind) => [kind.name, kind]));

// What an input is, so that a fault can be kept: bytes as base64.
const plain = (_, value) =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

parentPort.on('message', async ({ kind, seed, many }) => {
  let count = 0;
  for (let i = 0; i < many; i++) {
    const began = performance.now();
    const { fault, input, count: tried } = await attempt(kinds.get(kind), seed + i, world);
    count += tried;
    const ms = Math.round(performance.now() - began);
    parentPort.postMessage({
      seed: seed + i,
      ms,
      fault,
      input: fault === null ? '' : JSON.stringify(input, plain),
    });
  }
  parentPort.postMessage({ done: count });
});
parentPort.postMessage({ kinds: [...kinds.keys()] });
