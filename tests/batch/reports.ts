import { zh } from '../../src/text/chinese.js';
import { BODIES, LEADER, MEASURES, PLACES, PLANS, SHORTCOMINGS, SLIPS, STUDY } from './report-sentences.js';

export interface Generated {
  /** Sorts in the order of the reports; unit and year stand in it. */
  readonly name: string;
  readonly text: string;
  readonly unit: string;
  readonly unitKind: string;
  readonly year: number;
}

/**
 * Reports such as offices write them, no two alike, of many units over the years 2019 to 2025; one in five has a slip or
 * lacks a part. A report depends on the seed and its number alone, whatever the count.
 */
export function generateReports(count: number, seed = 1): Generated[] {
  return Array.from({ length: count }, (_, i) => generateReport(i, seed));
}

/** The report with this number. */
export function generateReport(number: number, seed = 1): Generated {
  const random = numbersFrom(seed * 1_000_003 + number);
  const place = PLACES[number % PLACES.length]!;
  const [body, kind] = BODIES[Math.floor(number / PLACES.length) % BODIES.length]!;
  const year = 2019 + (Math.floor(number / PLACES.length / BODIES.length) % 7);
  const unit = `${place}${body}`;
  const fill = (sentence: string): string => filled(sentence, { random, year, unit, place });
  const text = [
    `${unit}${year}${random.pick(TITLES)}`,
    ...(random.chance(0.5) ? [fill(random.pick(OPENINGS))] : []),
    ...bodyOf(random, fill),
    ...(random.chance(0.6) ? [unit, `${year + 1}年1月${random.upTo(31)}日`] : []),
  ];
  return {
    name: `r${String(number).padStart(5, '0')}-${unit}-${year}.txt`,
    text: `${zh(text.join('\n'))}\n`,
    unit,
    unitKind: kind,
    year,
  };
}

const TITLES = ['年法治政府建设年度报告', '年法治政府建设情况报告', '年度法治政府建设工作情况报告'] as const;
const OPENINGS = [
  '按照《法治政府建设与责任落实督察工作规定》要求,现将{unit}{year}年法治政府建设情况报告如下:',
  '{year}年,{unit}深入贯彻习近平法治思想,扎实推进法治政府建设。现将有关情况报告如下:',
] as const;

interface Part {
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
  readonly length: readonly [number, number];
}

const PARTS: readonly Part[] = [
  { titles: ['学习贯彻习近平法治思想情况'], sentences: STUDY, length: [1, 3] },
  {
    titles: ['推进法治政府建设的主要举措和成效', '{year}年主要举措和工作成效', '主要做法和成效'],
    sentences: MEASURES,
    length: [8, 17],
  },
  {
    titles: ['党政主要负责人履行推进法治建设第一责任人职责情况', '主要负责人履行第一责任人职责情况'],
    sentences: LEADER,
    length: [1, 3],
  },
  { titles: ['存在的不足和原因', '存在问题及原因分析'], sentences: SHORTCOMINGS, length: [1, 4] },
  { titles: ['下一年度主要安排', '{next}年工作安排', '下一步工作打算'], sentences: PLANS, length: [1, 5] },
];

const NUMERALS = '一二三四五六七八九十';

function bodyOf(random: Random, fill: (sentence: string) => string): string[] {
  const parts = PARTS.filter((_, i) => i === 1 || !random.chance(0.06));
  const slip = random.chance(0.2) ? random.pick(SLIPS) : null;
  return parts.flatMap(({ titles, sentences, length: [least, most] }, i) => {
    const count = least + random.upTo(most - least);
    const start = random.upTo(sentences.length);
    const said = Array.from({ length: count }, (_, k) => fill(sentences[(start + k) % sentences.length]!));
    if (slip !== null && sentences === MEASURES) said.splice(random.upTo(said.length), 0, fill(slip));
    return [`${NUMERALS[i]}、${fill(random.pick(titles))}`, ...paragraphs(said, random)];
  });
}

/** A few sentences a paragraph, now and then under a heading of the second level or with an ordinal in the line. */
function paragraphs(sentences: readonly string[], random: Random): string[] {
  const style = random.upTo(3);
  const lines: string[] = [];
  for (let at = 0, i = 0; at < sentences.length; i++) {
    const size = 1 + random.upTo(4);
    const text = sentences.slice(at, at + size).join('');
    at += size;
    if (style === 1 && i < NUMERALS.length) lines.push(`(${NUMERALS[i]})${TOPICS[i % TOPICS.length]}`, text);
    else lines.push(style === 2 && i < NUMERALS.length ? `${NUMERALS[i]}是${text}` : text);
  }
  return lines;
}

const TOPICS = [
  '强化组织领导',
  '规范权力运行',
  '优化法治环境',
  '严格行政执法',
  '化解矛盾纠纷',
  '加强宣传教育',
] as const;

interface Filling {
  readonly random: Random;
  readonly year: number;
  readonly unit: string;
  readonly place: string;
}

function filled(sentence: string, { random, year, unit, place }: Filling): string {
  const [a, b] = [random.upTo(400), random.upTo(90)];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'n') return String(random.upTo(60));
    if (name === 'm') return String(random.upTo(3000));
    if (name === 'p') return `${80 + random.upTo(19)}.${random.upTo(9)}%`;
    return String({ s: a + b, a, b, year, next: year + 1, unit, place }[name] ?? '');
  });
}

interface Random {
  /** A whole number from 1 to `most`. */
  upTo(most: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** The same numbers for the same seed, on every machine (mulberry32). */
function numbersFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    upTo: (most) => 1 + Math.floor(next() * most),
    chance: (share) => next() < share,
    pick: (items) => items[Math.floor(next() * items.length)]!,
  };
}
