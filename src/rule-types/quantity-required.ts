import * as z from 'zod';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { Ranges } from '../text/offsets.js';
import { charactersIn } from './count-in.js';
import { cantTell, defineRuleType, failedBy, inapplicable, passed } from './define.js';

export const quantityRequired = defineRuleType({
  id: 'quantity-required',
  summary: {
    'zh-CN': zh('检查有没有带单位的数字,或者每千字够不够几处。'),
    en: 'There are figures with units, at least so many in all or per thousand characters.',
  },
  waits: true,
  params: () =>
    z
      .strictObject({
        min: z
          .number()
          .int()
          .min(1)
          .optional()
          .describe(zh('全文(或所指部分)至少几处带单位的数字。和 perThousand 二选一。')),
        perThousand: z
          .number()
          .positive()
          .optional()
          .describe(zh('每千字至少几处;一处也没有时不报,由另一条规则报告。和 min 二选一。')),
      })
      .refine((params) => (params.min === undefined) !== (params.perThousand === undefined), {
        message: 'min 和 perThousand 要写一样,也只能写一样。',
      }),
  messages: {
    none: {
      'zh-CN': zh('没有带单位的数字,看不出做了多少、成效多大'),
      en: 'No figure with a unit: nothing says how much was done',
    },
    few: {
      'zh-CN': zh('带单位的数字只有 {count} 处,至少应有 {min} 处'),
      en: '{count} figures with units; at least {min} are expected',
    },
    thin: {
      'zh-CN': zh('带单位的数字有 {count} 处,每千字 {rate} 处,偏少(参考值 {min} 处)'),
      en: '{count} figures with units, {rate} per thousand characters; {min} is the guide',
    },
  },
  check: (context, params, rule) => {
    const ranges = context.scope(rule.scope);
    if (ranges.length === 0) return inapplicable;
    const scope = new Ranges(ranges);
    const facts = context.facts.quantities();
    const found: Range[] = [];
    for (let i = 0; i < facts.length; i++) if (scope.contain(facts[i]!.range)) found.push(facts[i]!.range);
    const count = found.length;
    if (params.min !== undefined) {
      if (count >= params.min) return passed(found);
      return failedBy([
        { message: count === 0 ? 'none' : 'few', data: { count, min: params.min }, range: null },
      ]);
    }
    if (count === 0) return inapplicable;
    const length = charactersIn(context.document, ranges);
    // Under a few hundred characters a rate says nothing.
    if (length < 500) return cantTell(found);
    const rate = (count / length) * 1000;
    const min = params.perThousand ?? 0;
    if (rate >= min) return passed(found);
    return failedBy([{ message: 'thin', data: { count, rate: rate.toFixed(1), min }, range: null }]);
  },
});
