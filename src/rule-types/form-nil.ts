import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { matchAll } from '../text/pattern.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { formParam, namesIn, rowCells } from './form-params.js';

export const formNil = defineRuleType({
  id: 'form-nil',
  summary: {
    'zh-CN': zh('检查印好的表里,这类单位不会有的一行是不是都填了“0”。'),
    en: 'A row of a printed form that such a unit cannot have is nought.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      form: formParam(),
      table: z.string().min(1).describe(zh('哪一张表。')),
      row: z.string().min(1).describe(zh('哪一行。')),
      notUnits: z.array(z.string().min(1)).default([]).describe(zh('名称匹配这些正则表达式的单位不查。')),
    }),
  forms: ({ form }) => [form],
  patterns: ({ notUnits }) => notUnits,
  messages: {
    filled: {
      'zh-CN': zh('“{row}”一行填了{values}'),
      en: 'The row “{row}” has {values}',
    },
  },
  check: (context, params) => {
    const cells = rowCells(context, params);
    const unit = fold(context.document.meta.unit?.value ?? '');
    const { unitKind } = context.document.meta;
    // A kind that was only guessed from how the text speaks judges nobody.
    if (cells.length === 0 || unitKind === null || unitKind.confidence < 0.8) return inapplicable;
    if (params.notUnits.some((pattern) => matchAll(pattern, unit).length > 0)) return inapplicable;
    const filled = cells.filter(({ value }) => value !== null && value !== 0);
    if (filled.length === 0) return passed(cells.map(({ range }) => range));
    const names = namesIn(context.form(params.form)!, params.table);
    const values = filled.map(({ column, text }) => `${names.column(column)}${text}`).join('\u3001');
    return failedBy([
      {
        message: 'filled',
        data: { row: names.row(params.row), values },
        range: filled[0]!.range,
        related: filled.slice(1).map(({ range }) => range),
      },
    ]);
  },
});
