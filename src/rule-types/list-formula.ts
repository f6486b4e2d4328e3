import { hideTitles } from '../document/layers.js';
import type { Sentence } from '../document/sentences.js';
import { sentencesOf } from '../document/sentences.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { editDistance } from '../text/suggest.js';
import type { RawFinding } from './define.js';

/** A fixed list of phrases, and what tells a quotation of it from something else. */
export interface ListFormula {
  readonly items: readonly string[];
  /** Must match in the same sentence. */
  readonly context?: string | undefined;
  /** None may match in the same paragraph. */
  readonly notContext: readonly string[];
  /** How many members must stand there to the letter. */
  readonly least: number;
}

/** What an unquoted member looks like, in every message of the kinds of check that judge lists. */
export const LIST_MESSAGES = {
  changed: { 'zh-CN': zh('“{found}”应为“{expected}”'), en: '“{found}” should read “{expected}”' },
  missing: { 'zh-CN': zh('这里的固定表述少了“{expected}”'), en: 'The fixed wording lacks “{expected}”' },
  order: {
    'zh-CN': zh('这里的固定表述次序颠倒,应为“{expected}”'),
    en: 'The fixed wording is out of order; it reads “{expected}”',
  },
};

/** The findings of every quotation of the list; null where nothing quotes it. */
export function judgeList(
  context: RuleContext,
  written: ListFormula,
  ranges: readonly Range[],
): RawFinding[] | null {
  // The text is folded, so must be what is looked for.
  const list = { ...written, items: written.items.map(fold) };
  const quoted = context.document.blocks
    .filter((block) =>
      ranges.some((range) => range.start <= block.range.start && block.range.end <= range.end),
    )
    .filter((block) => list.items.some((item) => block.key.includes(item)))
    .filter((block) => !list.notContext.some((pattern) => context.find(pattern, block.range).length > 0))
    .flatMap((block) => sentencesOf(block))
    .filter((sentence) => list.context === undefined || context.find(list.context, sentence.range).length > 0)
    .flatMap((sentence) => lists(readMembers(sentence, list.items)))
    .filter(
      (members) =>
        new Set(members.filter((member) => member.exact).map((member) => member.item)).size >= list.least,
    );
  return quoted.length === 0 ? null : quoted.flatMap((members) => judge(members, list.items, context));
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
  return [...hideTitles(key).matchAll(PHRASE)].flatMap((match, place) => {
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
  if (lost.length > 0)
    return [...findings, { message: 'missing', data: { expected: lost.join('\u3001') }, range: whole }];
  const ordered = members.every((member, i) => i === 0 || member.item >= members[i - 1]!.item);
  return ordered
    ? findings
    : [...findings, { message: 'order', data: { expected: items.join('\u3001') }, range: whole }];
}
