import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { Ranges } from '../text/offsets.js';
import { cantTell, defineRuleType, failedBy, inapplicable, type RawFinding } from './define.js';
import { isOfSeveralYears, SURE } from './years.js';

/** A report of part of a year, or a check of one's own, is signed before the year ends. */
const PART_OF_YEAR = /半年|季度|月份|截至|\d{1,2}\s?月?\s?(?:至|到|-|\u2014|\u2013|~)\s?\d{1,2}\s?月/;
const OTHER_REPORT = /自查|评估|整改|督察|专项/;
/** The sentence states which time its figures belong to, right before the time. */
const STATISTICS =
  '(?:统计期限|统计时限|统计时间|统计范围|报告期|所列数据的?(?:统计)?(?:期限|时限|时间)?)(?:为|是|:|自|从){1,2}\\s?(?=20\\d\\d)';
/** Only what opens its sentence and says what was done can be wrong by its day. */
const DONE = /召开|印发|举办|组织|开展|完成|通过|出台|学习/;
const TO_COME = /将|拟|计划|预计|争取|力争|施行|实施|生效|截止|到期|之?前|底前|起|至|期|时限|定于|安排|协议/;
const NEAR = 200;

export const dateFitsYear = defineRuleType({
  id: 'date-fits-year',
  summary: {
    'zh-CN': zh(
      '检查日期和报告年度合不合:成文日期是不是早于报告年度结束,统计期限是不是报告年度,写成已经做完的事是不是晚于成文日期。',
    ),
    en: 'Dates fit the report year: signature, period of the statistics, events that lie after the signature.',
  },
  params: () =>
    z.strictObject({
      notBefore: z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .describe(zh('成文日期不会早于报告年度的哪一天,例如 10-01。')),
      done: z
        .string()
        .optional()
        .describe(zh('哪一部分(编号)写的是已经做完的事;写了才查有没有晚于成文日期的事。')),
    }),
  slots: (params) => (params.done === undefined ? [] : [params.done]),
  messages: {
    early: {
      'zh-CN': zh('成文日期是 {found},报告的却是 {year} 年的情况,多半是年份没有改'),
      en: 'Signed {found}, but the report is on {year}: the year was probably not changed',
    },
    period: {
      'zh-CN': zh('统计期限写的是 {found} 年,报告的是 {year} 年的情况'),
      en: 'The statistics are of {found}, the report is on {year}',
    },
    later: {
      'zh-CN': zh('“{date}”晚于成文日期 {signed},不会是已经做完的事'),
      en: '“{date}” lies after the signature ({signed}), so it cannot be done',
    },
  },
  check: (context, params) => {
    const { reportYear, title } = context.document.meta;
    if (reportYear === null || reportYear.confidence < SURE) return cantTell();
    const name = title?.value ?? '';
    const opening = `${name} ${context.document.source.text.slice(0, 600)}`;
    if (isOfSeveralYears(context.document) || OTHER_REPORT.test(name) || PART_OF_YEAR.test(fold(opening))) {
      return inapplicable;
    }
    return failedBy([
      ...signedEarly(context, reportYear.value, params.notBefore),
      ...otherPeriod(context, reportYear.value),
      ...(params.done === undefined ? [] : afterSignature(context, params.done)),
    ]);
  },
});

function signedEarly(context: RuleContext, year: number, notBefore: string): RawFinding[] {
  const { date } = context.document.meta;
  // Years before are another fault: the title's, or a date that is none of this report.
  if (date === null || date.value >= `${year}-${notBefore}` || date.value < `${year}-01-01`) return [];
  return [{ message: 'early', data: { found: date.value, year }, range: date.range }];
}

function otherPeriod(context: RuleContext, year: number): RawFinding[] {
  const said = context
    .scope(undefined)
    .flatMap((range) => context.find(STATISTICS, range))
    .map((match) => match.range);
  return context.facts
    .periods()
    .filter(({ from, to }) => from.endsWith('-01-01') && to.endsWith('-12-31'))
    .filter(({ from, to }) => from.slice(0, 4) === to.slice(0, 4) && from.slice(0, 4) !== String(year))
    .filter(({ range }) => said.some((words) => words.end === range.start))
    .map(({ from, range }) => ({ message: 'period', data: { found: from.slice(0, 4), year }, range }));
}

function afterSignature(context: RuleContext, slot: string): RawFinding[] {
  const signed = context.document.meta.date;
  if (signed === null || signed.confidence < SURE) return [];
  const ranges = new Ranges(context.scope(slot));
  const { text } = context.document.source;
  return context.facts
    .dates()
    .filter(({ value, exists, range }) => exists && value > signed.value && ranges.overlap(range))
    .filter(({ range }) => {
      const sentence = sentenceAround(text, range.start, range.end);
      return range.start === sentence.start && DONE.test(sentence.rest) && !TO_COME.test(sentence.rest);
    })
    .map(({ raw, range }) => ({ message: 'later', data: { date: raw, signed: signed.value }, range }));
}

function sentenceAround(text: string, start: number, end: number): { start: number; rest: string } {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const opened = Math.max(before.lastIndexOf('\u3002'), before.lastIndexOf('\n')) + 1;
  const lead = before.slice(opened);
  const rest = /^[^\u3002\n]*/.exec(text.slice(end, end + NEAR))![0];
  return { start: start - lead.trimStart().length, rest };
}
