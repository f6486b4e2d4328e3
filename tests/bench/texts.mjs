// The texts that are measured, all from the drafts in seeds/, so that a clone is enough: reports put together from their
// sentences, each in another choice and order and with other figures. The same number gives the same text everywhere.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../seeds/', import.meta.url);

/** The five real drafts: name and bytes. */
export const seeds = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));

const HEADING = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/;
const utf8 = new TextDecoder();

// One of the drafts is written in traditional characters; no report mixes them.
const sentences = seeds
  .map(({ bytes }) => utf8.decode(bytes))
  .filter((text) => !text.includes('區'))
  .flatMap((text) => text.split(/\r?\n/))
  .filter((line) => line.length > 40)
  .flatMap((line) => line.replace(HEADING, '').match(/[^。]+。/g) ?? [])
  .filter((sentence) => sentence.length > 15);

const PLACES = ['长桥区', '青田县', '松源县', '云岭市', '北湖区', '石门县', '白水市', '临江区'];
const BODIES = ['司法局', '教育局', '生态环境局', '东门街道办事处', '城南镇人民政府', '人民政府'];
const PARTS = [
  '学习贯彻习近平法治思想情况',
  '法治政府建设主要举措和成效',
  '党政主要负责人履行推进法治建设第一责任人职责情况',
  '存在的不足和原因',
  '下一年度主要安排',
];
const TOPICS = ['加强组织领导', '健全制度体系', '规范行政执法', '化解矛盾纠纷', '加强法治宣传'];
const DIGITS = '零一二三四五六七八九';

/** 1 to 99,999 as it stands in a heading. */
function numeral(number) {
  if (number < 10) return DIGITS[number];
  const [size, name] = [
    [10_000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ].find(([size]) => number >= size);
  const [many, rest] = [Math.floor(number / size), number % size];
  const zero = rest > 0 && rest < size / 10 ? '零' : '';
  return `${number < 20 ? '' : numeral(many)}${name}${zero}${rest === 0 ? '' : numeral(rest)}`;
}

/** The same numbers below 1 for the same seed, on every machine. */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Sentences in another order each time around, none twice in one report until all have been used. */
function* drawn(random) {
  for (;;) {
    const rest = [...sentences];
    while (rest.length > 0) {
      const at = Math.floor(random() * rest.length);
      yield rest[at];
      rest[at] = rest.at(-1);
      rest.pop();
    }
  }
}

// A figure that stands alone in its sentence may be another; several may be a sum and its parts.
function otherFigure(sentence, random) {
  const figures = sentence.match(/\d[\d.]*/g) ?? [];
  return figures.length === 1 && /^\d{1,3}$/.test(figures[0])
    ? sentence.replace(figures[0], String(1 + Math.floor(random() * 400)))
    : sentence;
}

const size = (text) => Buffer.byteLength(text);

/**
 * One report of about so many bytes of UTF-8; with `marked`, its headings are marked as in Markdown, otherwise they are
 * numbered lines as Word leaves them.
 */
export function reportOf(number, { bytes = 10_000, marked = true } = {}) {
  const random = numbersFrom(number + 1);
  const next = drawn(random);
  const sentence = () => otherFigure(next.next().value, random);
  const place = PLACES[number % PLACES.length];
  const unit = `${place}${BODIES[Math.floor(number / PLACES.length) % BODIES.length]}`;
  const head = (depth, text) => (marked ? `${'#'.repeat(depth)} ${text}` : text);
  const lines = [head(1, `${unit}${2019 + (number % 7)}年法治政府建设年度报告`)];
  // The last paragraph of a part overshoots by half its length.
  const share = (bytes - 2500) / PARTS.length;
  for (const [i, title] of PARTS.entries()) {
    lines.push(head(2, `${numeral(i + 1)}、${title}`));
    for (let filled = 0, k = 1; filled < share; k++) {
      const count = 3 + Math.floor(random() * 4);
      const text = Array.from({ length: count }, sentence).join('');
      const topic = `（${numeral(k)}）${TOPICS[(i + k) % TOPICS.length]}`;
      lines.push(head(3, topic), text);
      filled += size(topic) + size(text);
    }
  }
  return `${lines.join(marked ? '\n\n' : '\n')}\n`;
}

/** Name and text of the reports of a folder; every other one without marks. */
export function* reportsOf(count) {
  for (let i = 0; i < count; i++)
    yield { name: `r${String(i).padStart(4, '0')}.md`, text: reportOf(i, { marked: i % 2 === 0 }) };
}
