/** What can be counted: an unrounded number of these is exact. */
const COUNTED = [
  '人次',
  '家次',
  '户次',
  '场次',
  '件次',
  '车次',
  '课时',
  '学时',
  '个工作日',
  '工作日',
  '个',
  '项',
  '次',
  '件',
  '人',
  '条',
  '份',
  '场',
  '户',
  '家',
  '宗',
  '名',
  '起',
  '支',
  '天',
  '张',
  '批',
  '辆',
  '篇',
  '期',
  '门',
  '台',
  '套',
  '处',
  '所',
  '座',
  '部',
  '款',
  '类',
  '例',
  '本',
  '册',
  '幅',
  '对',
  '组',
  '轮',
  '位',
  '站',
  '笔',
  '只',
  '头',
  '株',
  '种',
  '节',
  '课',
  '遍',
  '栋',
  '间',
  '棵',
  '艘',
  '架',
];

/** What is measured: every number of these is rounded. */
const MEASURED = [
  '平方公里',
  '平方千米',
  '平方米',
  '立方米',
  '千瓦时',
  '公里',
  '公顷',
  '公斤',
  '千克',
  '千瓦',
  '小时',
  '分钟',
  '美元',
  '港元',
  '元',
  '亩',
  '米',
  '吨',
];

const RELATIVE = ['%', '\u2030', '倍', '个百分点', '百分点'];

/** Units and classifiers that make a figure a quantified result, longest first. */
export const UNITS: readonly string[] = [...COUNTED, ...MEASURED, ...RELATIVE].sort(
  (a, b) => b.length - a.length,
);

const counted: ReadonlySet<string> = new Set(COUNTED);
const relative: ReadonlySet<string> = new Set(RELATIVE);

/** Whether an unrounded number of the unit is exact. */
export const isCounted = (unit: string): boolean => counted.has(unit);

/** Whether the unit says how two amounts relate, so that it cannot be added up. */
export const isRelative = (unit: string): boolean => relative.has(unit);

/** A unit's last character with one of these behind it is a word: `2.0项目`, `5部门` and `3条例` are no counts. */
const WORDS: Readonly<Record<string, string>> = {
  项: '目',
  部: '门队分委',
  条: '例文',
  家: '庭长属',
  人: '民均员大才口',
  处: '理罚置室',
  组: '织长成建',
  对: '接象口外照',
  期: '间限',
  类: '别型',
  所: '有属',
  位: '居于列',
  台: '阶账',
  例: '如会',
  课: '程题',
  节: '约点',
  门: '类户',
  本: '年级次',
  种: '植',
  个: '人体别性',
  间: '接隔断',
  架: '构设',
};

/** Follows the unit in a pattern: the unit is no part of a word. */
export const NOT_INSIDE_WORD = `(?!${Object.entries(WORDS)
  .map(([last, next]) => `(?<=${last})[${next}]`)
  .join('|')})`;

interface Unit {
  readonly unit: string;
  /** Of its second character; NaN where it has none. */
  readonly second: number;
  /** What may not follow. */
  readonly barred: string;
}

/** By first character, longest first. */
const byFirst = new Map<number, readonly Unit[]>();
for (const unit of UNITS) {
  const first = unit.charCodeAt(0);
  const barred = WORDS[unit.at(-1)!] ?? '';
  byFirst.set(first, [...(byFirst.get(first) ?? []), { unit, second: unit.charCodeAt(1), barred }]);
}

/** The unit that stands at a place of a folded text; null where there is none or it is part of a word. */
export function unitAt(key: string, at: number): string | null {
  const units = at < key.length ? byFirst.get(key.charCodeAt(at)) : undefined;
  if (units === undefined) return null;
  for (const { unit, second, barred } of units) {
    if (unit.length > 1 && (key.charCodeAt(at + 1) !== second || !key.startsWith(unit, at))) continue;
    const next = at + unit.length;
    if (barred === '' || next >= key.length || !barred.includes(key[next]!)) return unit;
  }
  return null;
}
