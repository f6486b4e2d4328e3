import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { itemsIn } from './items.js';
import { placeOf } from './places.js';

export const itemsRequired = defineRuleType({
  id: 'items-required',
  summary: {
    'zh-CN': zh('检查某一部分是不是写了几项,而不是一句话带过。'),
    en: 'A part holds several items, not one sentence.',
  },
  needsScope: true,
  waits: true,
  params: () =>
    z.strictObject({
      min: z.number().int().min(1).describe(zh('至少几项。一项是一个小标题、“一是”一类的一条,或一句话。')),
    }),
  messages: {
    few: {
      'zh-CN': zh('“{slot}”只写了 {count} 项(句),至少应有 {min} 项'),
      en: '“{slot}” has {count} item or sentence; at least {min} are expected',
    },
  },
  check: (context, params, rule) => {
    const ranges = context.scope(rule.scope);
    const bound = rule.scope === undefined ? undefined : context.binding.bySlot(rule.scope);
    // A part that is but a sentence elsewhere is reported as such; counting it would say the same twice.
    if (bound === undefined || bound.verdict !== 'own-section') return inapplicable;
    const items = ranges.flatMap((range) => itemsIn(context, range));
    if (items.length >= params.min) return passed(items);
    return failedBy([
      {
        message: 'few',
        data: { slot: bound.slot.title, count: items.length, min: params.min },
        range: placeOf(context, bound),
      },
    ]);
  },
});
