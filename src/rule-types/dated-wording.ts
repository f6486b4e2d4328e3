import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { cantTell, defineRuleType, failedBy, inapplicable, passed, type RawFinding } from './define.js';
import { documentDate, sureYear } from './years.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = () => z.string().regex(DAY);

export const datedWording = defineRuleType({
  id: 'dated-wording',
  summary: {
    'zh-CN': zh('检查有时间性的提法:已经过时的,或者成文时还没有的。'),
    en: 'Wording that has dates: outdated when the report was made, or not yet in being.',
  },
  params: () =>
    z.strictObject({
      terms: z
        .array(
          z.strictObject({
            pattern: z.string().min(1).describe(zh('提法,正则表达式。')),
            from: day().optional().describe(zh('从哪一天起才有,例如 2021-08-11。')),
            until: day().optional().describe(zh('用到哪一天为止。')),
            instead: z.string().min(1).describe(zh('应当怎么写。')),
            titles: z.enum(['skip', 'search']).default('skip').describe(zh('书名号里的查不查。')),
          }),
        )
        .min(1)
        .describe(zh('有时间性的提法。')),
      by: z
        .enum(['document-date', 'report-year'])
        .default('document-date')
        .describe(zh('按成文(发布)日期判断,还是按报告年度的最后一天判断。')),
    }),
  skips: ['titles'],
  patterns: (params) => params.terms.map((term) => term.pattern),
  messages: {
    outdated: {
      'zh-CN': zh('“{text}”只用到 {date},现在应为:{instead}'),
      en: '“{text}” was in use until {date}; write: {instead}',
    },
    premature: {
      'zh-CN': zh('“{text}”{date} 才有,报告写的是更早的事;{instead}'),
      en: '“{text}” exists only since {date}; {instead}',
    },
  },
  check: (context, params, rule) => {
    const ranges = context.scope(rule.scope);
    if (ranges.length === 0) return inapplicable;
    const date = params.by === 'report-year' ? yearEnd(context) : documentDate(context);
    if (date === null) return cantTell();
    const findings = params.terms.flatMap((term): RawFinding[] => {
      const outdated = term.until !== undefined && date > term.until;
      const premature = term.from !== undefined && date < term.from;
      if (!outdated && !premature) return [];
      const edge = (outdated ? term.until : term.from)!;
      return ranges
        .flatMap((range) => context.find(term.pattern, range, term.titles === 'skip' ? {} : { skip: [] }))
        .map((match) => ({
          message: outdated ? 'outdated' : 'premature',
          data: {
            text: context.document.source.text.slice(match.range.start, match.range.end),
            date: edge,
            instead: term.instead,
          },
          range: match.range,
        }));
    });
    return findings.length > 0 ? failedBy(findings) : passed();
  },
});

function yearEnd(context: RuleContext): string | null {
  const year = sureYear(context);
  return year === null ? null : `${year}-12-31`;
}
