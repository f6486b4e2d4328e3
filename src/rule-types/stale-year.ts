import * as z from 'zod';
import { sentencesOf } from '../document/sentences.js';
import { zh } from '../text/chinese.js';
import { Ranges } from '../text/offsets.js';
import { cantTell, defineRuleType, failedBy, inapplicable } from './define.js';
import { isOfSeveralYears, SURE } from './years.js';

const OWN =
  /^(20\d\d)年度?[,]?\s?(?:我|本|全)(?:局|市|区|县|省|镇|乡|街道|委|办|厅|院|单位|部门|处|中心|旗|州)/;
/** Words that tell of the past on purpose, or lead from it to now. */
const TOLD =
  /以来|以后|同比|相比|较|比|基础上|至今|起|至|到|考核|评估|评为|获|表彰|通报|考评|曾|当年|上年|去年|今年|本年|目前|持续|被列为|创建|结转|满一年|年来|率先|制定的|出台的|试点/;

/** So many years back a sentence may have been left over. */
const LATEST = 2;

export const staleYear = defineRuleType({
  id: 'stale-year',
  summary: {
    'zh-CN': zh('检查写成绩的句子是不是还用着往年的年份,例如 2024 年的报告里“2023年,我局……”。'),
    en: 'Sentences about results that still open with the year before.',
  },
  needsScope: true,
  params: () => z.strictObject({}),
  messages: {
    stale: {
      'zh-CN': zh('报告的是 {year} 年的情况,这一句讲的却是 {found} 年,是不是往年的稿子没有改'),
      en: 'The report is on {year}, this sentence on {found}: was it left from an older report?',
    },
  },
  check: (context, _params, rule) => {
    const ranges = context.scope(rule.scope);
    if (ranges.length === 0) return inapplicable;
    const { reportYear } = context.document.meta;
    if (isOfSeveralYears(context.document)) return inapplicable;
    if (reportYear === null || reportYear.confidence < SURE) return cantTell();
    const year = reportYear.value;
    const old = Array.from({ length: LATEST }, (_, i) => `${year - 1 - i}\u5e74`);
    const scope = new Ranges(ranges);
    const blocks = context.document.blocks.filter(
      (block) => old.some((each) => block.key.includes(each)) && scope.overlap(block.range),
    );
    return failedBy(
      blocks
        // A paragraph that names the report year too compares.
        .filter((block) => !block.key.includes(`${year}年`) && !TOLD.test(block.key.replace(OWN, '')))
        .flatMap((block) => sentencesOf(block))
        .flatMap(({ key, range }) => {
          const match = OWN.exec(key);
          const found = Number(match?.[1]);
          if (match === null || found >= year || found < year - LATEST) return [];
          const end = range.start + match[0].length;
          return [{ message: 'stale', data: { year, found }, range: { start: range.start, end } }];
        }),
    );
  },
});
