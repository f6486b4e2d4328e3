import { zh } from '../text/chinese.js';
import { defineRuleType } from './define.js';
import { FOUND, tableParams } from './table-params.js';
import { checkVariants } from './terms.js';

export const fixedWording = defineRuleType({
  id: 'fixed-wording',
  summary: {
    'zh-CN': zh('按词表检查固定提法写得准不准;书名号里的不查,引号里的也查。'),
    en: 'Fixed wordings of a term table, outside titles but inside quotations.',
  },
  params: tableParams,
  tables: ({ table }) => [table],
  skips: ['titles'],
  messages: FOUND,
  check: (context, { table }, rule) => checkVariants(context, table, rule),
});
