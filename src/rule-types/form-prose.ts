import * as z from 'zod';
import { blocksIn } from '../document/find.js';
import { type Sentence, sentencesOf } from '../document/sentences.js';
import type { FormCell } from '../model/form.js';
import type { Match, RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { allMatches } from '../text/matches.js';
import { contains } from '../text/offsets.js';
import { cantTell, defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { formParam, rowCells } from './form-params.js';
import { showSum, sumOf } from './form-sums.js';

const statement = () =>
  z.strictObject({
    find: z.string().min(1).describe(zh('怎样的一句话,正则表达式;其中最后一个数就是要核对的数。')),
    not: z.array(z.string().min(1)).default([]).describe(zh('形似而说的是别的事,正则表达式。')),
    equals: z
      .array(z.array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+$/)).min(1))
      .min(1)
      .describe(zh('应当等于的数,符合其中一个就行;每个写成几格相加,每格写“表.行.栏”。')),
    alone: z
      .boolean()
      .default(false)
      .describe(zh('写 true:单独一处不符也报告;不写:同一句里另有一个数与表相符,才说得上是同一范围,才报告。')),
  });
type Statement = z.infer<ReturnType<typeof statement>>;

export const formProse = defineRuleType({
  id: 'form-prose',
  summary: {
    'zh-CN': zh('正文里说的数,和印好的表里填的数对照。'),
    en: 'Figures in the text agree with those in a printed form.',
  },
  inForms: true,
  params: () => z.strictObject({ form: formParam(), statements: z.array(statement()).min(1) }),
  forms: ({ form }) => [form],
  patterns: ({ statements }) => statements.flatMap(({ find, not }) => [find, ...not]),
  tells: 'contradicts',
  messages: {
    differs: {
      'zh-CN': zh('正文写“{text}”,表里是{table}'),
      en: 'The text says “{text}”, the table {table}',
    },
  },
  check: (context, params, rule) => {
    const said = context
      .scope(rule.scope)
      .flatMap((range) =>
        params.statements.flatMap((one) => readStatement(one, range, { context, form: params.form })),
      );
    if (context.form(params.form) === null || said.length === 0) return inapplicable;
    const known = said.filter((one) => one.sums !== null && !said.some((other) => isLonger(other, one)));
    if (known.length === 0) return cantTell(said.map(({ range }) => range));
    const wrong = known.filter(
      (one) => !one.agrees && (one.alone || known.some((other) => vouches(other, one))),
    );
    if (wrong.length === 0) return passed(known.filter(({ agrees }) => agrees).map(({ range }) => range));
    return failedBy(
      wrong.map(({ range, text, sums }) => ({
        message: 'differs',
        data: { text, table: [...new Set(sums!.map(showSum))].join(zh('或')) },
        range,
        related: sums![0]!.map((cell) => cell.range),
      })),
    );
  },
});

interface Said {
  readonly range: Range;
  readonly text: string;
  readonly value: number;
  readonly alone: boolean;
  readonly sentence: Range;
  /** What it may equal; null where the table could not be read. */
  readonly sums: readonly (readonly FormCell[])[] | null;
  readonly agrees: boolean;
}

/** Another figure of the sentence that is the table's: the sentence speaks of the same matters. */
const vouches = (other: Said, one: Said): boolean =>
  other !== one && other.agrees && other.value > 0 && other.sentence.start === one.sentence.start;

/** `上年结转政府信息公开申请2件` holds `政府信息公开申请2件`, which by itself would be something else. */
const isLonger = (other: Said, { range }: Said): boolean =>
  contains(other.range, range) && other.range.end - other.range.start > range.end - range.start;

interface Where {
  readonly context: RuleContext;
  readonly form: string;
}

function readStatement(one: Statement, scope: Range, { context, form }: Where): Said[] {
  const not = one.not.flatMap((pattern) => context.find(pattern, scope));
  return context.find(one.find, scope).flatMap((match) => {
    if (not.some(({ range }) => contains(range, match.range)) || isOfOtherYear(match, context)) return [];
    const digits = /(\d[\d,]*)(?!.*\d)/.exec(match.text)?.[1];
    if (digits === undefined) return [];
    const value = Number(digits.replaceAll(',', ''));
    const sums = sumsOf(one, { context, form });
    return [
      {
        range: match.range,
        text: context.document.source.text.slice(match.range.start, match.range.end).replace(/\s+/g, ''),
        value,
        alone: one.alone,
        sentence: sentenceOf(match, context),
        sums,
        agrees: sums?.some((cells) => sumOf(cells) === value) ?? false,
      },
    ];
  });
}

const TIME = /(20\d\d)\s?年|去年|上一?年(?!度?结转)|往年|[今本]年/g;

/** Whether the words themselves, or else the last before them in the sentence that name a year, name another than the report's. */
function isOfOtherYear(match: Match, context: RuleContext): boolean {
  const { reportYear } = context;
  const years = allMatches(match.text, /(20\d\d)\s?年/g).map(([, year]) => Number(year));
  if (years.length > 0) return reportYear === null || !years.includes(reportYear);
  const last = allMatches(textBefore(match, context), TIME).at(-1);
  if (last === undefined || /[今本]年/.test(last[0])) return false;
  return last[1] === undefined || Number(last[1]) !== reportYear;
}

function sentenceWith({ range }: Match, { document }: RuleContext): Sentence | undefined {
  const [block] = blocksIn(document, range);
  const around = block === undefined ? [] : sentencesOf(block);
  return around.find((each) => contains(each.range, range));
}

const sentenceOf = (match: Match, context: RuleContext): Range =>
  sentenceWith(match, context)?.range ?? match.range;

function textBefore(match: Match, context: RuleContext): string {
  const sentence = sentenceWith(match, context);
  return sentence === undefined
    ? ''
    : fold(context.document.source.text.slice(sentence.range.start, match.range.start));
}

/** The sums that a figure may be; null where a cell of one of them was not read. */
function sumsOf({ equals }: Statement, { context, form }: Where): readonly (readonly FormCell[])[] | null {
  const sums = equals.map((cells) =>
    cells.flatMap((name) => {
      const [table, row, column] = name.split('.') as [string, string, string];
      // With an empty cell the sum is not known.
      return rowCells(context, { form, table, row }).filter(
        (cell) => cell.column === column && cell.value !== null,
      );
    }),
  );
  return sums.every((cells, i) => cells.length === equals[i]!.length) ? sums : null;
}
