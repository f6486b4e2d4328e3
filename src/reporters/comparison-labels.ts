import type { Carried, Indicator, PlanItem } from '../model/comparison.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';

export interface ComparisonLabels {
  readonly before: string;
  readonly after: string;
  readonly year: (year: number | null) => string;
  readonly indicators: (rose: number, fell: number, same: number) => string;
  readonly direction: Readonly<Record<Indicator['direction'], string>>;
  readonly carried: (count: number) => string;
  readonly kind: Readonly<Record<Carried['kind'], string>>;
  readonly problems: (count: number) => string;
  readonly plan: (counts: Readonly<Record<PlanItem['verdict'], number>>) => string;
  readonly verdict: Readonly<Record<PlanItem['verdict'], string>>;
  readonly words: string;
  readonly none: string;
  readonly about: string;
  readonly points: (points: string) => string;
  readonly line: (line: number, word: boolean) => string;
  readonly closing: string;
}

const CHINESE: ComparisonLabels = {
  before: '去年',
  after: '今年',
  year: (year) => (year === null ? '年度没有认出' : `${year}年`),
  indicators: (rose, fell, same) => zh(`两年都有的指标:升 ${rose} 项,降 ${fell} 项,没有变 ${same} 项`),
  direction: { rose: '升', fell: '降', same: '未变' },
  carried: (count) => zh(`沿用去年的段落:${count} 处`),
  kind: { same: '一字未改', year: '只改了年份', near: '改了几个字' },
  problems: (count) => zh(`问题和去年写得一样:${count} 条`),
  plan: (counts) =>
    zh(
      `去年的安排:今年写到了 ${counts.answered} 项,没有找到相近的话 ${counts.unanswered} 项,看不准 ${counts['cant-tell']} 项(看不准的没有列出,用 -f json 看全部)`,
    ),
  verdict: { answered: '写到了', unanswered: '没有找到', 'cant-tell': '看不准' },
  words: '相同的话',
  none: zh('没有找到。'),
  about: '约',
  points: (points) => `${points}个百分点`,
  line: (line, word) => (word ? `第${line}段` : `第${line}行`),
  closing: zh('以上按文字比对,供核对用:指标看口径是否一致,安排看是否确实办了。'),
};

const ENGLISH: ComparisonLabels = {
  before: 'last year',
  after: 'this year',
  year: (year) => (year === null ? 'year unknown' : `${year}`),
  indicators: (rose, fell, same) => `Indicators in both: ${rose} rose, ${fell} fell, ${same} the same`,
  direction: { rose: 'rose', fell: 'fell', same: 'same' },
  carried: (count) => `Passages carried over: ${count}`,
  kind: { same: 'word for word', year: 'but for the year', near: 'but for a few words' },
  problems: (count) => `Problems repeated word for word: ${count}`,
  plan: (counts) =>
    `Plan of last year: ${counts.answered} taken up, ${counts.unanswered} with nothing like them, ${counts['cant-tell']} cannot be told (not listed; see -f json)`,
  verdict: { answered: 'taken up', unanswered: 'nothing found', 'cant-tell': 'cannot tell' },
  words: 'in common',
  none: 'None found.',
  about: 'about',
  points: (points) => `${points} points`,
  line: (line, word) => (word ? `paragraph ${line}` : `line ${line}`),
  closing:
    'Compared by their words: check that figures count the same things, and that plans were carried out.',
};

export const COMPARISON_LABELS: Readonly<Record<Locale, ComparisonLabels>> = {
  'zh-CN': CHINESE,
  en: ENGLISH,
};
