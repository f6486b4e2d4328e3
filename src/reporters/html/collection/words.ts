import type { CellVerdict } from '../../../model/collection.js';
import type { Locale } from '../../../model/text.js';
import { zh } from '../../../text/chinese.js';

/** What the page of a collection says beside the labels that all outputs share. */
export interface CollectionWords {
  readonly page: string;
  readonly made: (date: string | null, tool: string) => string;
  readonly tiles: Readonly<
    Record<'units' | 'unread' | 'unreported' | 'late' | 'contradicting' | 'copied', string>
  >;
  readonly requirements: string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly gap: (units: number, percent: number) => string;
  readonly spread: string;
  readonly spreadOf: (met: number, units: number) => string;
  readonly matrix: string;
  readonly matrixHint: string;
  readonly noScript: string;
  readonly unit: string;
  readonly kind: string;
  readonly met: string;
  readonly basis: string;
  readonly contradictions: string;
  readonly contradicting: string;
  readonly late: string;
  readonly lateUnits: string;
  readonly lateBy: (days: number) => string;
  readonly copied: string;
  readonly share: string;
  readonly verdict: Readonly<Record<CellVerdict, string>>;
  /** In a cell of the matrix, after its sign. */
  readonly short: Readonly<Record<CellVerdict, string>>;
  readonly filter: {
    readonly title: string;
    readonly text: string;
    readonly kind: string;
    readonly requirement: string;
    readonly verdict: string;
    readonly only: string;
    readonly all: string;
    readonly reset: string;
    /** `{shown}` and `{all}` are put in by the page's script. */
    readonly count: string;
    readonly onlyErrors: string;
  };
  readonly printUnits: string;
  readonly panel: {
    readonly close: string;
    readonly before: string;
    readonly next: string;
    readonly whole: string;
  };
  readonly openFile: string;
  readonly units: string;
  readonly parts: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly waivedFindings: (count: number) => string;
  readonly nothingThere: string;
  readonly reason: string;
  readonly place: (headings: readonly string[], line: number, inWord: boolean) => string;
  readonly unread: string;
  readonly problem: string;
  readonly unreported: string;
  readonly deadline: string;
  readonly date: string;
  readonly copies: string;
  readonly copyOf: (length: number, percent: number) => string;
  readonly within: string;
  readonly rules: string;
  readonly rule: string;
  readonly severity: string;
  readonly ruleUnits: string;
  readonly ruleFindings: string;
  readonly never: (count: number) => string;
  readonly neverMeant: (count: number) => string;
  readonly change: (since: string | null, units: number) => string;
  readonly changeFindings: (resolved: number, added: number) => string;
  readonly appeared: string;
  readonly gone: string;
  readonly before: string;
  readonly after: string;
  readonly noChange: string;
  readonly legend: string;
  readonly notes: readonly string[];
  readonly and: string;
}

const CHINESE: CollectionWords = {
  page: '汇总',
  made: (date, tool) => zh(`${date === null ? '' : `${date} 汇总,`}${tool}`),
  tiles: {
    units: '份报告',
    unread: '份没有读成',
    unreported: '个单位未报送',
    late: '个单位迟报',
    contradicting: '个单位数字矛盾',
    copied: '个单位有雷同',
  },
  requirements: '各项必备内容',
  gaps: '缺得最多的',
  noGaps: '没有单位缺必备内容。',
  gap: (units, percent) => zh(`缺 ${units} 个单位(${percent}%)`),
  spread: '各单位写全了多少',
  spreadOf: (met, units) => `写到 ${met} 项的有 ${units} 个单位`,
  matrix: '单位和必备内容对照表',
  matrixHint: zh('点表头可以排序,点格子看原文;用键盘时,按方向键在格子之间走,按回车看原文。'),
  noScript: zh('浏览器没有运行本页的程序:内容齐全,只是不能排序和筛选。'),
  unit: '单位',
  kind: '类别',
  met: '写全',
  basis: '依据',
  contradictions: '矛盾',
  contradicting: '数字互相矛盾的单位',
  late: '迟报',
  lateUnits: '迟报的单位',
  lateBy: (days) => `迟 ${days} 天`,
  copied: '雷同',
  share: '所占单位',
  verdict: {
    'own-section': '有专节',
    embedded: '有内容无专节',
    'cant-tell': '看不准',
    missing: '缺',
    waived: '已豁免',
    'not-required': '不要求',
  },
  short: {
    'own-section': '有',
    embedded: '内',
    'cant-tell': '疑',
    missing: '缺',
    waived: '豁',
    'not-required': '不要求',
  },
  filter: {
    title: '筛选',
    text: zh('文字(单位、文件、原文)'),
    kind: '类别',
    requirement: '必备内容',
    verdict: '结论',
    only: '只看',
    all: '全部',
    reset: '清除筛选',
    count: zh('显示 {shown} 个单位,共 {all} 个'),
    onlyErrors: '有错误的',
  },
  printUnits: '打印时连同各单位的详情',
  panel: { close: '关闭', before: '上一个单位', next: '下一个单位', whole: '这个单位的全部结果' },
  openFile: '打开文件',
  units: '各单位详情',
  parts: '必备内容',
  findings: '问题',
  noFindings: '没有发现问题。',
  waivedFindings: (count) => `另有 ${count} 条已豁免。`,
  nothingThere: '全文没有找到。',
  reason: '理由',
  place: (headings, line, inWord) => [...headings, inWord ? `第${line}段` : `第${line}行`].join(' \u203a '),
  unread: '没有读成的文件',
  problem: '原因',
  unreported: '未报送的单位',
  deadline: '期限',
  date: '报告日期',
  copies: '雷同的段落',
  copyOf: (length, percent) => zh(`相同 ${length} 字,占较短一段的 ${percent}%`),
  within: '同一份报告里',
  rules: '规则',
  rule: '规则',
  severity: '程度',
  ruleUnits: '涉及单位',
  ruleFindings: '次数',
  never: (count) => `没有报过问题的规则 ${count} 条`,
  neverMeant: (count) => zh(`其中 ${count} 条没有遇到要检查的内容`),
  change: (since, units) => zh(`和上次汇总相比(${since === null ? '' : `${since},`}${units} 个单位)`),
  changeFindings: (resolved, added) => zh(`问题:改好 ${resolved} 条,新出现 ${added} 条。`),
  appeared: '这次新有的单位',
  gone: '这次没有的单位',
  before: '上次',
  after: '这次',
  noChange: '各项必备内容没有变化。',
  legend: '怎么看这一页',
  notes: [
    zh('每格里的符号和字说明结论,不靠颜色。'),
    zh('电话、证件号、联系人姓名等已经用 * 遮住。'),
    zh('这一页是一个单独的文件,不联网,可以直接转发或打印;“打开文件”要在文件还在原处时才有用。'),
  ],
  and: '\u3001',
};

const ENGLISH: CollectionWords = {
  page: 'collection',
  made: (date, tool) => `${date === null ? '' : `Collected ${date}, `}${tool}`,
  tiles: {
    units: 'reports',
    unread: 'could not be read',
    unreported: 'units without a report',
    late: 'late',
    contradicting: 'with contradicting figures',
    copied: 'with copied passages',
  },
  requirements: 'Required parts',
  gaps: 'Commonest gaps',
  noGaps: 'No unit lacks a required part.',
  gap: (units, percent) => `missing in ${units} (${percent}%)`,
  spread: 'How many parts the units have',
  spreadOf: (met, units) => `${units} units have ${met} parts`,
  matrix: 'Units and required parts',
  matrixHint:
    'A column head sorts, a cell shows the passage. By keyboard: arrow keys move between cells, Enter shows the passage.',
  noScript: 'The script of this page did not run: all is here, but it cannot be sorted or filtered.',
  unit: 'Unit',
  kind: 'Kind',
  met: 'Has',
  basis: 'Basis',
  contradictions: 'Contradictions',
  contradicting: 'Units with contradicting figures',
  late: 'Late',
  lateUnits: 'Late reports',
  lateBy: (days) => `${days} days`,
  copied: 'Copied',
  share: 'Share of units',
  verdict: {
    'own-section': 'own section',
    embedded: 'in running text',
    'cant-tell': 'cannot tell',
    missing: 'missing',
    waived: 'waived',
    'not-required': 'not required',
  },
  short: {
    'own-section': 'yes',
    embedded: 'in text',
    'cant-tell': 'unsure',
    missing: 'no',
    waived: 'waived',
    'not-required': 'n/a',
  },
  filter: {
    title: 'Filter',
    text: 'Text (unit, file, draft)',
    kind: 'Kind',
    requirement: 'Part',
    verdict: 'Verdict',
    only: 'Only',
    all: 'all',
    reset: 'Reset',
    count: '{shown} of {all} units shown',
    onlyErrors: 'with errors',
  },
  printUnits: 'Print the details of the units too',
  panel: { close: 'Close', before: 'Previous unit', next: 'Next unit', whole: 'All results of this unit' },
  openFile: 'Open the file',
  units: 'Unit by unit',
  parts: 'Required parts',
  findings: 'Findings',
  noFindings: 'Nothing found.',
  waivedFindings: (count) => `${count} more are waived.`,
  nothingThere: 'Not found anywhere in the report.',
  reason: 'Reason',
  place: (headings, line, inWord) =>
    [...headings, `${inWord ? 'paragraph' : 'line'} ${line}`].join(' \u203a '),
  unread: 'Files that could not be read',
  problem: 'Why',
  unreported: 'Units without a report',
  deadline: 'Deadline',
  date: 'Date of the report',
  copies: 'Copied passages',
  copyOf: (length, percent) => `${length} characters alike, ${percent}% of the shorter passage`,
  within: 'within one report',
  rules: 'Rules',
  rule: 'Rule',
  severity: 'Severity',
  ruleUnits: 'Units',
  ruleFindings: 'Findings',
  never: (count) => `${count} rules found nothing`,
  neverMeant: (count) => `${count} of them met nothing to judge`,
  change: (since, units) => `Since the last collection (${since === null ? '' : `${since}, `}${units} units)`,
  changeFindings: (resolved, added) => `Findings: ${resolved} resolved, ${added} new.`,
  appeared: 'New units',
  gone: 'Units no longer there',
  before: 'before',
  after: 'now',
  noChange: 'No required part changed.',
  legend: 'How to read this page',
  notes: [
    'The sign and the word in each cell say the verdict; colour is not needed.',
    'Telephone and identity numbers and names of contact persons are hidden by *.',
    'This page is one file; it loads nothing and can be mailed or printed. "Open the file" needs the file in its place.',
  ],
  and: ', ',
};

export const COLLECTION_WORDS: Readonly<Record<Locale, CollectionWords>> = { 'zh-CN': CHINESE, en: ENGLISH };
