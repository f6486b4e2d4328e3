// What hegao costs beside the tools a user would pick instead: npm run bench -- [--quick] [--markdown] [--write] [part...]
// docs/performance.md says what is measured and how. Ratios of one run are what to read; the seconds vary.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { workFolder } from './corpus.mjs';
import { drafts, reports } from './parts/folders.mjs';
import { latency, lint, relint } from './parts/inside.mjs';
import { growth, long } from './parts/long.mjs';
import { memory } from './parts/memory.mjs';
import { nasty } from './parts/nasty.mjs';
import { many, word } from './parts/others.mjs';
import { start } from './parts/start.mjs';
import { peers } from './peers.mjs';
import { floorIn } from './programs.mjs';
import { machine, markdown, textLine, writeInto } from './table.mjs';

const PARTS = { start, lint, latency, relint, drafts, reports, long, growth, memory, word, many, nasty };
/** Those that need the peers. */
const WITH_PEERS = ['drafts', 'reports', 'long'];
const QUICK = ['start', 'lint', 'latency', 'relint', 'drafts', 'reports', 'long', 'memory'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
  },
});

const usual = values.quick ? QUICK : Object.keys(PARTS).filter((name) => name !== 'nasty');
const asked = positionals.length === 0 ? usual : positionals;
const unknown = asked.filter((part) => PARTS[part.split(':')[0]] === undefined);
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const needed = !values['no-peers'] && asked.some((part) => WITH_PEERS.includes(part));
const there = needed ? peers() : [];
const circumstances = { quick: values.quick, peers: there, floor: await floorIn(workFolder) };
// With a table for a page, what is told on the way does not belong to it.
const tell = values.markdown ? console.error : console.log;

tell(machine());
const measures = [];
for (const part of asked) {
  const [name, only] = part.split(':');
  for (const measure of await PARTS[name]({ ...circumstances, only })) {
    measures.push(measure);
    tell(textLine(measure));
  }
}

const date = new Date().toISOString().slice(0, 10);
const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const isNasty = ({ name }) => name.startsWith('nasty');
const places = {
  measures: { found: measures.filter((measure) => !isNasty(measure)), versions: there },
  nasty: { found: measures.filter(isNasty), versions: [] },
};
for (const [place, { found, versions }] of Object.entries(places)) {
  if (found.length === 0) continue;
  const table = markdown(found, { date, versions });
  if (values.markdown) console.log(table);
  if (values.write) writeInto(page, place, table);
}
