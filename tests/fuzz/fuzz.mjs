// Tries inputs of every kind, one after the other: each must end with a report or one clear sentence, within seconds.
// Runs for as many seconds as asked for, in a worker that is ended when it hangs. What fails is told with its kind and
// seed, and its input goes to a file. Usage: npm run fuzz [seconds] [seed] [kinds, with commas between them]
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const seconds = Number(process.argv[2] ?? 600);
const first = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const wanted = process.argv[4]?.split(',');
const LONGEST = 60_000;
const MANY = 50;
const folder = join(tmpdir(), 'hegao-faults');

async function started() {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const { kinds } = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { worker, kinds };
}

let { worker, kinds } = await started();
if (wanted !== undefined) kinds = kinds.filter((kind) => wanted.includes(kind));
const table = new Map(
  kinds.map((kind) => [kind, { count: 0, faults: 0, ms: 0, slowest: 0, slowestSeed: 0, next: first }]),
);
const told = new Map();

function tell(kind, seed, fault, input) {
  const row = table.get(kind);
  row.faults += 1;
  process.exitCode = 1;
  const same = `${kind} ${fault.replace(/\d+|"[^"]*"/g, '').slice(0, 60)}`;
  told.set(same, (told.get(same) ?? 0) + 1);
  if (told.get(same) > 2) return;
  console.log(`${kind} seed ${seed}: ${fault.slice(0, 700)}`);
  mkdirSync(folder, { recursive: true });
  if (input) writeFileSync(join(folder, `${kind}-${seed}.json`), input);
}

/** Many seeds of a kind; ends early where one hangs. */
function round(kind) {
  const row = table.get(kind);
  return new Promise((resolve) => {
    let timer;
    const end = (fault) => {
      clearTimeout(timer);
      for (const event of ['message', 'error']) worker.removeAllListeners(event);
      if (fault !== undefined) {
        tell(kind, row.next, fault);
        row.next += 1;
      }
      resolve(fault);
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end('hangs'), LONGEST);
    };
    watch();
    worker.on('error', (error) => end(`dies: ${error.message}`));
    worker.on('message', ({ seed, ms, fault, input, done }) => {
      if (done !== undefined) {
        row.count += done;
        return end();
      }
      watch();
      row.next = seed + 1;
      row.ms += ms;
      if (ms > row.slowest) [row.slowest, row.slowestSeed] = [ms, seed];
      if (fault !== null) tell(kind, seed, fault, input);
    });
    worker.postMessage({ kind, seed: row.next, many: MANY });
  });
}

const end = Date.now() + seconds * 1000;
while (Date.now() < end) {
  // The kind that has had the least time goes next.
  const [kind] = [...table].reduce((least, entry) => (entry[1].ms < least[1].ms ? entry : least));
  table.get(kind).ms += 1;
  const fault = await round(kind);
  if (fault !== undefined) {
    await worker.terminate();
    ({ worker } = await started());
  }
}
await worker.terminate();
let total = 0;
for (const [kind, { count, faults, ms, slowest, slowestSeed, next }] of table) {
  total += count;
  console.log(
    `${kind.padEnd(20)}${String(count).padStart(9)} tried${String(faults).padStart(6)} faults  seeds ${first}-${next - 1}  ${Math.round(ms / 1000)} s, slowest ${slowest} ms (seed ${slowestSeed})`,
  );
}
console.log(`${total} in all`);
