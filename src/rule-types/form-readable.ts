import * as z from 'zod';
import type { FormReading, ReadRow, ReadTable } from '../model/form.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { defineRuleType, failedBy, inapplicable, passed, type RawFinding } from './define.js';
import { formParam, namesIn, shortList } from './form-params.js';

export const formReadable = defineRuleType({
  id: 'form-readable',
  summary: {
    'zh-CN': zh('说明印好的表里哪些读出来了,哪些读不出来、没有核对。'),
    en: 'Says what of a printed form could not be read, and so was not checked.',
  },
  inForms: true,
  params: () => z.strictObject({ form: formParam() }),
  forms: ({ form }) => [form],
  messages: {
    absent: {
      'zh-CN': zh('没有读到“{title}”这张表,没有核对;表如果是图片,请人工核对'),
      en: 'The table “{title}” was not found, and so not checked',
    },
    unreadable: {
      'zh-CN': zh('“{title}”这张表的行和数字对不上号,读不出来,没有核对'),
      en: 'The rows and figures of the table “{title}” do not fit together: nothing of it was checked',
    },
    rows: {
      'zh-CN': zh('“{title}”表里有 {count} 行读不出来,没有核对:{rows}'),
      en: '“{title}”: {count} rows could not be read, and so were not checked: {rows}',
    },
    cells: {
      'zh-CN': zh('“{row}”这一行应有 {expected} 个数,读到 {counted} 个,没有核对'),
      en: '“{row}” has {counted} figures where {expected} are printed: not checked',
    },
    lost: {
      'zh-CN': zh('“{title}”表里没有找到 {count} 行:{rows}'),
      en: '“{title}”: {count} rows were not found: {rows}',
    },
  },
  check: (context, params) => {
    const reading = context.form(params.form);
    if (reading === null) return inapplicable;
    const findings = reading.tables.flatMap((table) => tell(table, reading, context));
    if (findings.length > 0) return failedBy(findings);
    return passed(reading.tables.flatMap(({ range }) => range ?? []));
  },
});

function tell(table: ReadTable, reading: FormReading, context: RuleContext): RawFinding[] {
  const names = namesIn(reading, table.id);
  const data = { title: names.title };
  if (table.state === 'absent') return [{ message: 'absent', data, range: headingOf(names.title, context) }];
  if (table.state === 'unreadable')
    return [{ message: 'unreadable', data, range: firstLine(table.range, context) }];
  if (table.state === 'read') return [];
  const unread = table.rows.filter(({ state }) => state === 'unreadable');
  const own = reading.form.tables.find(({ id }) => id === table.id)!;
  const lost = table.rows.filter(({ id, state }) => {
    const row = own.rows.find((candidate) => candidate.id === id);
    return state === 'absent' && row?.caption !== true && row?.parts === undefined;
  });
  const listed = (rows: readonly ReadRow[]): string => shortList(rows.map(({ id }) => names.row(id)));
  return [
    ...(unread.length === 1 ? [oneRow(unread[0]!, names.row(unread[0]!.id))] : []),
    ...(unread.length > 1
      ? [
          {
            message: 'rows',
            data: { ...data, count: unread.length, rows: listed(unread) },
            range: firstLine(unread[0]!.range, context),
            related: unread.slice(1).flatMap(({ range }) => firstLine(range, context) ?? []),
          },
        ]
      : []),
    ...(lost.length > 0
      ? [
          {
            message: 'lost',
            data: { ...data, count: lost.length, rows: listed(lost) },
            range: firstLine(table.range, context),
          },
        ]
      : []),
  ];
}

function oneRow({ range, expected, counted }: ReadRow, row: string): RawFinding {
  return { message: 'cells', data: { row, expected, counted: counted ?? 0 }, range };
}

function firstLine(range: Range | null, { document }: RuleContext): Range | null {
  if (range === null) return null;
  const end = document.source.text.indexOf('\n', range.start);
  return { start: range.start, end: end < 0 ? range.end : Math.min(range.end, end) };
}

/** The heading that announces the table. */
function headingOf(title: string, { document }: RuleContext): Range | null {
  const plain = (text: string): string => fold(text).replace(/[\s\u3001]/g, '');
  const section = document.outline.sections.find((each) => plain(each.title).includes(plain(title)));
  return section?.headingRange ?? null;
}
