import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { countCharacters } from '../text/count.js';
import { defineRuleType, failedBy, inapplicable } from './define.js';
import { itemsIn } from './items.js';

export const itemLength = defineRuleType({
  id: 'item-length',
  summary: {
    'zh-CN': zh('检查一部分里的每一项是不是太短、太空。'),
    en: 'The items of a part are not too short to say anything.',
  },
  needsScope: true,
  waits: true,
  params: () =>
    z.strictObject({
      min: z.number().int().min(1).describe(zh('每项至少几个字。')),
      unless: z.array(z.string().min(1)).default([]).describe(zh('有这些写法的短句不算空,正则表达式。')),
    }),
  patterns: (params) => params.unless,
  messages: {
    short: {
      'zh-CN': zh('这一项只有 {count} 个字,没有写明具体表现'),
      en: 'This item has only {count} characters and says nothing concrete',
    },
  },
  check: (context, params, rule) => {
    const bound = rule.scope === undefined ? undefined : context.binding.bySlot(rule.scope);
    if (bound === undefined || bound.verdict !== 'own-section') return inapplicable;
    const { text } = context.document.source;
    const items = context.scope(rule.scope).flatMap((range) => itemsIn(context, range));
    // One item alone is judged by the rule that asks for several.
    if (items.length < 2) return inapplicable;
    const short = items.filter((item) => {
      const content = text.slice(item.start, item.end);
      return (
        countCharacters(content) < params.min &&
        !params.unless.some((pattern) => context.find(pattern, item).length > 0)
      );
    });
    return failedBy(
      short.map((range) => ({
        message: 'short',
        data: { count: countCharacters(text.slice(range.start, range.end)) },
        range,
      })),
    );
  },
});
