import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { defineRuleType, failedBy, inapplicable } from './define.js';
import { itemsIn } from './items.js';

export const problemPlanLink = defineRuleType({
  id: 'problem-plan-link',
  summary: {
    'zh-CN': zh('检查每条不足在下一年度安排里有没有对应的措施(看用词有没有重合)。'),
    en: 'Every shortcoming has an answer in the plan, judged by the words they share.',
  },
  waits: true,
  params: () =>
    z.strictObject({
      problems: z.string().min(1).describe(zh('写不足的部分。')),
      plan: z.string().min(1).describe(zh('写安排的部分。')),
      common: z.array(z.string().min(2)).default([]).describe(zh('到处都有、不能说明问题的词。')),
    }),
  slots: (params) => [params.problems, params.plan],
  messages: {
    unanswered: {
      'zh-CN': zh('下一年度安排里没有对应这一条不足的措施'),
      en: 'The plan has no answer to this shortcoming',
    },
  },
  check: (context, params) => {
    const verdict = (slot: string): string | undefined => context.binding.bySlot(slot)?.verdict;
    if (verdict(params.problems) !== 'own-section' || verdict(params.plan) !== 'own-section')
      return inapplicable;
    const plan = context
      .scope(params.plan)
      .map((range) => textOf(context, range))
      .join('\n');
    const items = context.scope(params.problems).flatMap((range) => itemsIn(context, range));
    const unanswered = items.filter(
      (item) =>
        !keyWords(firstClause(context, item), params.common.map(fold)).some((word) => plan.includes(word)),
    );
    return failedBy(
      unanswered.map((range) => ({ message: 'unanswered', range: clauseRange(context, range) })),
    );
  },
});

const textOf = (context: RuleContext, range: Range): string =>
  fold(context.document.source.text.slice(range.start, range.end));

function clauseRange(context: RuleContext, item: Range): Range {
  const stop = /[\u3002\n]/.exec(textOf(context, item).slice(3))?.index;
  return stop === undefined ? item : { start: item.start, end: item.start + 3 + stop };
}

const firstClause = (context: RuleContext, item: Range): string =>
  textOf(context, clauseRange(context, item));

/** Pairs of neighbouring characters, those left out that stand everywhere. */
function keyWords(clause: string, common: readonly string[]): string[] {
  const plain = common
    .reduce((text, word) => text.split(word).join(' '), clause)
    .replace(/[^\u4e00-\u9fff]+/g, ' ');
  return plain
    .split(' ')
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2)));
}
