import * as z from 'zod';
import { isResidue } from '../document/chrome.js';
import type { Line } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

const FIX = zh('删去这几行');

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
    if (wanted.length === 0) return failedBy([]);
    return failedBy(runs(context, wanted).map((run) => report(params.kind, run, context)));
  },
});

// Lines with nothing but blank ones between them are one leftover.
function runs({ document }: RuleContext, lines: readonly Line[]): Line[][] {
  const grouped: Line[][] = [];
  let before = -1;
  for (const line of lines) {
    const run = grouped.at(-1);
    if (run !== undefined && isEmptyBetween(document.lines, before, line.index)) run.push(line);
    else grouped.push([line]);
    before = line.index;
  }
  return grouped;
}

function isEmptyBetween(lines: readonly Line[], before: number, next: number): boolean {
  for (let i = before + 1; i < next; i++) {
    const { role } = lines[i]!;
    if (role !== 'blank' && role !== 'apparatus') return false;
  }
  return true;
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
        title: FIX,
        applicability: kind === 'residue' ? 'safe' : 'unsafe',
        edits: [{ range: { start: range.start, end }, newText: '' }],
      },
    ],
  };
}
