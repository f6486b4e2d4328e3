// Word files in-process: reading one against remark-parse of the same text as Markdown, writing 50 comments into it
// against reading it, and mammoth where it is installed (`npm install --no-save mammoth`: it is no dependency). All in
// turn within one run; the ratios are what to read. Run by `npm run bench`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDraft, sourceFromText } from '../../dist/index.js';
import { annotateDocx } from '../../dist/office/annotate/annotate.js';
import { readDocx } from '../../dist/office/read/read.js';
import { documentToWord } from '../../dist/office/write/from-document.js';
import { writeDocx } from '../../dist/office/write/write.js';
import { median, row, timedAsync } from './timing.mjs';

const parser = unified().use(remarkParse);
const seeds = new URL('../../seeds/', import.meta.url);
const sentences = readdirSync(seeds)
  .flatMap((name) => readFileSync(new URL(name, seeds), 'utf8').split(/\r?\n/))
  .map((line) => line.trim())
  .filter((line) => line.length > 40);

/** As many pages of 22 lines with 28 characters as asked for, a heading before every fourth paragraph. */
function markdownOf(pages) {
  const lines = ['# 某某区2024年法治政府建设情况报告'];
  for (let i = 0, filled = 0; filled < pages * 22; i++) {
    if (i % 4 === 0) lines.push(`${i % 12 === 0 ? '##' : '###'} 第${i + 1}项工作推进情况`);
    const line = sentences[i % sentences.length].replace(/\d+(?=[个件次项])/g, (n) => String(Number(n) + i));
    lines.push(line);
    filled += Math.ceil((line.length + 2) / 28) + (i % 4 === 0 ? 1 : 0);
  }
  return lines.join('\n\n');
}

async function generated(pages) {
  const markdown = markdownOf(pages);
  const source = sourceFromText(markdown, 'report.md');
  const bytes = await writeDocx(documentToWord(parseDraft(source.value)));
  return { name: `${pages} pages, written by hegao`, bytes, markdown };
}

/** Real files, as Word and WPS save them; every paragraph a block of its Markdown. */
function samples() {
  const folder = new URL('../../../shared/samples/', import.meta.url);
  if (!existsSync(folder)) {
    console.log('skipped: the real Word files need ../shared/samples, which is not here');
    return [];
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  return names.map((name) => {
    const bytes = readFileSync(new URL(name, folder));
    return { name, bytes, markdown: readDocx(bytes).text.replaceAll('\n', '\n\n') };
  });
}

function mammothIfThere() {
  try {
    const name = 'mammoth';
    return createRequire(import.meta.url)(name);
  } catch {
    console.log('skipped: mammoth is not installed (npm install --no-save mammoth)');
    return undefined;
  }
}

/** Fifty places that are spread over the text, eight characters each. */
function commentsOn(text) {
  const step = Math.floor((text.length - 8) / 50);
  return Array.from({ length: 50 }, (_, i) => ({
    range: { start: i * step, end: i * step + 8 },
    lines: ['警告  这里写了什么', '依据  某某规定第一条', '建议  改成别的说法'],
  }));
}

const BY = { author: '核稿', initials: '核', date: '2025-03-01T00:00:00Z' };

function subjectsOf({ bytes, markdown }, mammoth) {
  const comments = commentsOn(readDocx(bytes).text);
  return {
    'remark-parse of the Markdown': () => parser.parse(markdown),
    'hegao: read': () => readDocx(bytes),
    'hegao: read, 50 comments, write': () => annotateDocx(bytes, readDocx(bytes), comments, BY),
    ...(mammoth && { 'mammoth: to HTML': () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }) }),
  };
}

/** Each subject in each round, one after the other. */
async function roundsOf(subjects, rounds, repeats) {
  const runs = Object.entries(subjects);
  for (let i = 0; i < 3; i++) for (const [, run] of runs) await timedAsync(run, repeats);
  const found = [];
  for (let i = 0; i < rounds; i++) {
    const round = {};
    for (const [name, run] of runs) round[name] = await timedAsync(run, repeats);
    found.push(round);
  }
  return found;
}

function tell(draft, rounds) {
  console.log(
    `\n${draft.name}: ${(draft.bytes.length / 1000).toFixed(0)} KB, ms, median of ${rounds.length} rounds`,
  );
  const [markdown, read, annotate, mammoth] = Object.keys(rounds[0]);
  for (const name of Object.keys(rounds[0])) row(name, median(rounds.map((round) => round[name])).toFixed(2));
  const ratio = (a, b) => median(rounds.map((round) => round[a] / round[b])).toFixed(2);
  row('ratio (read / remark-parse)', ratio(read, markdown));
  row('ratio (read and annotate / read)', ratio(annotate, read));
  if (mammoth) row('ratio (read / mammoth)', ratio(read, mammoth));
}

console.log(`\nWord files, node ${process.version}`);
const mammoth = mammothIfThere();
for (const draft of [await generated(13), await generated(230), ...samples()]) {
  const large = draft.markdown.length > 50_000;
  tell(draft, await roundsOf(subjectsOf(draft, mammoth), large ? 7 : 15, large ? 2 : 10));
}
