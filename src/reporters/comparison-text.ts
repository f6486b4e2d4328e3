import type { Carried, Comparison, Indicator, Pair, PlanItem } from '../model/comparison.js';
import type { Passage } from '../model/passage.js';
import type { Locale } from '../model/text.js';
import { COMPARISON_LABELS, type ComparisonLabels } from './comparison-labels.js';
import { printable } from './frame.js';
import { escapeMarkdown } from './markdown-text.js';

export interface ComparisonOptions {
  readonly locale: Locale;
  /** Whether the places of the two reports are paragraphs of Word files. */
  readonly word: readonly [before: boolean, after: boolean];
}

interface Entry {
  readonly head: string;
  readonly details: readonly string[];
}

interface Part {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** A comparison for people at a terminal. */
export function comparisonText(comparison: Comparison, options: ComparisonOptions): string {
  const labels = COMPARISON_LABELS[options.locale];
  const parts = partsOf(comparison, labels, options).flatMap(({ title, entries }) => [
    title,
    ...(entries.length === 0 ? [`  ${labels.none}`] : []),
    ...entries.flatMap(({ head, details }) => [`  ${head}`, ...details.map((line) => `      ${line}`)]),
    '',
  ]);
  return printableLines([...heads(comparison, labels), '', ...parts, labels.closing, '']);
}

/** The same as Markdown. */
export function comparisonMarkdown(comparison: Comparison, options: ComparisonOptions): string {
  const labels = COMPARISON_LABELS[options.locale];
  const parts = partsOf(comparison, labels, options).flatMap(({ title, entries }) => [
    `## ${escapeMarkdown(title)}`,
    entries.length === 0
      ? escapeMarkdown(labels.none)
      : entries
          .flatMap(({ head, details }) => [
            `- ${escapeMarkdown(head)}`,
            ...details.map((line) => `  - ${escapeMarkdown(line)}`),
          ])
          .join('\n'),
  ]);
  const [title, ...rest] = heads(comparison, labels);
  return `${[`# ${escapeMarkdown(title!)}`, ...rest.map(escapeMarkdown), ...parts, escapeMarkdown(labels.closing)].join('\n\n')}\n`;
}

const printableLines = (lines: readonly string[]): string => lines.map(printable).join('\n');

const heads = ({ before, after }: Comparison, labels: ComparisonLabels): string[] => [
  `${labels.before} ${before.path}  ${labels.year(before.year)}  ${before.title ?? ''}`.trimEnd(),
  `${labels.after} ${after.path}  ${labels.year(after.year)}  ${after.title ?? ''}`.trimEnd(),
];

function partsOf(comparison: Comparison, labels: ComparisonLabels, options: ComparisonOptions): Part[] {
  const { indicators, carried, problemsRepeated, plan } = comparison;
  const of = (direction: Indicator['direction']): number =>
    indicators.filter((one) => one.direction === direction).length;
  const judged = (verdict: PlanItem['verdict']): PlanItem[] =>
    plan.filter((item) => item.verdict === verdict);
  const counts = {
    answered: judged('answered').length,
    unanswered: judged('unanswered').length,
    'cant-tell': judged('cant-tell').length,
  };
  const say = { labels, options };
  return [
    {
      title: labels.indicators(of('rose'), of('fell'), of('same')),
      entries: indicators.map((indicator) => indicatorEntry(indicator, say)),
    },
    { title: labels.carried(carried.length), entries: carried.map((one) => carriedEntry(one, say)) },
    {
      title: labels.problems(problemsRepeated.length),
      entries: problemsRepeated.map((one) => carriedEntry(one, say)),
    },
    {
      title: labels.plan(counts),
      entries: [...judged('unanswered'), ...judged('answered')].map((item) => planEntry(item, say)),
    },
  ];
}

interface Say {
  readonly labels: ComparisonLabels;
  readonly options: ComparisonOptions;
}

function indicatorEntry(indicator: Indicator, say: Say): Entry {
  const { name, unit, values, direction, difference, share, approximate } = indicator;
  const { labels } = say;
  const [from, to] = values.map((value) => amount(value, unit));
  const by =
    unit === '%'
      ? labels.points(String(Math.abs(difference)))
      : `${amount(Math.abs(difference), unit)}${share === null ? '' : ` (${Math.abs(Math.round(share * 1000) / 10)}%)`}`;
  const changed =
    direction === 'same'
      ? labels.direction.same
      : `${labels.direction[direction]} ${approximate ? `${labels.about} ` : ''}${by}`;
  return { head: `${name}  ${from} \u2192 ${to}  ${changed}`, details: pairLines(indicator, say) };
}

/** 25370000000 元 as 253.7亿元. */
function amount(value: number, unit: string): string {
  const scale = (
    [
      [1e8, '\u4ebf'],
      [1e5, '\u4e07'],
    ] as const
  ).find(([least]) => value >= least);
  const shown =
    scale === undefined ? value : Number((value / (scale[0] === 1e8 ? 1e8 : 1e4)).toPrecision(10));
  return `${shown}${scale?.[1] ?? ''}${unit}`;
}

const carriedEntry = (one: Carried, say: Say): Entry => ({
  head: say.labels.kind[one.kind],
  details: pairLines(one, say),
});

const pairLines = ({ before, after }: Pair, { labels, options: { word } }: Say): string[] => [
  `${labels.before} ${placed(before, labels, word[0])}`,
  `${labels.after} ${placed(after, labels, word[1])}`,
];

function planEntry({ plan, answers, words, verdict }: PlanItem, { labels, options: { word } }: Say): Entry {
  const [answer] = verdict === 'answered' ? answers : [];
  return {
    head: labels.verdict[verdict],
    details: [
      `${labels.before} ${placed(plan, labels, word[0])}`,
      ...(answer === undefined
        ? []
        : [
            `${labels.after} ${placed(answer, labels, word[1])}`,
            `${labels.words} ${words.map((each) => `\u201c${withoutFigures(each)}\u201d`).join('')}`,
          ]),
    ],
  };
}

/** Runs in common hold 0 for every figure, for figures differ from year to year. */
const withoutFigures = (run: string): string => run.replace(/0+/g, '\u2026').replace(/^\u2026|\u2026$/g, '');

const placed = ({ line, text }: Passage, labels: ComparisonLabels, word: boolean): string =>
  `${labels.line(line, word)} ${text}`;
