import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { formParam } from './form-params.js';

export const formStale = defineRuleType({
  id: 'form-stale',
  summary: {
    'zh-CN': zh('认出已经停用的旧表,凭旧表上才印的字。'),
    en: 'A form that is no longer in use, told by words that only it prints.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      form: formParam(),
      least: z.number().int().min(1).describe(zh('至少有几处旧表上才印的字。')),
    }),
  forms: ({ form }) => [form],
  messages: {
    stale: {
      'zh-CN': zh('用的是旧表({title}):有“{marks}”'),
      en: 'The form is an old one ({title}): it has “{marks}”',
    },
  },
  check: (context, params) => {
    const reading = context.form(params.form);
    if (reading === null) return inapplicable;
    const [first, ...rest] = [...reading.marks].sort((a, b) => a.range.start - b.range.start);
    if (first === undefined || rest.length + 1 < params.least) return passed();
    const marks = [first, ...rest].map(({ mark }) => mark).join('\u201d\u201c');
    return failedBy([
      {
        message: 'stale',
        data: { title: reading.form.title, marks },
        range: first.range,
        related: rest.map(({ range }) => range),
      },
    ]);
  },
});
