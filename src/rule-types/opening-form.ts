import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, passed } from './define.js';

/** Paragraphs that count as the opening where a draft has headings only further down. */
const PARAGRAPHS = 3;

export const openingForm = defineRuleType({
  id: 'opening-form',
  summary: {
    'zh-CN': zh('检查开头一段有没有应有的话,例如“现将……报告如下”,或者单位的名称。'),
    en: 'The opening says what it should, such as the lead-in sentence or the name of the unit.',
  },
  params: () =>
    z.strictObject({
      anyOf: z.array(z.string().min(1)).min(1).describe(zh('应有的写法,正则表达式,任一匹配即可。')),
      unit: z.boolean().default(false).describe(zh('标题、落款或文件开头写明了单位,也算有。')),
      say: z.string().min(1).describe(zh('缺的是什么,用在提示语里。')),
    }),
  patterns: (params) => params.anyOf,
  messages: {
    lacks: { 'zh-CN': zh('开头没有{what}'), en: 'The opening lacks: {what}' },
    unit: {
      'zh-CN': zh('标题、开头和落款都没有{what}'),
      en: 'Neither title nor opening nor signature has: {what}',
    },
  },
  check: (context, params) => {
    const { unit } = context.document.meta;
    if (params.unit && unit !== null) return passed(unit.range === null ? [] : [unit.range]);
    const hits = opening(context).flatMap((range) =>
      params.anyOf.flatMap((pattern) => context.find(pattern, range)),
    );
    if (hits.length > 0) return passed(hits.map((match) => match.range));
    return failedBy([{ message: params.unit ? 'unit' : 'lacks', data: { what: params.say }, range: null }]);
  },
});

function opening(context: RuleContext): Range[] {
  const prose = context.document.blocks.filter((block) =>
    ['addressee', 'lead', 'body', 'heading'].includes(block.role),
  );
  const lead = prose.filter((block) => block.role === 'lead' || block.role === 'addressee');
  return (lead.length > 0 ? lead : prose.slice(0, PARAGRAPHS)).map((block) => block.range);
}
