// Drafts made to hurt: each shape of nasty-shapes.mjs at 10 KB, 100 KB and 1 MB, as plain text, as Markdown, and as Markdown
// that holds a table and so must be read as such. Each must end in a report or in a sentence that says why not. Only run
// when it is named: it takes minutes. `npm run bench -- nasty:setext` runs the shapes with that in their name.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../corpus.mjs';
import { CHINESE_SHAPES, MARKDOWN_SHAPES } from '../nasty-shapes.mjs';
import { hegao } from '../programs.mjs';
import { run } from '../run.mjs';

const TITLE = '某某区2024年法治政府建设年度报告';
const HEAD = `${TITLE}\n\n一、工作成效\n\n`;
const FORMS = {
  'plain text': { file: 'x.txt', head: HEAD },
  Markdown: { file: 'x.md', head: HEAD },
  'Markdown with a table': {
    file: 'x.md',
    head: `${TITLE}\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n一、工作成效\n\n`,
  },
};
const SIZES = [10_000, 100_000, 1_000_000];
const LONGEST = 60_000;
/** A longest run below this many milliseconds shows no growth worth telling, a shorter one below this many only noise. */
const QUICK = 1500;
const NOISE = 50;
const PACK = ['--pack', 'rule-of-law-report', '--fail-on', 'none', '--jobs', '1'];

const shapes = { ...MARKDOWN_SHAPES, ...CHINESE_SHAPES };

async function lintOnce({ file, head }, body) {
  mkdirSync(join(workFolder, 'nasty'), { recursive: true });
  writeFileSync(join(workFolder, 'nasty', file), head + body);
  const { argv } = hegao('lint', `nasty/${file}`, ...PACK);
  return run(argv, { cwd: workFolder, timeout: LONGEST });
}

/** How it ended: a report (0), a sentence (2), killed, or a crash. */
function ending({ status, said }) {
  if (status === null) return 'too slow';
  if (status === 0) return 'report';
  return status === 2 && !/\bat .*:\d+:\d+/.test(said) ? 'refused' : 'crash';
}

/** Of the processor, which other work on the machine does not lengthen; by the clock where it is not told. */
const costOf = ({ work, ms }) => (Number.isNaN(work) ? ms : work);

/** One shape in one form, at each size up to the first that is too slow. */
async function grow(form, make, base) {
  const runs = [];
  for (const bytes of SIZES) {
    const done = await lintOnce(form, make(bytes));
    runs.push({ bytes, cost: Math.max(NOISE, costOf(done) - base), ended: ending(done) });
    if (done.status === null || done.ms > LONGEST / 3) break;
  }
  return runs;
}

/** The exponent of the growth between the two longest that were read: 1 is linear. */
function alphaOf(runs) {
  const read = runs.filter(({ ended }) => ended === 'report' || ended === 'too slow').slice(-2);
  const [short, longer] = read;
  if (longer === undefined || longer.cost < QUICK) return null;
  return Math.log(longer.cost / short.cost) / Math.log(longer.bytes / short.bytes);
}

function tell(shape, formName, runs) {
  const times = runs.map(
    ({ cost, ended }) => `${(cost / 1000).toFixed(2)} s${ended === 'report' ? '' : ` ${ended}`}`,
  );
  const alpha = alphaOf(runs);
  console.error(
    `${shape.padEnd(36)}${formName.padEnd(24)}${times.join('  ')}${alpha === null ? '' : `  alpha ${alpha.toFixed(1)}`}`,
  );
}

const perMegabyte = (runs) => {
  const { cost, bytes } = runs.filter(({ ended }) => ended !== 'refused').at(-1);
  return cost / 1000 / (bytes / 1e6);
};

// Some names are themselves Markdown.
const named = (found) => (found === null ? 'all too quick to tell' : `\`${found.shape}\``);

/** The worst of all shapes in one form, by a figure of each. */
function worst(found, figureOf) {
  const told = found
    .map(({ shape, runs }) => ({ shape, value: figureOf(runs) }))
    .filter(({ value }) => value !== null);
  return told.sort((a, b) => b.value - a.value)[0] ?? null;
}

const isBad = ({ ended }) => ended === 'too slow' || ended === 'crash';

function measuresOf(formName, found) {
  const growth = worst(found, alphaOf);
  const slowest = worst(found, perMegabyte);
  const bad = found.filter(({ runs }) => runs.some(isBad) || runs.length < SIZES.length);
  return [
    {
      name: `nasty, ${formName}: too slow or crash`,
      value: bad.length,
      note: `of ${found.length}${bad.length === 0 ? '' : `: ${bad.map(named).join(', ')}`}`,
    },
    { name: `nasty, ${formName}: growth, worst exponent`, value: growth?.value ?? null, note: named(growth) },
    { name: `nasty, ${formName}: slowest, s/MB`, value: slowest?.value ?? null, note: named(slowest) },
  ];
}

export async function nasty({ only = '' }) {
  const measures = [];
  for (const [formName, form] of Object.entries(FORMS)) {
    const base = costOf(await lintOnce(form, '正文。'));
    const found = [];
    for (const [shape, make] of Object.entries(shapes)) {
      if (!shape.includes(only)) continue;
      found.push({ shape, runs: await grow(form, make, base) });
      tell(shape, formName, found.at(-1).runs);
    }
    measures.push(...measuresOf(formName, found));
  }
  return measures;
}
