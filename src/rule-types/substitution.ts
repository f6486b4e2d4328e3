import * as z from 'zod';
import { blocksIn } from '../document/find.js';
import type { LineRole } from '../model/document.js';
import type { Layer, Match, RuleContext } from '../model/report.js';
import type { Edit, Fix, Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { contains } from '../text/offsets.js';
import { compilePattern } from '../text/pattern.js';
import { together } from './collapse.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';
import { rangesOf } from './terms.js';

const ROLES = [
  'title',
  'addressee',
  'lead',
  'heading',
  'body',
  'signature',
  'date',
  'attachment',
  'note',
] as const;

const change = () =>
  z.strictObject({
    find: z.string().min(1).describe(zh('要改的写法连同前后的字,正则表达式。')),
    change: z.string().min(1).optional().describe(zh('其中要换掉的字,正则表达式;不写就是全部。')),
    to: z.string().optional().describe(zh('换成什么,可以写 $1、$&;空的就是删去;不写就只报告。')),
    fix: z.enum(['safe', 'unsafe']).default('unsafe').describe(zh('safe 可以自动改、unsafe 要人看一看。')),
  });

type Change = z.infer<ReturnType<typeof change>>;

/** A match has its groups only where `change` finds them. */
const namesGroup = ({ change: inner, to = '' }: Change): boolean => inner === undefined && /\$[&\d]/.test(to);

export const substitution = defineRuleType({
  id: 'substitution',
  summary: {
    'zh-CN': zh('检查有固定改法的写法,例如标点、数字、序号的写法。'),
    en: 'Ways of writing that have one way to mend them: marks, figures, ordinals.',
  },
  params: () =>
    z.strictObject({
      changes: z
        .array(change().refine((one) => !namesGroup(one), { message: 'to 里写 $1、$&,要同时写 change。' }))
        .min(1)
        .describe(zh('怎样的写法,怎么改。')),
      not: z.array(z.string().min(1)).default([]).describe(zh('其中可以出现的写法,正则表达式。')),
      roles: z
        .array(z.enum(ROLES))
        .default([])
        .describe(zh('只看哪几种行:title 标题、heading 各级标题、body 正文、date 成文日期等;不写就是都看。')),
      titles: z.enum(['skip', 'search']).default('skip').describe(zh('书名号里的查不查。')),
      quotes: z.enum(['skip', 'search']).default('skip').describe(zh('引号里的查不查。')),
    }),
  skips: ['titles', 'quotes'],
  patterns: ({ changes, not }) => [
    ...changes.flatMap((one) => [one.find, ...(one.change === undefined ? [] : [one.change])]),
    ...not,
  ],
  messages: {
    found: { 'zh-CN': zh('“{text}”应写作“{after}”'), en: '“{text}” is to be written “{after}”' },
    wrong: { 'zh-CN': zh('“{text}”写法不对({title})'), en: '“{text}” is not written so ({title})' },
    many: {
      'zh-CN': zh('全文有 {count} 处,例如“{text}”应写作“{after}”'),
      en: '{count} places, such as “{text}”, to be written “{after}”',
    },
    'many-wrong': {
      'zh-CN': zh('全文有 {count} 处写法不对({title}),例如“{text}”'),
      en: '{count} places not written so ({title}), such as “{text}”',
    },
  },
  check: (context, params, rule) => {
    const skip: Layer[] = (['titles', 'quotes'] as const).filter((layer) => params[layer] === 'skip');
    const roles: readonly LineRole[] = params.roles.length > 0 ? params.roles : ROLES;
    const ranges = rangesOf(context, rule);
    let right: (readonly Range[])[] | undefined;
    const allowed = (match: Match): boolean => {
      right ??= params.not.flatMap((pattern) =>
        ranges.map((range) => context.find(pattern, range, { skip }).map((other) => other.range)),
      );
      return right.some((places) => isInside(match.range, places));
    };
    const findings = ranges.flatMap((range) =>
      params.changes.flatMap((one) =>
        context
          .find(one.find, range, { skip })
          .filter((match) => hasRole(context, match.range, roles) && !allowed(match))
          .map((match) => reported(context, one, match, rule.title)),
      ),
    );
    return failedBy(together(apart(findings)));
  },
});

/** Whether one of the places, in text order and apart, holds the range. */
function isInside(range: Range, places: readonly Range[]): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= range.start) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  return place !== undefined && contains(place, range);
}

function hasRole(context: RuleContext, range: Range, roles: readonly LineRole[]): boolean {
  return blocksIn(context.document, range).some((block) => roles.includes(block.role));
}

/** Of two findings at one place the first stays. */
function apart(findings: readonly RawFinding[]): RawFinding[] {
  const sorted = [...findings].sort((a, b) => a.range!.start - b.range!.start || b.range!.end - a.range!.end);
  return sorted.filter((finding, i) => i === 0 || finding.range!.start >= sorted[i - 1]!.range!.end);
}

function reported(context: RuleContext, one: Change, match: Match, title: string): RawFinding {
  const text = context.document.source.text.slice(match.range.start, match.range.end);
  const edits = one.to === undefined || text.includes('\n') ? [] : editsOf(one, match);
  if (edits.length === 0) return { message: 'wrong', data: { text, title }, range: match.range };
  const after = changed(text, edits, match.range.start);
  const fix: Fix = { title: after, applicability: one.fix, edits };
  return { message: 'found', data: { text, after }, range: match.range, fixes: [fix] };
}

/** Only what changes: everything else of the match stays as the author typed it. */
function editsOf(one: Change, match: Match): Edit[] {
  const expression = compilePattern(one.change ?? one.find);
  // The find pattern itself may look around itself, outside of what it matched.
  if (one.change === undefined) return [{ range: match.range, newText: one.to! }];
  return [...match.text.matchAll(expression)].map((part) => ({
    range: {
      start: match.range.start + part.index,
      end: match.range.start + part.index + part[0].length,
    },
    newText: one.to!.replace(
      /\$(&|\d)/g,
      (_, group: string) => part[group === '&' ? 0 : Number(group)] ?? '',
    ),
  }));
}

function changed(text: string, edits: readonly Edit[], base: number): string {
  let after = '';
  let at = 0;
  for (const { range, newText } of edits) {
    after += text.slice(at, range.start - base) + newText;
    at = range.end - base;
  }
  return after + text.slice(at);
}
