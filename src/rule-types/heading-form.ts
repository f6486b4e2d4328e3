import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable, type RawFinding } from './define.js';

export const headingForm = defineRuleType({
  id: 'heading-form',
  summary: {
    'zh-CN': zh('检查一级标题的写法:中间不用句号,不过长。'),
    en: 'First-level headings hold no full stop and are not too long.',
  },
  params: () =>
    z.strictObject({
      longest: z.number().int().min(10).describe(zh('最多几个字。')),
    }),
  messages: {
    stop: { 'zh-CN': zh('一级标题中间用了句号'), en: 'A full stop inside a first-level heading' },
    long: {
      'zh-CN': zh('一级标题有 {count} 个字,超过 {longest} 个'),
      en: 'A first-level heading of {count} characters; {longest} is the guide',
    },
  },
  check: (context, params) => {
    const chapters = context.document.outline.sections.filter(
      (section) => section.level === 1 && section.style !== 'tail',
    );
    if (chapters.length === 0) return inapplicable;
    const findings = chapters.flatMap(({ title, headingRange: range }): RawFinding[] => {
      if (/\u3002./.test(title)) return [{ message: 'stop', range }];
      const count = title.length;
      return count > params.longest
        ? [{ message: 'long', data: { count, longest: params.longest }, range }]
        : [];
    });
    return failedBy(findings);
  },
});
