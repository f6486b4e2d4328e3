import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { contains, Ranges } from '../text/offsets.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';

const KINDS = ['sum', 'subset', 'average', 'ratio', 'change', 'enumeration', 'table-total'] as const;

export const claimAddsUp = defineRuleType({
  id: 'claim-adds-up',
  summary: {
    'zh-CN': zh(
      '验算稿件里能算的数字:合计与分项、办结率一类的比率、平均数、增减幅度、“三个方面”一类的数目、表格的合计。算不准的不报。',
    ),
    en: 'Figures that can be computed agree: totals, rates, averages, changes, announced counts, table totals.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      kinds: z
        .array(z.enum(KINDS))
        .min(1)
        .describe(
          zh(
            '验算哪几种:sum 合计等于分项之和;subset 其中的部分不大于总数;average 平均数;ratio 比率;change 增减;enumeration 数目和列举;table-total 表格的合计。',
          ),
        ),
    }),
  tells: 'contradicts',
  messages: {
    wrong: { 'zh-CN': zh('数字对不上:{formula}'), en: 'The figures do not agree: {formula}' },
    listed: {
      'zh-CN': zh('写的是 {stated} 项,列出的是 {count} 项:{formula}'),
      en: '{stated} announced, {count} listed: {formula}',
    },
  },
  check: (context, params, rule) => {
    const kinds: ReadonlySet<string> = new Set(params.kinds);
    const scope = rule.scope === undefined ? null : new Ranges(context.scope(rule.scope));
    // A table of a printed form is judged by the form's own sums.
    const forms = kinds.has('table-total') ? context.formPlaces() : [];
    const decided = context
      .claims()
      .filter(({ kind, range }) => kind !== 'table-total' || !forms.some((form) => contains(form, range)))
      .filter(({ kind, verdict }) => kinds.has(kind) && verdict !== 'undecided')
      .filter(({ range }) => scope === null || scope.contain(range));
    if (decided.length === 0) return inapplicable;
    const wrong = decided.filter(({ verdict }) => verdict === 'contradicts');
    if (wrong.length === 0) return passed(decided.map(({ range }) => range));
    return failedBy(
      wrong.map(({ kind, formula, stated, computed, range, operands }) => ({
        message: kind === 'enumeration' ? 'listed' : 'wrong',
        data: { formula, stated: stated ?? '', count: computed?.min ?? '' },
        range,
        related: operands.map((operand) => operand.range),
      })),
    );
  },
});
