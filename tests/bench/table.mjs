// The table of a run, as text and as Markdown: what was measured, the value, the bar where there is one, whether it is met.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { BARS } from './bars.mjs';

const mark = (place, end) => `<!-- npm run bench: ${place} ${end} -->`;

/** Three digits that say something. */
export const figure = (value) =>
  value >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/\.?0+$/, '');

const held = (name) => BARS[name] ?? {};
const withUnit = (text, unit) => (unit === undefined ? text : `${text} ${unit}`);

function verdict(value, { must, aim }) {
  if (must === undefined) return '';
  if (value > must) return 'missed';
  return aim !== undefined && value <= aim ? 'aim met' : 'met';
}

/** `{ name, value, unit?, note? }` as the cells of a line. */
function cells({ name, value, unit = held(name).unit, note = '' }) {
  const { must, aim } = held(name);
  const bar = must === undefined ? '' : [must, aim].filter((bound) => bound !== undefined).join(' / ');
  if (value === null) return [name, '-', bar, must === undefined ? '' : 'not measured', note];
  return [name, withUnit(figure(value), unit), bar, verdict(value, held(name)), note];
}

const HEAD = ['measure', 'value', 'must / aim', '', 'note'];

/** One measure as a line of the terminal. */
export const textLine = (measure) => {
  const [name, value, bar, said, note] = cells(measure);
  return `${name.padEnd(50)}${value.padStart(10)}   ${bar.padEnd(11)} ${said.padEnd(13)}${note}`.trimEnd();
};

/** Under which circumstances: the processor, the system, Node. */
export function machine() {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${model.trim()}, ${memory} GiB, ${type()} ${release()}, Node ${process.version}`;
}

export function markdown(measures, { date, versions }) {
  const tools = versions.map(({ name, version }) => `${name} ${version}`).join(', ');
  return [
    `Run of ${date}: ${machine()}.${tools === '' ? '' : ` Tools: ${tools}.`}`,
    '',
    `| ${HEAD.join(' | ')} |`,
    '|---|---:|---|---|---|',
    ...measures.map((measure) => `| ${cells(measure).join(' | ')} |`),
  ].join('\n');
}

/** Puts the table between the two marks that the page has for this place. */
export function writeInto(page, place, table) {
  const text = readFileSync(page, 'utf8');
  const [begin, end] = [mark(place, 'begin'), mark(place, 'end')];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${page} has no place for the table: ${begin} … ${end}`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`);
}
