import * as z from 'zod';
import type { FormReading } from '../model/form.js';
import { zh } from '../text/chinese.js';
import { cantTell, defineRuleType, failedBy, inapplicable, passed, type RawFinding } from './define.js';
import { formParam, readTables } from './form-params.js';
import { type SumCheck, showSum, sumChecks, sumOf } from './form-sums.js';

export const formIdentity = defineRuleType({
  id: 'form-identity',
  summary: {
    'zh-CN': zh('检查印好的表里的勾稽关系:几行、几栏相加对不对得上。'),
    en: 'The sums of a printed form agree: rows in each column, columns in each row.',
  },
  inForms: true,
  params: () => z.strictObject({ form: formParam() }),
  forms: ({ form }) => [form],
  tells: 'contradicts',
  messages: {
    broken: {
      'zh-CN': '“{line}”{kind}\uff1a{left}\uff0c不等于{right}\uff0c差{difference}\uff08{say}\uff09',
      en: '“{line}”: {left} is not {right}, a difference of {difference} ({say})',
    },
    shifted: {
      'zh-CN':
        '多半是归类错位\uff1a“{line}”{left}\uff0c不等于{right}\uff1b“{other}”{otherLeft}\uff0c不等于{otherRight}\uff1b一栏多{difference}、一栏少{difference}\uff0c而“{whole}”相符\uff08{say}\uff09',
      en: 'Probably counted in the wrong column: “{line}” {left}, not {right}; “{other}” {otherLeft}, not {otherRight}; “{whole}” agrees ({say})',
    },
  },
  check: (context, params) => {
    const reading = context.form(params.form);
    if (reading === null || reading.tables.every(({ state }) => state === 'absent')) return inapplicable;
    const tables = readTables(reading).map((table) => ({ table, checks: sumChecks(reading.form, table) }));
    const findings = tables.flatMap(({ checks }) => tell(checks, reading));
    if (findings.length > 0) return failedBy(findings);
    const proved = tables.flatMap(({ table, checks }) => (checks.length > 0 ? [table.range!] : []));
    return proved.length > 0 ? passed(proved) : cantTell();
  },
});

function tell(checks: readonly SumCheck[], reading: FormReading): RawFinding[] {
  const broken = checks.filter(({ difference }) => difference !== 0);
  return reading.form.identities.flatMap((identity) => {
    const own = broken.filter((check) => check.identity === identity);
    const whole = wholeOf(own, checks);
    if (whole !== null) return [shifted(own as [SumCheck, SumCheck], whole)];
    return own.map((check) => finding(check, 'broken'));
  });
}

/** The column of totals that agrees where two others are off by the same amount, one up and one down. */
function wholeOf(own: readonly SumCheck[], checks: readonly SumCheck[]): string | null {
  const [one, other] = own;
  if (own.length !== 2 || one!.identity.each !== 'column' || one!.difference + other!.difference !== 0)
    return null;
  const peers = checks.filter((check) => check.identity === one!.identity && check.difference === 0);
  const sum = sumOf(one!.left) + sumOf(other!.left);
  return peers.findLast(({ left }) => sumOf(left) >= sum && sumOf(left) > 0)?.label ?? null;
}

function shifted([one, other]: readonly [SumCheck, SumCheck], whole: string): RawFinding {
  const first = finding(one, 'shifted');
  const second = finding(other, 'shifted');
  const data = {
    ...first.data,
    whole,
    other: other.label,
    otherLeft: second.data!.left!,
    otherRight: second.data!.right!,
  };
  return { ...first, data, related: [...first.related!, second.range!, ...second.related!] };
}

function finding(check: SumCheck, message: string): RawFinding {
  const { left, right, difference, identity, label } = check;
  return {
    message,
    data: {
      line: label,
      kind: identity.each === 'column' ? '\u4e00\u680f' : '\u4e00\u884c',
      left: showSum(left),
      right: showSum(right),
      difference: Math.abs(difference),
      say: identity.say,
    },
    range: right[0]!.range,
    related: [...left, ...right.slice(1)].map(({ range }) => range),
  };
}
