import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { cantTell, defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { SURE } from './years.js';

export const deadline = defineRuleType({
  id: 'deadline',
  summary: {
    'zh-CN': zh('检查公开或成文的日期有没有超过期限。'),
    en: 'The date of publication or signature keeps the deadline.',
  },
  params: () =>
    z.strictObject({
      date: z
        .enum(['published', 'signed'])
        .describe(zh('published:网页上的发布日期;signed:文末的成文日期。')),
      before: z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .describe(zh('下一年的哪一天之前,例如 04-01;这一天已经算晚。')),
    }),
  tells: 'late',
  messages: {
    late: {
      'zh-CN': zh('日期是 {found},晚于期限({limit} 之前)'),
      en: 'Dated {found}, after the deadline (before {limit})',
    },
  },
  check: (context, params) => {
    const { meta } = context.document;
    const date = params.date === 'published' ? meta.publishedAt : meta.date;
    if (date === null) return inapplicable;
    if (meta.reportYear === null || meta.reportYear.confidence < SURE) return cantTell();
    const limit = `${meta.reportYear.value + 1}-${params.before}`;
    const evidence = date.range === null ? [] : [date.range];
    return date.value < limit
      ? passed(evidence)
      : failedBy([{ message: 'late', data: { found: date.value, limit }, range: date.range }]);
  },
});
