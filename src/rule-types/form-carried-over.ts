import * as z from 'zod';
import type { FormCell } from '../model/form.js';
import { zh } from '../text/chinese.js';
import { cantTell, defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { formParam, namesIn, rowCells } from './form-params.js';

export const formCarriedOver = defineRuleType({
  id: 'form-carried-over',
  summary: {
    'zh-CN': zh('和上一年的报告对照:今年表里“上年结转”的一行,等于去年表里“结转下年”的一行。'),
    en: 'What last year’s report carried over is what this year’s begins with, column by column.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      form: formParam(),
      table: z.string().min(1).describe(zh('哪一张表。')),
      row: z.string().min(1).describe(zh('今年的哪一行。')),
      before: z.string().min(1).describe(zh('去年的哪一行。')),
    }),
  forms: ({ form }) => [form],
  tells: 'contradicts',
  messages: {
    differs: {
      'zh-CN': zh('“{row}”与去年报告的“{before}”不一致:{list}'),
      en: '“{row}” is not what last year’s report has as “{before}”: {list}',
    },
  },
  check: (context, { form, table, row, before }) => {
    if (
      context.previous === null ||
      !isYearBefore(context.reportYear, context.previous.meta.reportYear?.value)
    )
      return inapplicable;
    const now = rowCells(context, { form, table, row });
    const then = rowCells(context, { form, table, row: before }, 'previous');
    if (now.length === 0 || then.length === 0) return cantTell();
    const names = namesIn(context.form(form)!, table);
    const other = now.filter((cell, i) => (cell.value ?? 0) !== (then[i]!.value ?? 0));
    if (other.length === 0) return passed(now.map(({ range }) => range));
    const say = (cell: FormCell): string => {
      const last = then.find(({ column }) => column === cell.column)!.value ?? 0;
      return zh(`“${names.column(cell.column)}”今年写${cell.value ?? 0},去年是${last}`);
    };
    return failedBy([
      {
        message: 'differs',
        data: { row: names.row(row), before: names.row(before), list: other.map(say).join('\uff1b') },
        range: other[0]!.range,
        related: other.slice(1).map(({ range }) => range),
      },
    ]);
  },
});

// Whose years are not known is taken as the caller gives it; a report of another year is no base.
const isYearBefore = (year: number | null, before: number | undefined): boolean =>
  year === null || before === undefined || before === year - 1;
