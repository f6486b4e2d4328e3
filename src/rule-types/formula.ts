import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable } from './define.js';
import { judgeList, LIST_MESSAGES, type ListFormula } from './list-formula.js';

export const formula = defineRuleType<ListFormula>({
  id: 'formula',
  summary: {
    'zh-CN': zh('检查固定表述的几项有没有写错、漏项、颠倒。'),
    en: 'A fixed list of phrases is quoted whole, in order and without a changed member.',
  },
  params: z.strictObject({
    items: z.array(z.string().min(2)).min(2).describe(zh('固定表述的各项,按次序写。')),
    context: z.string().min(1).optional().describe(zh('同一句里有这些字才算在引用,正则表达式。')),
    notContext: z
      .array(z.string().min(1))
      .default([])
      .describe(zh('同一段里有这些字就是另一个表述,正则表达式。')),
    least: z.number().int().min(2).default(3).describe(zh('至少有几项一字不差,才算在引用。')),
  }) as unknown as z.ZodType<ListFormula>,
  patterns: (params) => [...(params.context === undefined ? [] : [params.context]), ...params.notContext],
  messages: LIST_MESSAGES,
  check: (context, params, rule) => {
    const findings = judgeList(context, params, context.scope(rule.scope));
    return findings === null ? inapplicable : failedBy(findings);
  },
});
