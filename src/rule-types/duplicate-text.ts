import * as z from 'zod';
import { hideTitles } from '../document/layers.js';
import { sentencesOf } from '../document/sentences.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { BLANKS, charClasses } from '../text/char-classes.js';
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
    const units =
      params.unit === 'sentence' ? sentences(context, params.min) : paragraphs(context, params.min);
    const again = alike(units);
    if (again.length === 0) return failedBy([]);
    const counts = isCounted(context, params);
    const seen = new Map<string, Unit>();
    const twice: Twice[] = [];
    for (const unit of again) {
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

const NONE: readonly Unit[] = [];

/** Those that another may repeat: texts are compared of these alone, and hardly any is left. */
function alike(units: readonly Unit[]): readonly Unit[] {
  const marks: number[] = [];
  for (const { key } of units) marks.push(markOf(key));
  if (new Set(marks).size === marks.length) return NONE;
  const counts = new Map<number, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return units.filter((_, i) => counts.get(marks[i]!)! > 1);
}

const CLASSES = charClasses([[1, BLANKS]]);

/** As many characters at either end of a text are looked at. */
const ENDS = 8;

/** A number that is the same for texts that differ in nothing but blanks. */
export function markOf(text: string): number {
  let mark = 0;
  for (let i = 0, read = 0; i < text.length && read < ENDS; i++) {
    const unit = text.charCodeAt(i);
    if (CLASSES[unit] !== 0) continue;
    mark = (Math.imul(mark, 31) + unit) | 0;
    read += 1;
  }
  for (let i = text.length - 1, read = 0; i >= 0 && read < ENDS; i--) {
    const unit = text.charCodeAt(i);
    if (CLASSES[unit] !== 0) continue;
    mark = (Math.imul(mark, 31) + unit) | 0;
    read += 1;
  }
  // Small integers cost no memory of their own.
  return mark & 0x3fff_ffff;
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

function sentences({ document }: RuleContext, min: number): readonly Unit[] {
  const found: Unit[] = [];
  for (const block of document.blocks) {
    const { role } = block;
    if ((role !== 'body' && role !== 'heading' && role !== 'lead') || block.key.length < min) continue;
    for (const sentence of sentencesOf(block)) if (sentence.key.length >= min) found.push(sentence);
  }
  return found;
}

function paragraphs({ document }: RuleContext, min: number): readonly Unit[] {
  const found: Unit[] = [];
  for (const { role, key, range } of document.blocks) {
    const text = role === 'body' || role === 'lead' ? key.trim() : '';
    if (text.length >= min) found.push({ key: text, range });
  }
  return found;
}
