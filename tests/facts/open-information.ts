import type { FormReading } from '../../src/model/form.js';

/** Figures by row, seven columns each: 自然人, five kinds of 法人或其他组织, 总计. */
export type Figures = Readonly<Record<string, readonly number[]>>;

/** The rows of the printed table of applications, with the captions that stand before their labels. */
export const ROWS: readonly {
  readonly id: string;
  readonly before: readonly string[];
  readonly label: string;
}[] = [
  { id: 'r1', before: [], label: '一、本年新收政府信息公开申请数量' },
  { id: 'r2', before: [], label: '二、上年结转政府信息公开申请数量' },
  { id: 'a1', before: ['三、本年度办理结果'], label: '\uff08一\uff09予以公开' },
  {
    id: 'a2',
    before: [],
    label: '\uff08二\uff09部分公开\uff08区分处理的\uff0c只计这一情形\uff0c不计其他情形\uff09',
  },
  { id: 'b1', before: ['\uff08三\uff09不予公开'], label: '1.属于国家秘密' },
  { id: 'b2', before: [], label: '2.其他法律行政法规禁止公开' },
  { id: 'b3', before: [], label: '3.危及“三安全一稳定”' },
  { id: 'b4', before: [], label: '4.保护第三方合法权益' },
  { id: 'b5', before: [], label: '5.属于三类内部事务信息' },
  { id: 'b6', before: [], label: '6.属于四类过程性信息' },
  { id: 'b7', before: [], label: '7.属于行政执法案卷' },
  { id: 'b8', before: [], label: '8.属于行政查询事项' },
  { id: 'c1', before: ['\uff08四\uff09无法提供'], label: '1.本机关不掌握相关政府信息' },
  { id: 'c2', before: [], label: '2.没有现成信息需要另行制作' },
  { id: 'c3', before: [], label: '3.补正后申请内容仍不明确' },
  { id: 'd1', before: ['\uff08五\uff09不予处理'], label: '1.信访举报投诉类申请' },
  { id: 'd2', before: [], label: '2.重复申请' },
  { id: 'd3', before: [], label: '3.要求提供公开出版物' },
  { id: 'd4', before: [], label: '4.无正当理由大量反复申请' },
  { id: 'd5', before: [], label: '5.要求行政机关确认或重新出具已获取信息' },
  {
    id: 'e1',
    before: ['\uff08六\uff09其他处理'],
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  { id: 'e2', before: [], label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请' },
  { id: 'e3', before: [], label: '3.其他' },
  { id: 't', before: [], label: '\uff08七\uff09总计' },
  { id: 'r4', before: [], label: '四、结转下年度继续办理' },
];
const LEAVES = ROWS.map(({ id }) => id).filter((id) => /^[a-e]\d$/.test(id));

/** The row with its total. */
export const withTotal = (six: readonly number[]): number[] => [
  ...six,
  six.reduce((sum, one) => sum + one, 0),
];

/** A table in which all sums hold: what is given of each row, six columns; 总计, t and r2 are computed. */
export function balanced(given: Readonly<Record<string, readonly number[]>>): Figures {
  const none = [0, 0, 0, 0, 0, 0];
  const six = (id: string): readonly number[] => given[id] ?? none;
  const t = none.map((_, i) => LEAVES.reduce((sum, id) => sum + six(id)[i]!, 0));
  const r4 = six('r4');
  // What was not received this year came from the last.
  const r1 = given.r1 ?? none.map((_, i) => Math.ceil((t[i]! + r4[i]!) * 0.9));
  const r2 = none.map((_, i) => t[i]! + r4[i]! - r1[i]!);
  const rows = { ...Object.fromEntries(LEAVES.map((id) => [id, six(id)])), t, r4, r1, r2 };
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, withTotal(row)]));
}

/** 自然人 and 总计 of Hangzhou for 2025 as they were published; the columns between and the single results are made up. */
export const HANGZHOU: Figures = balanced({
  r1: [13612, 310, 20, 30, 57, 40],
  a1: [5000, 200, 10, 20, 30, 31],
  a2: [1364, 10, 0, 3, 5, 0],
  b3: [12, 0, 0, 0, 0, 0],
  b4: [88, 5, 0, 0, 0, 0],
  c1: [4000, 90, 9, 5, 20, 4],
  d1: [1700, 0, 0, 0, 0, 0],
  d2: [400, 0, 1, 0, 0, 0],
  e1: [200, 0, 0, 0, 0, 0],
  e3: [600, 3, 0, 0, 0, 0],
  r4: [783, 15, 5, 5, 6, 5],
});

/** T4 of Hangzhou for 2025. */
export const HANGZHOU_REVIEWS = [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156];
/** T2 of Hangzhou for 2025; what was not published of it is nought. */
export const HANGZHOU_ISSUED = [
  [3, 5, 74],
  [564, 984, 4185],
];

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const bar = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const rule = (count: number): string => `|${'---|'.repeat(count)}`;

/** The three tables as Markdown. */
export function markdownTables(
  figures: Figures,
  reviews: readonly (string | number)[] = HANGZHOU_REVIEWS,
  issued = HANGZHOU_ISSUED,
): { readonly issued: string; readonly applications: string; readonly reviews: string } {
  const rows = ROWS.map(({ id, before, label }) => bar([[...before, label].join(' '), ...figures[id]!]));
  return {
    issued: [
      bar(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
      rule(4),
      bar(['规章', ...issued[0]!]),
      bar(['行政规范性文件', ...issued[1]!]),
      bar(['行政许可', 0, '', '']),
      bar(['行政处罚', 0, '', '']),
      bar(['行政强制', 0, '', '']),
      bar(['行政事业性收费', 0, '', '']),
    ].join('\n'),
    applications: [bar(['申请人情况', ...COLUMNS]), rule(8), ...rows].join('\n'),
    reviews: [
      bar([
        '行政复议',
        '',
        '',
        '',
        '',
        '行政诉讼 未经复议直接起诉',
        '',
        '',
        '',
        '',
        '复议后起诉',
        '',
        '',
        '',
        '',
      ]),
      rule(15),
      bar([...OUTCOMES, ...OUTCOMES, ...OUTCOMES]),
      bar(reviews),
    ].join('\n'),
  };
}

/** A whole report around three tables. */
export const reportAround = (
  tables: { readonly issued: string; readonly applications: string; readonly reviews: string },
  unit = '某某市',
): string =>
  [
    `${unit}2025年政府信息公开工作年度报告`,
    '一、总体情况',
    '2025年\uff0c主动公开政府信息\uff0c办理依申请公开\uff0c加强政府信息管理和平台建设\uff0c做好监督保障。',
    '二、主动公开政府信息情况',
    tables.issued,
    '',
    '三、收到和处理政府信息公开申请情况',
    tables.applications,
    '',
    '四、政府信息公开行政复议、行政诉讼情况',
    tables.reviews,
    '',
    '五、存在的主要问题及改进情况',
    '一是政策解读的形式还比较单一。二是业务培训做得不够。',
    '六、其他需要报告的事项',
    '本年度没有收取信息处理费。',
    '',
  ].join('\n');

/** The figures of a table as they were read, by row; rows that were not are missing. */
export function readFigures({ tables }: FormReading, id = 'applications'): Record<string, (number | null)[]> {
  const rows = tables.filter((table) => table.id === id).flatMap((table) => table.rows);
  return Object.fromEntries(
    rows.filter(({ state }) => state === 'read').map((row) => [row.id, row.cells.map(({ value }) => value)]),
  );
}
