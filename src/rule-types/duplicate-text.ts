import * as z from 'zod';
import { hideTitles } from '../document/layers.js';
import { sentencesOf } from '../document/sentences.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { lastAtOrBefore, lineStarts, pointAt } from '../text/offsets.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

export const duplicateText = defineRuleType({
  id: 'duplicate-text',
  summary: {
    'zh-CN': zh('检查同一份报告里有没有整句、整段重复。'),
    en: 'No sentence or paragraph stands twice in one report.',
  },
  waits: true,
  params: () =>
    z.strictObject({
      unit: z
        .enum(['sentence', 'paragraph'])
        .default('sentence')
        .describe(zh('sentence 比较句子、paragraph 比较自然段。')),
      min: z.number().int().min(10).describe(zh('至少多少个字才比较。')),
      not: z.array(z.string().min(1)).default([]).describe(zh('可以重复的固定说法,正则表达式。')),
    }),
  patterns: (params) => params.not,
  messages: {
    sentence: { 'zh-CN': zh('这句话和第 {line} 行重复'), en: 'This sentence stands on line {line} already' },
    paragraph: {
      'zh-CN': zh('这一段和第 {line} 行重复'),
      en: 'This paragraph stands on line {line} already',
    },
  },
  check: (context, params) => {
    const units = params.unit === 'sentence' ? sentences(context) : paragraphs(context);
    const counts = isCounted(context, params);
    const seen = new Map<string, Unit>();
    const twice: Twice[] = [];
    for (const unit of units) {
      if (unit.key.length < params.min) continue;
      const text = unit.key.replace(/\s+/g, '');
      const before = seen.get(text);
      // Whether it counts is asked only of what stands there twice.
      if (before === undefined || !counts(before)) seen.set(text, unit);
      else if (counts(unit)) twice.push({ unit, before });
    }
    return failedBy(twice.length === 0 ? [] : tell(context, params.unit, twice));
  },
});

interface Twice {
  readonly unit: Unit;
  readonly before: Unit;
}

interface Unit {
  readonly key: string;
  readonly range: Range;
}

/** Long enough, no fixed wording, no heading. */
function isCounted(
  context: RuleContext,
  { unit, min, not }: { readonly unit: string; readonly min: number; readonly not: readonly string[] },
): (unit: Unit) => boolean {
  const titles = context.document.outline.sections.map((section) => section.titleRange.start);
  // A heading may return as the first words of its text.
  const holdsTitle = ({ start, end }: Range): boolean =>
    lastAtOrBefore(titles, end - 1) > lastAtOrBefore(titles, start - 1);
  return ({ key, range }) => {
    // A list of titles is no sentence, but two sentences about two titles are two.
    const told = hideTitles(key.replace(/\s+/g, '')).replace(/\u0001+/g, '');
    if (told.length < min || (unit === 'sentence' && holdsTitle(range))) return false;
    return !not.some((pattern) => context.find(pattern, range).length > 0);
  };
}

function tell({ document }: RuleContext, message: string, twice: readonly Twice[]): RawFinding[] {
  const starts = lineStarts(document.source.text);
  return twice.map(({ unit: { range }, before }) => ({
    message,
    data: { line: pointAt(starts, before.range.start).line },
    range,
    related: [before.range],
  }));
}

const sentences = ({ document }: RuleContext): readonly Unit[] =>
  document.blocks
    .filter(({ role }) => role === 'body' || role === 'heading' || role === 'lead')
    .flatMap((block) => sentencesOf(block));

const paragraphs = ({ document }: RuleContext): readonly Unit[] =>
  document.blocks
    .filter(({ role }) => role === 'body' || role === 'lead')
    .map(({ key, range }) => ({ key: key.trim(), range }));
