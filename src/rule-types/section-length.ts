import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { charactersIn } from './count-in.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';

export const sectionLength = defineRuleType({
  id: 'section-length',
  summary: {
    'zh-CN': zh('检查一部分占全文的比重。'),
    en: 'The share that a part has in the whole text.',
  },
  needsScope: true,
  waits: true,
  params: () =>
    z.strictObject({
      leastPercent: z.number().min(0).max(100).describe(zh('至少占全文的百分之几。')),
    }),
  messages: {
    short: {
      'zh-CN': zh('“{slot}”约占全文的 {share}%(参考值 {least}%)'),
      en: '“{slot}” has about {share}% of the text; {least}% is the guide',
    },
  },
  check: (context, params, rule) => {
    const bound = rule.scope === undefined ? undefined : context.binding.bySlot(rule.scope);
    if (bound === undefined || bound.verdict !== 'own-section') return inapplicable;
    const whole = charactersIn(context.document, context.scope(undefined));
    const share = (charactersIn(context.document, context.scope(rule.scope)) / whole) * 100;
    // A page of text has no proportions to speak of.
    if (whole < 800 || share >= params.leastPercent) return passed();
    const section = context.document.outline.byId(bound.matches[0]?.sectionId ?? '');
    const data = { slot: bound.slot.title, share: share.toFixed(1), least: params.leastPercent };
    return failedBy([{ message: 'short', data, range: section?.headingRange ?? null }]);
  },
});
