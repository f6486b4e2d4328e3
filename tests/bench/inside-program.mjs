// The full lint with all rules of the pack beside remark-parse alone, in one process that runs; prints measures as JSON.
// Started by parts/inside.mjs: node --expose-gc inside-program.mjs lint|latency|relint [quick]
import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lint, parseDraft, readSource } from '../../dist/index.js';
import { bundledPack } from '../../dist/node.js';
import { reportOf, seeds } from './texts.mjs';
import { median } from './timing.mjs';

const [subject, size] = process.argv.slice(2);
const quick = size === 'quick';
const pack = bundledPack('rule-of-law-report');
const parser = unified().use(remarkParse);
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

const remark = (bytes) => parser.parse(decoder.decode(bytes));
const hegao = (bytes) => lint(parseDraft(readSource(bytes, 'draft.md').value), pack, { today: '2025-03-01' });

/** Of the main thread (Linux): milliseconds on a processor and milliseconds of waiting for one. */
function schedule() {
  try {
    const told = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return { work: Number(told[0]) / 1e6, wait: Number(told[1]) / 1e6 };
  } catch {
    return { work: Number.NaN, wait: 0 };
  }
}

const mainThread = () => schedule().work;
const waiting = () => schedule().wait;

/** Milliseconds by the clock and of the processor for all texts. */
function cost(run, texts) {
  globalThis.gc();
  const [started, worked] = [performance.now(), mainThread()];
  for (const text of texts) run(text);
  return { time: performance.now() - started, work: mainThread() - worked };
}

/** Both in turn, as the median of the ratios. */
function paired(texts, rounds) {
  for (let i = 0; i < 3; i++) for (const run of [remark, hegao]) cost(run, texts);
  const pairs = Array.from({ length: rounds }, () => [cost(remark, texts), cost(hegao, texts)]);
  const ratio = (of) => median(pairs.map(([theirs, ours]) => ours[of] / theirs[of]));
  const each = median(pairs.map(([, ours]) => ours.time)) / texts.length;
  return { time: ratio('time'), work: ratio('work'), note: `${each.toFixed(2)} ms a draft` };
}

const manyReports = (count) =>
  Array.from({ length: count }, (_, i) => encoder.encode(reportOf(i, { marked: i % 2 === 0 })));

/** Ten times the five drafts, and fifty reports of 10 KB. */
function lintMeasures() {
  const rounds = quick ? 5 : 15;
  const real = paired(Array.from({ length: 10 }, () => seeds.map(({ bytes }) => bytes)).flat(), rounds);
  const made = paired(manyReports(50), rounds);
  const cpu = ({ work }) => (Number.isNaN(work) ? null : work);
  return [
    { name: 'full lint / remark-parse, time', value: real.time, note: `five drafts, ${real.note}` },
    { name: 'full lint / remark-parse, processor', value: cpu(real), note: 'five drafts, main thread' },
    { name: '- on 10 KB reports, time', value: made.time, note: made.note },
    { name: '- on 10 KB reports, processor', value: cpu(made), note: 'main thread' },
  ];
}

const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Milliseconds by the clock for each input, after a hundred others, and how many of them it waited for a processor. */
function latencies(run, inputs) {
  for (const input of inputs.slice(0, 100)) run(input);
  globalThis.gc();
  return inputs.map((input) => {
    const [started, waited] = [performance.now(), waiting()];
    run(input);
    return { time: performance.now() - started, wait: waiting() - waited };
  });
}

function spread(name, times) {
  const clock = times.map(({ time }) => time);
  // On a machine that does other things too, this is what the lint itself took.
  const own = times.map(({ time, wait }) => time - wait);
  return [0.5, 0.99].map((share) => ({
    name: `${name}, p${share * 100}`,
    value: percentile(clock, share),
    unit: 'ms',
    note: `of ${times.length}; without waiting for a processor ${percentile(own, share).toFixed(1)} ms`,
  }));
}

const latencyMeasures = () => spread('one 10 KB report', latencies(hegao, manyReports(quick ? 300 : 1000)));

/** The same report with another character at another place each time, as an editor asks after each key. */
function relintMeasures() {
  const whole = reportOf(3, { bytes: 30_000 });
  const text = whole.slice(0, 10_000);
  const edited = Array.from({ length: quick ? 200 : 600 }, (_, i) => {
    const at = 200 + ((i * 7919) % (text.length - 400));
    return encoder.encode(`${text.slice(0, at)}法${text.slice(at + 1)}`);
  });
  return spread('re-lint of 10,000 characters', latencies(hegao, edited));
}

const SUBJECTS = { lint: lintMeasures, latency: latencyMeasures, relint: relintMeasures };
console.log(JSON.stringify(SUBJECTS[subject]()));
