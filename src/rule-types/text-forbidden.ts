import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { contains } from '../text/offsets.js';
import { defineRuleType, failedBy, inapplicable } from './define.js';

export const textForbidden = defineRuleType({
  id: 'text-forbidden',
  summary: {
    'zh-CN': zh('检查不该出现的文字,例如没有填的占位。'),
    en: 'Text that must not stand in a report, such as a placeholder nobody filled in.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      anyOf: z.array(z.string().min(1)).min(1).describe(zh('不该出现的写法,正则表达式。')),
      not: z.array(z.string().min(1)).default([]).describe(zh('其中可以出现的写法,正则表达式。')),
      notIn: z.array(z.string()).default([]).describe(zh('不查哪几部分,填部分的编号,例如 problems。')),
      titles: z
        .enum(['skip', 'search'])
        .default('skip')
        .describe(zh('书名号里的文字查不查:skip 不查、search 也查。')),
    }),
  skips: ['titles'],
  patterns: (params) => [...params.anyOf, ...params.not],
  slots: (params) => params.notIn,
  messages: {
    found: { 'zh-CN': zh('不应出现“{text}”({title})'), en: '“{text}” must not stand here ({title})' },
  },
  check: (context, params, rule) => {
    const ranges = context.scope(rule.scope);
    if (ranges.length === 0) return inapplicable;
    const elsewhere = params.notIn.flatMap((slot) => context.scope(slot));
    const matches = ranges.flatMap((range) =>
      params.anyOf.flatMap((pattern) =>
        context.find(pattern, range, params.titles === 'skip' ? {} : { skip: [] }),
      ),
    );
    if (matches.length === 0) return failedBy([]);
    const allowed = ranges.flatMap((range) =>
      params.not.flatMap((pattern) => context.find(pattern, range, { skip: [] })),
    );
    const found = matches
      .filter((match) => !allowed.some((other) => contains(other.range, match.range)))
      .filter((match) => !elsewhere.some((range) => contains(range, match.range)))
      .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
    const apart = found.filter((match, i) => i === 0 || match.range.start >= found[i - 1]!.range.end);
    return failedBy(
      apart.map((match) => ({
        message: 'found',
        // As the author typed it, not as it was folded for the search.
        data: {
          text: context.document.source.text.slice(match.range.start, match.range.end),
          title: rule.title,
        },
        range: match.range,
      })),
    );
  },
});
