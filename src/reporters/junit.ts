import type { BoundSlot, Finding, LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { lineStarts } from '../text/offsets.js';
import { printable } from './frame.js';
import type { Unread } from './json.js';
import { LABELS } from './labels.js';
import { basisOf, placeOf } from './places.js';
import { wordPlace } from './word-place.js';
import { attributes, xmlText } from './xml.js';

/** One case of a suite: passed without `ending`. */
interface Case {
  readonly name: string;
  readonly ending?: {
    readonly kind: 'failure' | 'error' | 'skipped';
    readonly type?: string;
    readonly message: string;
    readonly body?: string;
  };
}

type Counts = Readonly<Record<'tests' | 'failures' | 'errors', number>>;

/** The suite of one draft: its lines and what they count. */
export interface JunitSuite extends Counts {
  readonly text: string;
}

const WORDS = {
  'zh-CN': {
    others: '其他问题',
    reading: '读取稿件',
    notNeeded: '这份报告不要求',
    missingMildly: zh('缺,在这个阶段不算错误'),
    more: (count: number) => zh(`(共 ${count} 个错误)`),
    crashed: (rule: string) => zh(`规则 ${rule} 运行出错,这是 hegao 的问题`),
  },
  en: {
    others: 'Other problems',
    reading: 'Reading the draft',
    notNeeded: 'not required of this report',
    missingMildly: 'missing; no error at this stage',
    more: (count: number) => ` (${count} errors)`,
    crashed: (rule: string) => `rule ${rule} crashed; this is a fault of hegao`,
  },
} as const;

/** A run as JUnit XML: a suite a draft, a case a required part, one more for all other errors. Only errors fail. */
export function junitReport(results: readonly (LintReport | Unread)[], locale: Locale): string {
  const suites = results.map((result) => junitSuite(result, locale));
  const sum = (name: keyof Counts): number => suites.reduce((total, suite) => total + suite[name], 0);
  const { head, tail } = junitFrame({
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
  });
  return `${head}${suites.map(({ text }) => text).join('')}${tail}`;
}

/** What stands before and after the suites. */
export function junitFrame({ tests, failures, errors }: Counts): {
  readonly head: string;
  readonly tail: string;
} {
  const totals = attributes({ name: 'hegao', tests, failures, errors });
  return {
    head: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${totals}>\n`,
    tail: '</testsuites>\n',
  };
}

/** One draft as a suite. */
export function junitSuite(result: LintReport | Unread, locale: Locale): JunitSuite {
  const cases = 'problem' in result ? [unreadCase(result, locale)] : casesOf(result, locale);
  const counts = {
    tests: cases.length,
    failures: count(cases, 'failure'),
    errors: count(cases, 'error'),
  };
  const head = attributes({ name: result.path, ...counts, skipped: count(cases, 'skipped') });
  const lines = cases.flatMap((one) => caseLines(one, result.path));
  return { ...counts, text: `${[`  <testsuite ${head}>`, ...lines, '  </testsuite>'].join('\n')}\n` };
}

function caseLines({ name, ending }: Case, classname: string): string[] {
  const head = `    <testcase ${attributes({ name, classname })}`;
  if (ending === undefined) return [`${head}/>`];
  const { kind, type, message, body } = ending;
  const open = `      <${kind} ${attributes({ ...(type === undefined ? {} : { type }), message })}`;
  return [
    `${head}>`,
    body === undefined ? `${open}/>` : `${open}>${xmlText(body)}</${kind}>`,
    '    </testcase>',
  ];
}

const count = (cases: readonly Case[], kind: string): number =>
  cases.filter(({ ending }) => ending?.kind === kind).length;

function unreadCase({ problem }: Unread, locale: Locale): Case {
  return {
    name: WORDS[locale].reading,
    ending: { kind: 'error', type: problem.code, message: problem.message[locale] },
  };
}

function casesOf(report: LintReport, locale: Locale): Case[] {
  const errors = report.findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null);
  // What no report must have is no requirement and so no case.
  const parts = report.slots.filter(({ slot }) => slot.required === 'always');
  const isPart = (id: string | null): boolean => parts.some(({ slot }) => slot.id === id);
  const failing = (name: string, told: readonly Finding[]): Case | null =>
    told.length === 0 ? null : { name, ending: failureOf(report, told, locale) };
  const { others } = WORDS[locale];
  return [
    ...parts.map((bound) => {
      const name = bound.slot.title;
      const told = errors.filter(({ slot }) => slot === bound.slot.id);
      return failing(name, told) ?? withoutErrors(bound, report, locale);
    }),
    crashedCase(report, others, locale) ??
      failing(
        others,
        errors.filter(({ slot }) => !isPart(slot)),
      ) ?? { name: others },
  ];
}

function crashedCase({ outcomes }: LintReport, name: string, locale: Locale): Case | null {
  const crashed = outcomes.filter(({ outcome }) => outcome === 'crashed');
  const [first] = crashed;
  if (first === undefined) return null;
  const body = crashed.map(({ ruleId, error = '' }) => `${ruleId} ${printable(error)}`).join('\n');
  return {
    name,
    ending: { kind: 'error', type: 'crashed', message: WORDS[locale].crashed(first.ruleId), body },
  };
}

/** A part that no error is told of: there, not required, or such that hegao cannot or need not judge. */
function withoutErrors({ slot, required, verdict }: BoundSlot, report: LintReport, locale: Locale): Case {
  const skipped = (message: string): Case => ({ name: slot.title, ending: { kind: 'skipped', message } });
  if (verdict === 'own-section' || verdict === 'embedded') return { name: slot.title };
  if (!required) return skipped(WORDS[locale].notNeeded);
  if (verdict === 'cant-tell') return skipped(LABELS[locale].verdict['cant-tell']);
  const waiver = report.findings.find(
    (finding) => finding.slot === slot.id && finding.waiver !== null,
  )?.waiver;
  if (waiver) return skipped(printable(`${LABELS[locale].waived} ${LABELS[locale].waivedBy(waiver)}`));
  return skipped(WORDS[locale].missingMildly);
}

function failureOf(
  report: LintReport,
  told: readonly Finding[],
  locale: Locale,
): NonNullable<Case['ending']> {
  const [first] = told;
  const message = printable(first!.message.text);
  return {
    kind: 'failure',
    type: first!.ruleId,
    message: told.length === 1 ? message : message + WORDS[locale].more(told.length),
    body: told.map((finding) => described(report, finding, locale)).join('\n\n'),
  };
}

function described(report: LintReport, finding: Finding, locale: Locale): string {
  const labels = LABELS[locale];
  const starts = lineStarts(report.document.source.text);
  const word = finding.range === null ? null : wordPlace(report.document, finding.range);
  const basis = basisOf(finding, report, labels);
  return [
    `${placeOf(finding.range, { word, starts, labels })}  ${finding.message.text}`,
    ...(basis === null ? [] : [`${labels.basis}  ${basis}`]),
    `${labels.why}  ${finding.why}`,
    `${labels.hint}  ${finding.hint}`,
    finding.ruleId,
  ]
    .map(printable)
    .join('\n');
}
