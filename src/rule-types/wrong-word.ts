import { zh } from '../text/chinese.js';
import { defineRuleType } from './define.js';
import { FOUND, tableParams } from './table-params.js';
import { checkVariants } from './terms.js';

export const wrongWord = defineRuleType({
  id: 'wrong-word',
  summary: {
    'zh-CN': zh('按词表检查错字和用错的词;书名号、引号里的不查。'),
    en: 'Wrong characters and words of a term table, outside titles and quotations.',
  },
  params: tableParams,
  tables: ({ table }) => [table],
  skips: ['titles', 'quotes'],
  messages: FOUND,
  check: (context, { table }, rule) => checkVariants(context, table, rule),
});
