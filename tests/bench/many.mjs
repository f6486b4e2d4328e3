// Many drafts through `hegao batch --jsonl`: drafts a second by one worker and two, and the highest memory for a short and
// a long stream, which must not grow with its length. Run by `npm run bench`; the memory is read from /proc (Linux).
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));
const folder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const line = (i) =>
  `${JSON.stringify({
    id: `r${i}`,
    text: seeds[i % seeds.length].replace(/\d+(?=[个件次项])/g, (figure) => String(Number(figure) + i)),
  })}\n`;

const highest = (pid) => {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

async function batch(count, jobs) {
  const started = performance.now();
  const child = spawn(process.execPath, [bin, 'batch', '--jsonl', '--jobs', String(jobs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, highest(child.pid));
  }, 50);
  child.stdout.resume();
  const ended = new Promise((resolve) => child.on('close', resolve));
  for (let i = 0; i < count; i++)
    if (!child.stdin.write(line(i))) await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  await ended;
  clearInterval(timer);
  return { rate: count / ((performance.now() - started) / 1000), memory };
}

for (const jobs of [1, 2])
  for (const count of [250, 1000]) {
    const { rate, memory } = await batch(count, jobs);
    console.log(
      `batch --jobs ${jobs}, ${count} drafts`.padEnd(36) +
        `${rate.toFixed(0).padStart(10)} drafts a second, at most ${memory.toFixed(0)} MB`,
    );
  }
