import * as z from 'zod';
import type { FormCell } from '../model/form.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable } from './define.js';
import { formParam, namesIn, readTables, shortList } from './form-params.js';

export const formCellsFilled = defineRuleType({
  id: 'form-cells-filled',
  summary: {
    'zh-CN': zh('检查印好的表里有没有空着或者画横线的格子。'),
    en: 'No cell of a printed form is empty or holds a stroke.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      form: formParam(),
      tables: z.array(z.string().min(1)).min(1).describe(zh('查哪几张表,写表的编号。')),
    }),
  forms: ({ form }) => [form],
  messages: {
    empty: {
      'zh-CN': zh('“{title}”表里有 {count} 格空着或者画了线:{rows}'),
      en: '“{title}”: {count} cells are empty or hold a stroke: {rows}',
    },
  },
  check: (context, params) => {
    const reading = context.form(params.form);
    if (reading === null) return inapplicable;
    const tables = readTables(reading).filter(({ id }) => params.tables.includes(id));
    if (tables.length === 0) return inapplicable;
    return failedBy(
      tables.flatMap(({ id, rows }) => {
        const empty = rows.flatMap(({ cells }) => cells.filter(({ value }) => value === null));
        const [first, ...rest] = empty;
        if (first === undefined) return [];
        const names = namesIn(reading, id);
        const where = ({ row, column }: FormCell): string => `${names.row(row)}-${names.column(column)}`;
        const data = { title: names.title, count: empty.length, rows: shortList(empty.map(where), 4) };
        return [{ message: 'empty', data, range: first.range, related: rest.map(({ range }) => range) }];
      }),
    );
  },
});
