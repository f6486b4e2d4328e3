import * as z from 'zod';
import type { EnumerationFact, EnumerationItem } from '../model/facts.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

export const listMarks = defineRuleType({
  id: 'list-marks',
  summary: {
    'zh-CN': zh('检查一段话里分项列举时各项末尾的标点。'),
    en: 'The marks between the items of a list inside a paragraph.',
  },
  params: () =>
    z.strictObject({
      check: z
        .enum(['semicolon', 'stop'])
        .describe(zh('semicolon 有的项里已有句号,各项末尾就不用分号;stop 项与项之间漏了标点。')),
    }),
  messages: {
    semicolon: {
      'zh-CN': zh('“{next}”前面的分号应为句号:有的项里已经有句号'),
      en: 'A full stop is due before “{next}”: some item holds one already',
    },
    stop: { 'zh-CN': zh('“{next}”前面漏了标点'), en: 'A mark is missing before “{next}”' },
  },
  check: (context, { check }) =>
    failedBy(
      context.facts
        .enumerations()
        .flatMap((list) => (check === 'semicolon' ? semicolons(context, list) : stops(context, list))),
    ),
});

const FULL_STOP = '\u3002';

/** Items of one paragraph, each with its text without the mark at its end. */
function semicolons(context: RuleContext, { items }: EnumerationFact): RawFinding[] {
  const { text } = context.document.source;
  if (!text.slice(items[0]!.range.start, items.at(-1)!.range.start).includes(FULL_STOP)) return [];
  const written = items.map(({ range }) => text.slice(range.start, range.end).trimEnd());
  // The last item may run on into the rest of the paragraph.
  const holdsStop = written.slice(0, -1).some((item) => outer(item.slice(0, -1)).includes(FULL_STOP));
  if (!holdsStop) return [];
  return items.slice(0, -1).flatMap((item, i) => {
    const next = items[i + 1]!;
    const at = item.range.start + written[i]!.length - 1;
    if (!/[;\uff1b]/.test(text[at]!) || next.range.start - at > 3) return [];
    const range = { start: at, end: at + 1 };
    return [finding('semicolon', next, range, { range, newText: FULL_STOP })];
  });
}

/** Without what stands in brackets and quotation marks: a stop in there ends nothing. */
const outer = (item: string): string =>
  item.replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]|\u201c[^\u201c\u201d]*\u201d/g, '');

// `见图1.` and `版本2.0` are no items: the first of the list must follow a stop itself.
function stops(context: RuleContext, { style, items }: EnumerationFact): RawFinding[] {
  const { text } = context.document.source;
  const bare = ({ markerRange }: EnumerationItem): boolean =>
    /[\u4e00-\u9fff\u201d\u300b)\uff09]/.test(text[markerRange.start - 1] ?? '\n');
  if (style !== 'inline' || bare(items[0]!)) return [];
  return items.slice(1).flatMap((item, i) => {
    const before = items[i]!;
    if (!bare(item) || before.range.end !== item.range.start) return [];
    const { start } = item.markerRange;
    const range = { start: start - 1, end: item.markerRange.end };
    return [finding('stop', item, range, { range: { start, end: start }, newText: FULL_STOP })];
  });
}

const finding = (
  message: 'semicolon' | 'stop',
  next: EnumerationItem,
  range: Range,
  edit: { readonly range: Range; readonly newText: string },
): RawFinding => ({
  message,
  data: { next: next.marker },
  range,
  fixes: [{ title: FULL_STOP, applicability: message === 'semicolon' ? 'safe' : 'unsafe', edits: [edit] }],
});
