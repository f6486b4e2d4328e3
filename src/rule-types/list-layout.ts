import * as z from 'zod';
import type { EnumerationFact } from '../model/facts.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { contains } from '../text/offsets.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

export const listLayout = defineRuleType({
  id: 'list-layout',
  summary: {
    'zh-CN': zh('检查条目的排法:长段落里不埋编号,各部分下面的层次一致。'),
    en: 'Lists stand in lines of their own, and the parts of a report use the same levels.',
  },
  params: () =>
    z.strictObject({
      check: z
        .enum(['buried', 'levels'])
        .describe(zh('buried:一段里埋着几条编号;levels:有的部分用(一),有的用“一是”再套 1.。')),
    }),
  messages: {
    buried: {
      'zh-CN': zh('这一段里埋着 {count} 条编号({first} 到 {last})'),
      en: '{count} numbered items ({first} to {last}) are buried in one paragraph',
    },
    levels: {
      'zh-CN': zh('这一部分用“一是”再套“1.”,别的部分用(一),层次不一致'),
      en: 'This part nests 1. inside 一是, others use (一)',
    },
  },
  check: (context, params) => failedBy(params.check === 'buried' ? buried(context) : levels(context)),
});

const LEAST = 3;
const LONG = 300;

function buried(context: RuleContext): RawFinding[] {
  return context.facts
    .enumerations()
    .filter(
      (chain) =>
        chain.style === 'inline' && chain.items.length >= LEAST && holdsInOneParagraph(context, chain),
    )
    .map((chain) => ({
      message: 'buried',
      data: { count: chain.items.length, first: chain.items[0]!.marker, last: chain.items.at(-1)!.marker },
      range: chain.items[0]!.markerRange,
      related: chain.items.slice(1).map((item) => item.markerRange),
    }));
}

function holdsInOneParagraph(context: RuleContext, chain: EnumerationFact): boolean {
  return context.document.blocks.some(
    (block) =>
      block.key.length > LONG &&
      contains(block.range, { start: chain.range.start, end: chain.items.at(-1)!.markerRange.end }),
  );
}

function levels(context: RuleContext): RawFinding[] {
  const { sections } = context.document.outline;
  const withBrackets = sections.some(
    (section) =>
      section.level === 1 &&
      section.children.some((id) => context.document.outline.byId(id)?.ordinal?.kind === 'cn-2'),
  );
  if (!withBrackets) return [];
  const chains = context.facts.enumerations();
  const nested = chains.find((chain) => {
    const owner = context.document.outline.byId(chain.sectionId ?? '');
    const inner = (item: { range: { start: number; end: number } }): boolean =>
      chains.some(
        (other) =>
          other.style === 'inline' &&
          other.items.length >= LEAST &&
          contains(item.range, { start: other.range.start, end: other.items[0]!.markerRange.end }),
      );
    return (
      chain.style === 'shi' && owner?.level === 1 && owner.children.length === 0 && chain.items.some(inner)
    );
  });
  return nested === undefined ? [] : [{ message: 'levels', range: nested.items[0]!.markerRange }];
}
