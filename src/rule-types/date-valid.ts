import * as z from 'zod';
import { dayExists } from '../facts/dates.js';
import type { Document } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { allMatches } from '../text/matches.js';
import { contains } from '../text/offsets.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

/** Each day without a year holds this, and few paragraphs do. */
const DAY = /\u6708\d{1,2}\u65e5/;
const MONTH_DAY = /(?<![\u5e74\d./-])\s?\d{1,2}\u6708\d{1,2}\u65e5/g;
const WEEKDAY =
  '20\\d\\d\u5e74\\d{1,2}\u6708\\d{1,2}\u65e5\\s{0,2}[(]?(?:\u661f\u671f|\u5468)[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5\u5929](?![\u81f3\u5230\u2014~-])';
const DAYS = '\u65e5\u4e00\u4e8c\u4e09\u56db\u4e94\u516d';

export const dateValid = defineRuleType({
  id: 'date-valid',
  summary: {
    'zh-CN': zh('检查日期:有没有这一天,星期几对不对,起止的先后有没有颠倒。'),
    en: 'Dates exist, weekdays are right, periods do not end before they begin.',
  },
  params: () => z.strictObject({}),
  messages: {
    none: { 'zh-CN': zh('没有“{date}”这一天'), en: 'There is no day {date}' },
    weekday: {
      'zh-CN': zh('{date}是星期{right},不是星期{found}'),
      en: '{date} has another weekday than written: {right} instead of {found}',
    },
    order: {
      'zh-CN': zh('起止时间颠倒了:从 {from} 到 {to}'),
      en: 'The period ends before it begins: {from} to {to}',
    },
  },
  check: (context) =>
    failedBy(
      [...missingDays(context), ...wrongWeekdays(context), ...reversedPeriods(context)].sort(
        (a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0),
      ),
    ),
});

function missingDays(context: RuleContext): RawFinding[] {
  const dates = context.facts.dates();
  const full = dates
    .filter((date) => !date.exists)
    .map(({ raw, range }) => ({ message: 'none', data: { date: raw }, range }));
  const short = daysWithoutYear(context.document).flatMap(({ text, range }) => {
    const [month, day] = numbersIn(text);
    const known = dayExists(null, month!, day!) || dates.some((date) => contains(date.range, range));
    return known ? [] : [{ message: 'none', data: { date: text.trim() }, range }];
  });
  return [...full, ...short];
}

function daysWithoutYear({ blocks }: Document): { readonly text: string; readonly range: Range }[] {
  return blocks
    .filter(({ key }) => DAY.test(key))
    .flatMap((block) =>
      allMatches(block.key, MONTH_DAY).map(({ index, 0: text }) => ({
        text,
        range: { start: block.at(index), end: block.at(index + text.length - 1) + 1 },
      })),
    );
}

function wrongWeekdays(context: RuleContext): RawFinding[] {
  const everywhere = { start: 0, end: context.document.source.text.length };
  return context.find(WEEKDAY, everywhere).flatMap(({ text, range }) => {
    const [year, month, day] = numbersIn(text);
    if (!dayExists(year!, month!, day!)) return [];
    const right = DAYS[new Date(Date.UTC(year!, month! - 1, day!)).getUTCDay()]!;
    const found = text.at(-1)!;
    if (found === right || (found === '\u5929' && right === '\u65e5')) return [];
    const date = text.slice(0, text.indexOf('\u65e5') + 1);
    return [{ message: 'weekday', data: { date, right, found }, range }];
  });
}

function reversedPeriods(context: RuleContext): RawFinding[] {
  return context.facts
    .periods()
    .filter((period) => period.to < period.from)
    .map(({ from, to, range }) => ({ message: 'order', data: { from, to }, range }));
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
