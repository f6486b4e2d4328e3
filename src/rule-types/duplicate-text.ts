import * as z from 'zod';
import { hideTitles } from '../document/layers.js';
import { sentencesOf } from '../document/sentences.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { lastAtOrBefore, lineStarts, pointAt } from '../text/offsets.js';
import { defineRuleType, failedBy } from './define.js';

export const duplicateText = defineRuleType({
  id: 'duplicate-text',
  summary: {
    'zh-CN': zh('检查同一份报告里有没有整句、整段重复。'),
    en: 'No sentence or paragraph stands twice in one report.',
  },
  waits: true,
  params: z.strictObject({
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
    const starts = lineStarts(context.document.source.text);
    const seen = new Map<string, Range>();
    const units = params.unit === 'sentence' ? sentences(context) : paragraphs(context);
    const findings = units.flatMap(({ key, range }) => {
      // A list of titles is no sentence, but two sentences about two titles are two.
      const text = key.replace(/\s+/g, '');
      const told = hideTitles(text).replace(/\u0001+/g, '');
      if (told.length < params.min || params.not.some((pattern) => context.find(pattern, range).length > 0))
        return [];
      const before = seen.get(text);
      if (before === undefined) {
        seen.set(text, range);
        return [];
      }
      return [
        {
          message: params.unit,
          data: { line: pointAt(starts, before.start).line },
          range,
          related: [before],
        },
      ];
    });
    return failedBy(findings);
  },
});

// A heading may return as the first words of its text.
function sentences(context: RuleContext): { key: string; range: Range }[] {
  const titles = context.document.outline.sections.map((section) => section.titleRange.start);
  const holdsTitle = ({ start, end }: Range): boolean =>
    lastAtOrBefore(titles, end - 1) > lastAtOrBefore(titles, start - 1);
  return context.document.blocks
    .filter((block) => block.role === 'body' || block.role === 'heading' || block.role === 'lead')
    .flatMap((block) => sentencesOf(block))
    .filter((sentence) => !holdsTitle(sentence.range));
}

const paragraphs = ({ document }: RuleContext): { key: string; range: Range }[] =>
  document.blocks
    .filter(({ role }) => role === 'body' || role === 'lead')
    .map(({ key, range }) => ({ key: key.trim(), range }));
