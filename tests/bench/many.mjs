// Many drafts: `hegao batch --jsonl` by one worker and two as paired runs, both beside reading the same drafts without
// checking them, and the highest memory over short and long runs, which must not grow with their length. The reports are
// generated (tests/batch/reports.ts). Run by `npm run bench`; the memory is read from /proc (Linux).
// `node tests/bench/many.mjs 200,1000,4000` measures the memory of runs this long.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseDraft } from '../../dist/document/parse.js';
import { readAnySource } from '../../dist/inputs/word.js';
import { median, row, timed } from './timing.mjs';

const bin = fileURLToPath(new URL('../../dist/cli/hegao.cjs', import.meta.url));
const counts = (process.argv[2] ?? '200,1000').split(',').map(Number);
const ROUNDS = 5;
const DRAFTS = 200;

const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'reports.mjs');
const entry = fileURLToPath(new URL('../batch/reports.ts', import.meta.url));
await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', logLevel: 'silent' });
const { generateReport } = await import(pathToFileURL(outfile).href);

function highest(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs the program; `lines` are written to it one by one. */
async function run(argv, lines) {
  const started = performance.now();
  const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, highest(child.pid));
  }, 50);
  child.stdout.resume();
  const ended = new Promise((resolve) => child.on('close', resolve));
  for (const line of lines)
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  await ended;
  clearInterval(timer);
  return { ms: performance.now() - started, memory };
}

function* linesOf(count) {
  for (let i = 0; i < count; i++) {
    const { name, text } = generateReport(i);
    yield `${JSON.stringify({ id: name, text })}\n`;
  }
}

const batch = (count, jobs) => run(['batch', '--jsonl', '--jobs', String(jobs)], linesOf(count));
const drafts = Array.from({ length: DRAFTS }, (_, i) => generateReport(i));
const sources = drafts.map(({ name, text }) => readAnySource(new TextEncoder().encode(text), name).value);
const parseAll = () => {
  for (const source of sources) parseDraft(source);
};
parseAll();

const rounds = [];
for (let i = 0; i < ROUNDS; i++)
  rounds.push([timed(parseAll, 1), (await batch(DRAFTS, 1)).ms, (await batch(DRAFTS, 2)).ms]);
const [parse, one, two] = [0, 1, 2].map((i) => median(rounds.map((round) => round[i])));
const rate = (ms) => `${(DRAFTS / (ms / 1000)).toFixed(0)} drafts a second`;
console.log(`${DRAFTS} generated reports, start of the program included, median of ${ROUNDS} paired rounds`);
row('parse only, in one process that runs', rate(parse));
row('batch --jobs 1', rate(one));
row('batch --jobs 2', rate(two));
row('ratio (batch --jobs 1 / parse only)', median(rounds.map(([a, b]) => b / a)).toFixed(2));
row('ratio (--jobs 2 / --jobs 1)', median(rounds.map(([, b, c]) => c / b)).toFixed(2));

const drawn = new Set();
for (const count of counts) {
  for (let i = 0; i < count; i++) {
    if (drawn.has(i)) continue;
    drawn.add(i);
    const { name, text } = generateReport(i);
    writeFileSync(join(folder, name), text);
  }
  for (const jobs of [1, 2]) {
    const { memory: stream } = await batch(count, jobs);
    const { memory: files } = await run(['lint', '.', '-f', 'json', '--jobs', String(jobs)], []);
    row(
      `at most, ${count} drafts, --jobs ${jobs}`,
      `batch ${stream.toFixed(0)} MB, lint ${files.toFixed(0)} MB`,
    );
  }
}
