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

/** Follows the unit in the pattern: `2.0项目`, `5部门` and `3条例` are words, not counts. */
export const NOT_INSIDE_WORD =
  '(?!(?<=项)目|(?<=部)(?:门|队|分|委)|(?<=条)(?:例|文)|(?<=家)(?:庭|长|属)|(?<=人)(?:民|均|员|大|才|口)|(?<=处)(?:理|罚|置|室)|(?<=组)(?:织|长|成|建)|(?<=对)(?:接|象|口|外|照)|(?<=期)(?:间|限)|(?<=类)(?:别|型)|(?<=所)(?:有|属)|(?<=位)(?:居|于|列)|(?<=台)(?:阶|账)|(?<=例)(?:如|会)|(?<=课)(?:程|题)|(?<=节)(?:约|点)|(?<=门)(?:类|户)|(?<=本)(?:年|级|次)|(?<=种)植|(?<=个)(?:人|体|别|性)|(?<=间)(?:接|隔|断)|(?<=架)(?:构|设))';
