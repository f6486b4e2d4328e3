import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { contains } from '../text/offsets.js';
import { cantTell, defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { isOfSeveralYears, SURE, YEAR_SHIFT } from './years.js';

// `2024年工作中存在的问题和下一步打算` and `2024年下一步安排` name the year that is reported on, `2024年下半年` a part of it.
const NOT_ITS_YEAR =
  /^\u5ea6?(?:\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe)?(?:\u5de5\u4f5c)?(?:\u4e0b\u4e00?\u6b65)|\u5b58\u5728|\u95ee\u9898|\u4e0d\u8db3|\u77ed\u677f|^[\u4e0a\u4e0b]\u534a\u5e74|^\u7b2c?[\u4e00\u4e8c\u4e09\u56db]\u5b63\u5ea6/;

export const yearConsistent = defineRuleType({
  id: 'year-consistent',
  summary: {
    'zh-CN': zh('检查某一部分标题里的年份对不对。'),
    en: 'The year in the heading of a part is the right one.',
  },
  needsScope: true,
  params: () =>
    z.strictObject({
      expect: z
        .enum(['report', 'next', 'previous'])
        .describe(zh('应是报告年度(report)、下一年(next)还是上一年(previous)。')),
    }),
  messages: {
    wrong: {
      'zh-CN': zh('标题里写的是 {found} 年;报告的是 {report} 年的情况,这里应是 {expected} 年'),
      en: 'The heading says {found}; the report is on {report}, so {expected} is expected',
    },
  },
  check: (context, params, rule) => {
    const bound = rule.scope === undefined ? undefined : context.binding.bySlot(rule.scope);
    if (bound === undefined || bound.verdict !== 'own-section') return inapplicable;
    const { reportYear } = context.document.meta;
    if (isOfSeveralYears(context.document)) return inapplicable;
    const { text } = context.document.source;
    const titles = bound.matches.flatMap(
      (match) => context.document.outline.byId(match.sectionId ?? '')?.titleRange ?? [],
    );
    const years = titles.flatMap((title) => {
      // A plan for 2025—2026 begins with the next year.
      const periods = context.facts.periods().filter((period) => contains(title, period.range));
      return context.facts
        .years()
        .filter((year) => contains(title, year.range))
        .filter((year) => !NOT_ITS_YEAR.test(text.slice(year.range.end, title.end)))
        .map((year) => {
          const period = periods.find((each) => contains(each.range, year.range));
          return period === undefined ? year : { ...year, value: Number(period.from.slice(0, 4)) };
        });
    });
    if (years.length === 0) return inapplicable;
    if (reportYear === null || reportYear.confidence < SURE) return cantTell();
    const expected = reportYear.value + YEAR_SHIFT[params.expect];
    if (years.some((year) => year.value === expected)) return passed(years.map((year) => year.range));
    return failedBy(
      years.slice(0, 1).map((year) => ({
        message: 'wrong',
        data: { found: year.value, report: reportYear.value, expected },
        range: year.range,
        related: reportYear.range === null ? [] : [reportYear.range],
        fixes: [
          {
            title: `${year.value} -> ${expected}`,
            applicability: 'unsafe' as const,
            edits: [
              { range: { start: year.range.start, end: year.range.start + 4 }, newText: String(expected) },
            ],
          },
        ],
      })),
    );
  },
});
