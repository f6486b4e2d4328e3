import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';

export const elementsCovered = defineRuleType({
  id: 'elements-covered',
  summary: {
    'zh-CN': zh('看一部分(不写 scope 就是全文)写到了清单里的哪几项,太少时提示还可以写哪些。'),
    en: 'How many members of a checklist a part, or the whole report, covers; too few are reported with the rest as suggestions.',
  },
  waits: true,
  params: () =>
    z.strictObject({
      elements: z
        .array(
          z.strictObject({
            name: z.string().min(1).describe(zh('这一项的名称。')),
            anyOf: z.array(z.string().min(1)).min(1).describe(zh('怎样算写到,正则表达式。')),
          }),
        )
        .min(2)
        .describe(zh('清单。')),
      least: z.number().int().min(1).describe(zh('至少写到几项。')),
    }),
  patterns: (params) => params.elements.flatMap((element) => element.anyOf),
  messages: {
    few: {
      'zh-CN': zh('“{slot}”只写到 {count} 项({covered}),还可以写:{others}'),
      en: '“{slot}” covers {count} ({covered}); it could also say: {others}',
    },
    'few-in-all': {
      'zh-CN': zh('全文只写到 {count} 项({covered}),还可以写:{others}'),
      en: 'The report covers {count} ({covered}); it could also say: {others}',
    },
    'none-in-all': {
      'zh-CN': zh('全文一项也没有写到,可以写:{others}'),
      en: 'The report covers none; it could say: {others}',
    },
    none: {
      'zh-CN': zh('“{slot}”一项也没有写到,可以写:{others}'),
      en: '“{slot}” covers none; it could say: {others}',
    },
  },
  check: (context, params, rule) => {
    const bound = rule.scope === undefined ? undefined : context.binding.bySlot(rule.scope);
    if (rule.scope !== undefined && bound?.verdict !== 'own-section') return inapplicable;
    const ranges = context.scope(rule.scope);
    const hits = params.elements.map((element) =>
      ranges.flatMap((range) => element.anyOf.flatMap((pattern) => context.find(pattern, range))),
    );
    const names = (covered: boolean): string =>
      params.elements
        .filter((_, i) => hits[i]!.length > 0 === covered)
        .map((element) => element.name)
        .join('\uff1b');
    const count = hits.filter((found) => found.length > 0).length;
    if (count >= params.least)
      return passed(hits.flatMap((found) => found.slice(0, 1).map((match) => match.range)));
    const section = context.document.outline.byId(bound?.matches[0]?.sectionId ?? '');
    const data = { slot: bound?.slot.title ?? '', count, covered: names(true), others: names(false) };
    const message = `${count === 0 ? 'none' : 'few'}${bound === undefined ? '-in-all' : ''}`;
    return failedBy([{ message, data, range: section?.headingRange ?? null }]);
  },
});
