import * as z from 'zod';
import { carriedOf, sentencesRepeated } from '../compare/carried.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable } from './define.js';

export const carriedOver = defineRuleType({
  id: 'carried-over',
  summary: {
    'zh-CN': zh('和去年的报告比(要用 --previous 给出去年的报告):有没有除年份外一字未改的话。'),
    en: 'Nothing is carried over from last year’s report (given by --previous) unchanged but for the year.',
  },
  waits: true,
  params: () =>
    z.strictObject({
      unit: z
        .enum(['sentence', 'passage'])
        .default('passage')
        .describe(
          zh('sentence 逐句比较(分号也算一句的结束)、passage 比较连续的段落,各份报告都有的套话不算。'),
        ),
      min: z.number().int().min(10).default(28).describe(zh('至少多少个字才比较,标点不算。')),
    }),
  messages: {
    same: {
      'zh-CN': zh('和去年的报告一字不差(去年在{place})'),
      en: 'Word for word as last year ({place} there)',
    },
    year: {
      'zh-CN': zh('除年份外和去年的报告一字不差(去年在{place})'),
      en: 'As last year but for the year ({place} there)',
    },
  },
  check: (context, { unit, min }, rule) => {
    const { previous, document } = context;
    if (previous === null) return inapplicable;
    const scope = context.scope(rule.scope);
    const found =
      unit === 'sentence'
        ? sentencesRepeated(previous, document, { scope, min })
        : carriedOf(previous, document, min).filter(({ after: { range } }) =>
            scope.some(({ start, end }) => start <= range.start && range.end <= end),
          );
    const word = (previous.source.hints?.length ?? 0) > 0;
    return failedBy(
      found.flatMap(({ kind, before, after }) =>
        kind === 'near'
          ? []
          : [
              {
                message: kind,
                data: { place: `\u7b2c ${before.line} ${word ? '\u6bb5' : '\u884c'}` },
                range: after.range,
              },
            ],
      ),
    );
  },
});
