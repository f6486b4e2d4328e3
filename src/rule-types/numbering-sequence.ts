import * as z from 'zod';
import type { Section } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { toChineseNumeral } from '../text/numerals.js';
import { lastAtOrBefore } from '../text/offsets.js';
import { defineRuleType, failedBy, inapplicable, type RawFinding } from './define.js';

export const numberingSequence = defineRuleType({
  id: 'numbering-sequence',
  summary: {
    'zh-CN': zh('检查序号是不是一个接一个,不缺、不重。'),
    en: 'Ordinals follow one another without gap or repeat.',
  },
  params: () => z.strictObject({}),
  messages: {
    gap: {
      'zh-CN': zh('序号从“{before}”跳到“{found}”,中间缺“{expected}”'),
      en: 'The numbering jumps from {before} to {found}; {expected} is missing',
    },
    first: {
      'zh-CN': zh('序号从“{found}”开始,前面缺“{expected}”'),
      en: 'The numbering begins at {found}; {expected} is missing before it',
    },
    repeat: {
      'zh-CN': zh('序号“{found}”重复,这里应是“{expected}”'),
      en: 'Ordinal {found} stands twice; {expected} is expected here',
    },
    back: {
      'zh-CN': zh('序号“{found}”排在“{before}”之后,这里应是“{expected}”'),
      en: 'Ordinal {found} comes after {before}; {expected} is expected here',
    },
  },
  check: (context) => {
    const findings = [...sections(context), ...chains(context)];
    const numbered = context.document.outline.sections.some((section) => section.ordinal !== null);
    return numbered || findings.length > 0 ? failedBy(findings) : inapplicable;
  },
});

function sections(context: RuleContext): RawFinding[] {
  const { outline, lines } = context.document;
  const set = lines.filter((line) => line.role === 'opaque').map((line) => line.range.start);
  const groups = new Map<string, Section[]>();
  for (const section of outline.sections) {
    if (section.ordinal === null) continue;
    const group = `${section.parent ?? ''} ${section.ordinal.kind}`;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [section]);
    else members.push(section);
  }
  // Rows of a table in between may hold the ordinals that seem to be missing.
  const tableBetween = (from: number, to: number): boolean =>
    lastAtOrBefore(set, to - 1) > lastAtOrBefore(set, from - 1);
  return [...groups.values()].flatMap((group) => {
    const parentStart = outline.byId(group[0]!.parent ?? '')?.range.start ?? 0;
    return group.flatMap((section, i) => {
      const before = group[i - 1];
      const from = before?.range.start ?? parentStart;
      if (tableBetween(from, section.range.start)) return [];
      const finding = judge(section, before);
      return finding === null || standsInText(context, section, before, from) ? [] : finding;
    });
  });
}

// The ordinal that seems to be missing may stand in the middle of a paragraph.
function standsInText(
  context: RuleContext,
  section: Section,
  before: Section | undefined,
  from: number,
): boolean {
  const { kind, value } = section.ordinal!;
  const expected = (before?.ordinal?.value ?? 0) + 1;
  if (value <= expected) return false;
  const text = fold(context.document.source.text.slice(from, section.range.start));
  return text.slice(before === undefined ? 0 : 4).includes(fold(write(kind, expected)));
}

function judge(section: Section, before: Section | undefined): RawFinding | null {
  const { kind, value } = section.ordinal!;
  const last = before?.ordinal?.value ?? 0;
  if (value === last + 1) return null;
  const loose = kind === 'cn-3' || kind === 'cn-4';
  // A list may begin anew under the same heading; a list of figures is no chapter and may begin anywhere.
  if (value === 1 && (kind === 'cn-1' ? last > 2 : last > 1)) return null;
  if (loose && before === undefined) return null;
  const message = before === undefined ? 'first' : value > last ? 'gap' : value === last ? 'repeat' : 'back';
  const data = { found: write(kind, value), before: write(kind, last), expected: write(kind, last + 1) };
  return {
    message,
    data,
    range: {
      start: section.headingRange.start,
      end: Math.max(section.titleRange.start, section.headingRange.start + 1),
    },
  };
}

function write(kind: string, value: number): string {
  if (value < 1) return '';
  if (kind === 'cn-3') return `${value}.`;
  if (kind === 'cn-4') return zh(`(${value})`);
  return kind === 'cn-2' ? `\uff08${toChineseNumeral(value)}\uff09` : `${toChineseNumeral(value)}\u3001`;
}

function chains(context: RuleContext): RawFinding[] {
  return context.facts.enumerations().flatMap((chain) =>
    chain.items.flatMap((item, i) => {
      const last = chain.items[i - 1]?.value ?? 0;
      // 1.2.3. inside a paragraph may be part of a citation; only 一是…二是… is sure to be a list.
      if (chain.style !== 'shi' || item.value === last + 1) return [];
      const name = (value: number): string => `${toChineseNumeral(value)}\u662f`;
      // After another mark than usual the reader of chains does not see it, but there it is.
      const between = { start: chain.items[i - 1]?.range.start ?? chain.range.start, end: item.range.start };
      if (context.find(name(last + 1), between).length > 0) return [];
      return [
        {
          message: 'gap',
          data: { found: name(item.value), before: name(last), expected: name(last + 1) },
          range: item.markerRange,
        },
      ];
    }),
  );
}
