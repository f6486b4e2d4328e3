import * as z from 'zod';
import type { BoundSlot, RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { lastAtOrBefore, overlaps } from '../text/offsets.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { itemsIn } from './items.js';
import { placeOf } from './places.js';

export const textRequired = defineRuleType({
  id: 'text-required',
  summary: {
    'zh-CN': zh('检查某一部分(或其中每一项)写没写到应有的内容。'),
    en: 'A part, or each of its items, says what it must say.',
  },
  waits: true,
  params: () =>
    z.strictObject({
      each: z
        .enum(['scope', 'item'])
        .default('scope')
        .describe(zh('scope:整个部分里有一处即可;item:每一项都要有。')),
      embedded: z.boolean().default(true).describe(zh('只在正文里提到、没有专节的,查不查。')),
      anyOf: z.array(z.string().min(1)).min(1).describe(zh('写法,正则表达式,任一匹配即算写到。')),
      inTitle: z.boolean().default(false).describe(zh('这一部分的标题里写到的,算不算。')),
      not: z.array(z.string().min(1)).default([]).describe(zh('形似而不算的写法,正则表达式。')),
    }),
  patterns: (params) => [...params.anyOf, ...params.not],
  messages: {
    scope: { 'zh-CN': zh('这一部分没有{title}'), en: 'This part lacks: {title}' },
    item: { 'zh-CN': zh('这一项没有{title}'), en: 'This item lacks: {title}' },
  },
  check: (context, params, rule) => {
    const bound = rule.scope === undefined ? undefined : context.binding.bySlot(rule.scope);
    const ranges = context.scope(rule.scope);
    if (ranges.length === 0 || (bound?.verdict === 'embedded' && !params.embedded)) return inapplicable;
    const titles = params.inTitle ? titlesOf(context, bound) : [];
    const evidence = [...titles, ...ranges].flatMap((range) => hits(context, params, range));
    const data = { title: rule.title, slot: bound?.slot.title ?? '' };
    if (params.each === 'scope') {
      if (evidence.length > 0) return passed(evidence);
      const range = bound === undefined ? null : placeOf(context, bound);
      return failedBy([{ message: 'scope', data, range }]);
    }
    const lacking = ranges
      .flatMap((range) => itemsIn(context, range))
      .filter((item) => hits(context, params, item).length === 0);
    return lacking.length === 0
      ? passed(evidence)
      : failedBy(lacking.map((range) => ({ message: 'item', data, range: firstLine(context, range) })));
  },
});

function titlesOf(context: RuleContext, bound: BoundSlot | undefined): Range[] {
  return (bound?.matches ?? []).flatMap(
    (match) => context.document.outline.byId(match.sectionId ?? '')?.titleRange ?? [],
  );
}

function hits(
  context: RuleContext,
  params: { anyOf: readonly string[]; not: readonly string[] },
  range: Range,
): Range[] {
  const voided = params.not.flatMap((pattern) => context.find(pattern, range));
  return params.anyOf
    .flatMap((pattern) => context.find(pattern, range))
    .map((match) => match.range)
    .filter((found) => !voided.some((match) => overlaps(match.range, found)));
}

function firstLine(context: RuleContext, range: Range): Range {
  const { lines } = context.document;
  const line =
    lines[
      lastAtOrBefore(
        lines.map((candidate) => candidate.range.start),
        range.start,
      )
    ];
  return {
    start: range.start,
    end: Math.min(range.end, Math.max(line?.range.end ?? range.end, range.start + 1)),
  };
}
