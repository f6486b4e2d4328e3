import { balanced, type Figures, HANGZHOU_REVIEWS, ROWS } from './open-information.js';

/** Numbers from 0 to 1 that come again with the same seed. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
const below = (random: Random, most: number): number => Math.floor(random() * most);

/** A table in which every sum holds, most of it nought, as small offices have it. */
export function randomFigures(random: Random): Figures {
  const most = pick(random, [3, 20, 400, 6000]);
  const row = (): number[] => Array.from({ length: 6 }, () => (random() < 0.6 ? 0 : below(random, most)));
  const given = ROWS.filter(({ id }) => id !== 't' && id !== 'r2' && id !== 'r1');
  return balanced(Object.fromEntries(given.map(({ id }) => [id, row()])));
}

export const LAYOUTS = ['markdown', 'merged markdown', 'tabs', 'row a line', 'cell a line', 'page'] as const;
export type Layout = (typeof LAYOUTS)[number];

interface Writing {
  readonly random: Random;
  /** How a number is written down. */
  readonly number: (value: number) => string;
}

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** One way of writing numbers for a whole draft: plain, with separators, full-width, with a unit, strokes for nought. */
export function writingOf(random: Random): Writing {
  const number = pick<(value: number) => string>(random, [
    String,
    String,
    (value) => value.toLocaleString('en-US'),
    (value) => wide(String(value)),
    (value) => `${value}件`,
    (value) => (value === 0 ? pick(random, ['\uff0d', '-', '/', '\u2014']) : String(value)),
  ]);
  return { random, number };
}

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const GROUPS = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];

interface Laid {
  readonly rows: readonly {
    readonly before: readonly string[];
    readonly label: string;
    readonly cells: string[];
  }[];
  readonly reviews: readonly string[];
  readonly random: Random;
}

const REVIEWS = '四、政府信息公开行政复议、行政诉讼情况';
const bar = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const divider = (count: number): string => `|${'---|'.repeat(count)}`;
const THRICE = [...OUTCOMES, ...OUTCOMES, ...OUTCOMES];
const empty = (count: number): string[] => Array(count).fill('');

const WRITERS: Readonly<Record<Layout, (laid: Laid) => string[]>> = {
  markdown: ({ rows, reviews }) => [
    bar(['申请人情况', ...HEADS]),
    divider(8),
    ...rows.map(({ before, label, cells }) => bar([[...before, label].join(''), ...cells])),
    '',
    REVIEWS,
    '',
    bar([...GROUPS.slice(0, 2), ...empty(13)]),
    divider(15),
    bar([...empty(5), GROUPS[2]!, ...empty(4), GROUPS[3]!, ...empty(4)]),
    bar(THRICE),
    bar(reviews),
  ],
  'merged markdown': ({ rows, reviews }) => [
    bar(['\uff08本列数据的勾稽关系\uff09', '', '', '申请人情况', ...empty(6)]),
    divider(10),
    bar(['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计']),
    bar(['', '', '', '', ...HEADS.slice(1, 6), '']),
    ...rows.map(({ before, label, cells }) => bar([...labelCells(before, label), ...cells])),
    '',
    REVIEWS,
    '',
    ...GROUPS,
    bar(THRICE),
    divider(15),
    bar(reviews),
  ],
  tabs: ({ rows, reviews }) => [
    '\t\t\t申请人情况',
    '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
    `\t\t\t\t${HEADS.slice(1, 6).join('\t')}\t`,
    ...rows.map(({ before, label, cells }) => [...labelCells(before, label), ...cells].join('\t')),
    REVIEWS,
    `行政复议${'\t'.repeat(5)}行政诉讼`,
    `${'\t'.repeat(5)}${GROUPS[2]}${'\t'.repeat(5)}${GROUPS[3]}`,
    THRICE.join('\t'),
    reviews.join('\t'),
  ],
  'row a line': ({ rows, reviews }) => [
    ...['申请人情况', '自然人 法人或其他组织 总计', HEADS.slice(1, 6).join(' ')],
    ...rows.flatMap(({ before, label, cells }) => [...before, `${label} ${cells.join(' ')}`]),
    ...[REVIEWS, '行政复议 行政诉讼', GROUPS.slice(2).join(' '), THRICE.join(' '), reviews.join(' ')],
  ],
  'cell a line': ({ rows, reviews }) => [
    ...['申请人情况', '自然人', '法人或其他组织', '总计', ...HEADS.slice(1, 6)],
    ...rows.flatMap(({ before, label, cells }) => [...before, label, ...cells]),
    ...[REVIEWS, ...GROUPS, ...THRICE, ...reviews],
  ],
  page: ({ rows, reviews, random }) => [
    ...['申请人情况', '自然人', '法人或其他组织', '总计', '商业', '企业', '科研', '机构'],
    ...['社会公益', '组织', '法律服务', '机构 其他'],
    ...rows.flatMap(({ before, label, cells }) => [
      ...before.flatMap((text) => upright(text, random)),
      ...wrapped(label, cells, random),
      ...(random() < 0.06 ? [...PAGE_TURN, `\u2014 ${below(random, 9) + 1} \u2014`] : []),
    ]),
    ...[REVIEWS, '行政复议 行政诉讼', GROUPS.slice(2).join(' ')],
    '结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计',
    '维持 纠正 结果 审结 维持 纠正 结果 审结 维持 纠正 结果 审结',
    reviews.join(' '),
  ],
};

/** The tables of applications and reviews in a layout, nothing damaged. */
export function layOut(layout: Layout, figures: Figures, { random, number }: Writing): string {
  const rows = ROWS.map((row) => ({ ...row, cells: figures[row.id]!.map(number) }));
  return WRITERS[layout]({ rows, reviews: HANGZHOU_REVIEWS.map(number), random }).join('\n');
}

const PAGE_TURN = [
  '\uff08本列数据的勾稽关系为\uff1a第一项加第二项之和\uff0c等于第三项加第四项之和\uff09',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业',
  '企业',
];

function labelCells(before: readonly string[], label: string): string[] {
  if (/^[一二四]、/.test(label)) return [label, '', ''];
  const inner = /^\d/.test(label);
  return before.length === 0
    ? ['', inner ? '' : label, inner ? label : '']
    : before[0]!.startsWith('三')
      ? [before[0]!, label, '']
      : ['', before[0]!, label];
}

/** A heading that runs down a narrow column. */
function upright(text: string, random: Random): string[] {
  const size = pick(random, [1, 2, 3]);
  return text.match(new RegExp(`.{1,${size}}`, 'gu'))!;
}

/** A label too long for its column: on two lines, its figures at the end or, centred, after the first. */
function wrapped(label: string, cells: readonly string[], random: Random): string[] {
  const values = cells.join(' ');
  if (label.length < 12 || random() < 0.5) return [`${label} ${values}`];
  const cut = 7 + below(random, label.length - 9);
  const [one, other] = [label.slice(0, cut), label.slice(cut)];
  return pick(random, [
    [one, `${other} ${values}`],
    [`${one} ${values}`, other],
    [one, other, values],
  ]);
}

/** Some line ends lost, or become blanks or tabs. */
export function joinLines(text: string, random: Random): string {
  const share = pick(random, [0, 0, 0.02, 0.1, 0.4]);
  return text.replace(/\n/g, () => (random() < share ? pick(random, [' ', '\t', '']) : '\n'));
}
