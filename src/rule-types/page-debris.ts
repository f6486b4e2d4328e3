import * as z from 'zod';
import { isResidue } from '../document/chrome.js';
import type { Line } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

export const pageDebris = defineRuleType({
  id: 'page-debris',
  summary: {
    'zh-CN': zh('检查从网页或文件转换带进来、不属于报告的行。'),
    en: 'Lines that a web page or a conversion left behind.',
  },
  params: () =>
    z.strictObject({
      kind: z
        .enum(['page', 'residue'])
        .describe(zh('page:网页的导航、页脚;residue:页码和转换丢失的字符(单独成行的“?”)。')),
    }),
  messages: {
    page: {
      'zh-CN': zh('这 {count} 行是网页上带来的,不属于报告'),
      en: '{count} line(s) of a web page, not of the report',
    },
    residue: {
      'zh-CN': zh('这 {count} 行是页码,或转换时丢失的字符'),
      en: '{count} line(s) of page numbers or characters lost in conversion',
    },
  },
  check: (context, params) => {
    const wanted = context.document.lines.filter(
      (line) => line.role === 'chrome' && isResidue(line.key) === (params.kind === 'residue'),
    );
    return failedBy(runs(context, wanted).map((run) => report(params.kind, run, context)));
  },
});

// Lines with nothing but blank ones between them are one leftover.
function runs(context: RuleContext, lines: readonly Line[]): Line[][] {
  const grouped: Line[][] = [];
  for (const line of lines) {
    const run = grouped.at(-1);
    const last = run?.at(-1);
    const between = last === undefined ? [] : context.document.lines.slice(last.index + 1, line.index);
    if (run !== undefined && between.every(({ role }) => role === 'blank' || role === 'apparatus'))
      run.push(line);
    else grouped.push([line]);
  }
  return grouped;
}

function report(kind: 'page' | 'residue', run: readonly Line[], context: RuleContext): RawFinding {
  const range: Range = { start: run[0]!.range.start, end: run.at(-1)!.range.end };
  const next = context.document.lines[run.at(-1)!.index + 1];
  const end = next?.range.start ?? range.end;
  return {
    message: kind,
    data: { count: run.length },
    range,
    fixes: [
      {
        title: zh('删去这几行'),
        applicability: kind === 'residue' ? 'safe' : 'unsafe',
        edits: [{ range: { start: range.start, end }, newText: '' }],
      },
    ],
  };
}
