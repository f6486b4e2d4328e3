import * as z from 'zod';
import { placesOf } from '../document/find.js';
import { hideTitles } from '../document/layers.js';
import { type Sentence, sentencesOf } from '../document/sentences.js';
import type { Document } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { allMatches } from '../text/matches.js';
import { Ranges } from '../text/offsets.js';
import { editDistance } from '../text/suggest.js';
import { numberWords } from '../text/word-table.js';
import { defineRuleType, failedBy, inapplicable, type RawFinding } from './define.js';

interface Params {
  readonly items: readonly string[];
  readonly context?: string | undefined;
  readonly notContext: readonly string[];
  readonly least: number;
}

export const formula = defineRuleType<Params>({
  id: 'formula',
  summary: {
    'zh-CN': zh('检查固定表述的几项有没有写错、漏项、颠倒。'),
    en: 'A fixed list of phrases is quoted whole, in order and without a changed member.',
  },
  params: () =>
    z.strictObject({
      items: z.array(z.string().min(2)).min(2).describe(zh('固定表述的各项,按次序写。')),
      context: z.string().min(1).optional().describe(zh('同一句里有这些字才算在引用,正则表达式。')),
      notContext: z
        .array(z.string().min(1))
        .default([])
        .describe(zh('同一段里有这些字就是另一个表述,正则表达式。')),
      least: z.number().int().min(2).default(3).describe(zh('至少有几项一字不差,才算在引用。')),
    }) as unknown as z.ZodType<Params>,
  patterns: (params) => [...(params.context === undefined ? [] : [params.context]), ...params.notContext],
  messages: {
    changed: { 'zh-CN': zh('“{found}”应为“{expected}”'), en: '“{found}” should read “{expected}”' },
    missing: { 'zh-CN': zh('这里的固定表述少了“{expected}”'), en: 'The fixed wording lacks “{expected}”' },
    order: {
      'zh-CN': zh('这里的固定表述次序颠倒,应为“{expected}”'),
      en: 'The fixed wording is out of order; it reads “{expected}”',
    },
  },
  check: (context, written, rule) => {
    // The text is folded, so must be what is looked for.
    const params = { ...written, items: foldedItems(written.items) };
    if (!mayHoldItems(context.document, params)) return inapplicable;
    const scope = new Ranges(context.scope(rule.scope));
    const quoted = context.document.blocks
      .filter((block) => holdsItems(block.key, params) && scope.contain(block.range))
      .filter((block) => !params.notContext.some((pattern) => context.find(pattern, block.range).length > 0))
      .flatMap((block) => sentencesOf(block))
      .filter(({ key }) => holdsItems(key, params))
      .filter(
        (sentence) => params.context === undefined || context.find(params.context, sentence.range).length > 0,
      )
      .flatMap((sentence) => lists(readMembers(sentence, params.items)))
      .filter(
        (members) =>
          new Set(members.filter((member) => member.exact).map((member) => member.item)).size >= params.least,
      );
    return quoted.length === 0
      ? inapplicable
      : failedBy(quoted.flatMap((members) => judge(members, params.items, context)));
  },
});

const folded = new WeakMap<readonly string[], readonly string[]>();

function foldedItems(items: readonly string[]): readonly string[] {
  const known = folded.get(items) ?? items.map(fold);
  folded.set(items, known);
  return known;
}

function mayHoldItems(document: Document, { items, least }: Params): boolean {
  const places = placesOf(document);
  let held = 0;
  for (const item of numberWords(items)) if (places.hasAny([item])) held += 1;
  return held >= least;
}

/** Whether enough of the items stand in a text for it to quote the wording. */
function holdsItems(text: string, { items, least }: Pick<Params, 'items' | 'least'>): boolean {
  let held = 0;
  for (const item of items) if (text.includes(item)) held += 1;
  return held >= least;
}

interface Member {
  readonly item: number;
  readonly exact: boolean;
  readonly range: Range;
  /** Place among the phrases of the sentence. */
  readonly place: number;
  /** Other words stand before or after it in its phrase: the list begins or ends there. */
  readonly opens: boolean;
  readonly closes: boolean;
}

// 与 is no separator: it would cut 公众参与.
const PHRASE = /[^\u3001,;:\u548c\u3002!?]+/g;
const JOINS = /^(?:以及|并|及)?$/;

function readMembers({ block, key, from: offset }: Sentence, items: readonly string[]): Member[] {
  return allMatches(hideTitles(key), PHRASE).flatMap((match, place) => {
    const phrase = match[0].trim();
    const item = nearestItem(phrase, items);
    if (item === null) return [];
    const at = phrase.indexOf(items[item]!);
    const exact = at >= 0;
    const length = exact ? items[item]!.length : phrase.length;
    const from = offset + match.index + match[0].indexOf(phrase) + Math.max(0, at);
    const range = { start: block.at(from), end: block.at(from + length - 1) + 1 };
    const opens = exact && !JOINS.test(phrase.slice(0, at));
    return [{ item, exact, range, place, opens, closes: exact && at + length < phrase.length }];
  });
}

/** The members in runs: one list each, so that a word from the list used again after it is no member. */
function lists(members: readonly Member[]): Member[][] {
  const runs: Member[][] = [];
  for (const member of members) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && !last.closes && !member.opens && member.place - last.place <= 2;
    if (follows) runs.at(-1)!.push(member);
    else runs.push([member]);
  }
  return runs;
}

function nearestItem(phrase: string, items: readonly string[]): number | null {
  const exact = items.findIndex((item) => phrase.includes(item));
  if (exact >= 0) return exact;
  const near = items.findIndex((item) => {
    const limit = Math.floor(item.length / 3);
    return Math.abs(item.length - phrase.length) <= limit && editDistance(item, phrase) <= limit;
  });
  return near >= 0 ? near : null;
}

function judge(members: readonly Member[], items: readonly string[], context: RuleContext): RawFinding[] {
  const { text } = context.document.source;
  const changed = members.filter((member) => !member.exact);
  const findings = changed.map((member) => ({
    message: 'changed',
    data: { found: text.slice(member.range.start, member.range.end), expected: items[member.item]! },
    range: member.range,
    fixes: [
      {
        title: items[member.item]!,
        applicability: 'unsafe' as const,
        edits: [{ range: member.range, newText: items[member.item]! }],
      },
    ],
  }));
  const whole = { start: members[0]!.range.start, end: members.at(-1)!.range.end };
  const lost = items.filter((_, i) => !members.some((member) => member.item === i));
  // Part of a list may be quoted on purpose: what ends in 等, or lacks more than one member, claims no whole.
  if (lost.length > 0 && (lost.length > 1 || text[whole.end] === '\u7b49')) return findings;
  if (lost.length > 0)
    return [...findings, { message: 'missing', data: { expected: lost[0]! }, range: whole }];
  const ordered = members.every((member, i) => i === 0 || member.item >= members[i - 1]!.item);
  return ordered
    ? findings
    : [...findings, { message: 'order', data: { expected: items.join('\u3001') }, range: whole }];
}
