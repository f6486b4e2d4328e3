import type { ClaimKind, ClaimVerdict } from '../../../model/claims.js';
import type { Locale } from '../../../model/text.js';
import { zh } from '../../../text/chinese.js';

/** What the page of a report says beside the labels that all outputs share. */
export interface ReportWords {
  readonly page: string;
  readonly reports: string;
  readonly skip: string;
  readonly outline: string;
  readonly draft: string;
  readonly findings: string;
  readonly nothing: string;
  readonly coverage: string;
  readonly figures: string;
  readonly legend: string;
  readonly seen: string;
  readonly toFinding: (number: number, severity: string) => string;
  readonly missingHere: string;
  readonly related: string;
  readonly fix: string;
  readonly file: string;
  readonly toTop: string;
  readonly noHeadings: string;
  readonly untitled: string;
  readonly basisOfPart: string;
  readonly arithmetic: string;
  readonly kind: Readonly<Record<ClaimKind, string>>;
  readonly claim: Readonly<Record<ClaimVerdict, string>>;
  readonly figuresIntro: (counts: Readonly<Record<ClaimVerdict, number>>) => string;
  readonly noFigures: string;
  readonly undecided: (count: number) => string;
  readonly legendMarks: readonly (readonly [severity: 'error' | 'warning' | 'info', meaning: string])[];
  readonly legendNotes: readonly string[];
  readonly unread: string;
  readonly onlyErrors: string;
  readonly mendFirst: string;
}

const CHINESE: ReportWords = {
  page: '核稿结果',
  reports: '这次检查的稿件',
  skip: zh('跳到问题'),
  outline: '目录',
  draft: '原文',
  findings: '问题',
  nothing: '没有发现问题',
  coverage: '必备内容',
  figures: '数字核对',
  legend: '怎么看这一页',
  seen: zh('本页只显示结果,没有改动原稿'),
  toFinding: (number, severity) => zh(`问题 ${number}(${severity})`),
  missingHere: '这里缺',
  related: '同时看',
  fix: 'hegao fix 可以改',
  file: '文件',
  toTop: '回到开头',
  noHeadings: '没有认出标题',
  untitled: zh('(没有标题的段落)'),
  basisOfPart: '依据',
  arithmetic: '算式',
  kind: {
    sum: '合计',
    subset: '其中',
    average: '平均',
    ratio: '比率',
    change: '增减',
    enumeration: '列举',
    'same-figure': '同一指标',
    'table-total': '表格合计',
  },
  claim: { holds: '对得上', contradicts: '对不上', undecided: '不判断' },
  figuresIntro: ({ holds, contradicts }) =>
    zh(
      `把原文里能算的数字都算了一遍:${holds} 处对得上,${contradicts === 0 ? '没有对不上的' : `${contradicts} 处对不上`}。`,
    ),
  noFigures: '原文里没有能互相验算的数字。',
  undecided: (count) => zh(`另有 ${count} 处不能肯定数字指的是什么,不作判断`),
  legendMarks: [
    ['error', zh('必须改正,否则不能报送')],
    ['warning', zh('请逐条看一看,确实不需要改的可以不改')],
    ['info', '供参考'],
  ],
  legendNotes: [
    zh('原文里的号码就是问题的号码,点号码看说明,点说明里的位置回到原文。'),
    zh('电话、证件号、联系人姓名等已经用 * 遮住。'),
    zh('这一页是一个单独的文件,不联网,不含程序,可以直接转发或打印。'),
  ],
  unread: '没有读成',
  onlyErrors: '只看错误',
  mendFirst: zh('先改好这些错误:'),
};

const ENGLISH: ReportWords = {
  page: 'hegao report',
  reports: 'Drafts of this run',
  skip: 'Skip to the findings',
  outline: 'Outline',
  draft: 'Draft',
  findings: 'Findings',
  nothing: 'Nothing found',
  coverage: 'Required parts',
  figures: 'Figures checked',
  legend: 'How to read this page',
  seen: 'Results only; the draft was not changed',
  toFinding: (number, severity) => `Finding ${number} (${severity})`,
  missingHere: 'missing here',
  related: 'See also',
  fix: 'hegao fix can change it',
  file: 'File',
  toTop: 'Back to top',
  noHeadings: 'No headings were recognised',
  untitled: '(paragraphs without a heading)',
  basisOfPart: 'Basis',
  arithmetic: 'Arithmetic',
  kind: {
    sum: 'sum',
    subset: 'part',
    average: 'average',
    ratio: 'rate',
    change: 'change',
    enumeration: 'list',
    'same-figure': 'same figure',
    'table-total': 'table total',
  },
  claim: { holds: 'holds', contradicts: 'contradicts', undecided: 'not judged' },
  figuresIntro: ({ holds, contradicts }) =>
    `Every figure that can be computed was computed: ${holds} hold, ${contradicts === 0 ? 'none contradicts' : `${contradicts} contradict`}.`,
  noFigures: 'No figures of the draft prove each other.',
  undecided: (count) => `${count} more are not judged: what they refer to is uncertain`,
  legendMarks: [
    ['error', 'must be mended before the report is handed in'],
    ['warning', 'look at each; leave what needs no change'],
    ['info', 'for information'],
  ],
  legendNotes: [
    'A number in the draft is that of its finding: follow it for the explanation, and the place there for the way back.',
    'Telephone and identity numbers and names of contact persons are hidden by *.',
    'This page is one file without scripts; it loads nothing and can be mailed or printed.',
  ],
  unread: 'could not be read',
  onlyErrors: 'Errors only',
  mendFirst: 'Mend these first:',
};

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = { 'zh-CN': CHINESE, en: ENGLISH };
