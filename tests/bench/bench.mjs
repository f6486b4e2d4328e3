// In-process: the full lint of the drafts in seeds/ against remark-parse alone on the same texts, in one run.
// Run by `npm run bench`. Timings of one machine vary; the ratio is what to read.
import { readdirSync, readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lint, parseDraft, readSource } from '../../dist/index.js';
import { bundledPack } from '../../dist/node.js';
import { median, row, timed } from './timing.mjs';

const folder = new URL('../../seeds/', import.meta.url);
const drafts = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
const pack = bundledPack('rule-of-law-report');
const parser = unified().use(remarkParse);
const decoder = new TextDecoder();

const subjects = {
  'remark-parse alone': (bytes) => parser.parse(decoder.decode(bytes)),
  'hegao: bytes to report, all rules': (bytes) => {
    const source = readSource(bytes, 'draft.txt');
    return lint(parseDraft(source.value), pack, { today: '2025-03-01' });
  },
};

const ROUNDS = 21;
const REPEATS = 20;

const time = (run) =>
  timed(() => {
    for (const { bytes } of drafts) run(bytes);
  }, REPEATS) / drafts.length;

const [base, ours] = Object.values(subjects);
for (let i = 0; i < 3; i++) for (const run of [base, ours]) time(run);
const pairs = Array.from({ length: ROUNDS }, () => [time(base), time(ours)]);
const bytes = drafts.reduce((sum, draft) => sum + draft.bytes.length, 0) / drafts.length;

console.log(
  `node ${process.version}, ${drafts.length} drafts of ${(bytes / 1000).toFixed(1)} KB on average, median of ${ROUNDS} paired rounds`,
);
row('', 'ms a draft');
Object.keys(subjects).forEach((name, i) => {
  row(name, median(pairs.map((pair) => pair[i])).toFixed(3));
});
row('ratio (hegao / remark-parse)', median(pairs.map(([a, b]) => b / a)).toFixed(2));

// A report a hundred times as long must cost about a hundred times as much: the same paragraphs, figures changed so that
// no two are alike, as one short and one long draft, in turn.
const paragraphs = drafts
  .flatMap(({ bytes }) => decoder.decode(bytes).split('\n'))
  .filter((line) => line.length > 40);

function draftOf(size) {
  const lines = ['某某区2024年法治政府建设情况报告', '一、工作成效'];
  for (let i = 0, length = 0; length < size; i++) {
    const line = paragraphs[i % paragraphs.length].replace(/\d+(?=[个件次项])/g, (number) =>
      String(Number(number) + i),
    );
    lines.push(line);
    length += new TextEncoder().encode(line).length + 1;
  }
  return new TextEncoder().encode(lines.join('\n'));
}

const once = (bytes, repeats) => timed(() => subjects['hegao: bytes to report, all rules'](bytes), repeats);
const short = draftOf(10_000);
const long = draftOf(1_000_000);
const scaled = Array.from({ length: 5 }, () => [once(short, 20), once(long, 1)]);
const [shortMs, longMs] = [0, 1].map((i) => median(scaled.map((pair) => pair[i])));
row(
  '10 KB and 1 MB, hegao',
  `${shortMs.toFixed(1)} ms ${longMs.toFixed(0)} ms: ${(longMs / shortMs).toFixed(0)} times for ${(long.length / short.length).toFixed(0)} times the bytes`,
);

await import('./word.mjs');
