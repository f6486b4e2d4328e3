import * as z from 'zod';
import { likelyPatterns } from '../document/likely.js';
import type { LineRole } from '../model/document.js';
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
    const likely = likelyPatterns(context.document, params.anyOf);
    const ranges = likely.length === 0 ? [] : opening(context);
    const hits = ranges.flatMap((range) => likely.flatMap((i) => context.find(params.anyOf[i]!, range)));
    if (hits.length > 0) return passed(hits.map((match) => match.range));
    return failedBy([{ message: params.unit ? 'unit' : 'lacks', data: { what: params.say }, range: null }]);
  },
});

/** The lead and whom it addresses; the first paragraphs where a draft has neither. */
function opening({ document }: RuleContext): Range[] {
  const lead: Range[] = [];
  const first: Range[] = [];
  for (const { role, range } of document.blocks) {
    if (role === 'lead' || role === 'addressee') lead.push(range);
    if (first.length < PARAGRAPHS && PROSE.has(role)) first.push(range);
  }
  return lead.length > 0 ? lead : first;
}

const PROSE: ReadonlySet<LineRole> = new Set(['addressee', 'lead', 'body', 'heading']);
