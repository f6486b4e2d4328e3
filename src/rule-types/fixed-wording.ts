import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy } from './define.js';
import { judgeList, LIST_MESSAGES } from './list-formula.js';
import { FOUND, tableParams } from './table-params.js';
import { findVariants, rangesOf, rowsInForce } from './terms.js';

export const fixedWording = defineRuleType({
  id: 'fixed-wording',
  summary: {
    'zh-CN': zh('按词表检查固定提法写得准不准,几项并列的有没有漏、改、颠倒;书名号里的不查。'),
    en: 'Fixed wordings of a term table, lists among them, outside titles.',
  },
  params: tableParams,
  tables: ({ table }) => [table],
  skips: ['titles'],
  messages: { ...FOUND, ...LIST_MESSAGES },
  check: (context, { table }, rule) => {
    const ranges = rangesOf(context, rule);
    return failedBy(
      rowsInForce(context, table).flatMap((term) => [
        ...findVariants(context, term, ranges),
        ...(term.items.length === 0 ? [] : (judgeList(context, term, ranges) ?? [])).map((finding) => ({
          ...finding,
          term,
        })),
      ]),
    );
  },
});
