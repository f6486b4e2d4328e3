import * as z from 'zod';
import type { Block } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { allMatches } from '../text/matches.js';
import { together } from './collapse.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

const HAN = '\\u4e00-\\u9fff';
const MARK =
  '\\u201c\\u201d\\u2018\\u2019\\u300a\\u300b\\u3001\\u3002\\u00b7\\uff0c\\uff1b\\uff1a\\uff08\\uff09';

// On the text as typed: a half-width mark may well have a space after it. The blank leads, for it is rare.
const BESIDE = {
  marks: new RegExp(`[ \\u00a0](?:(?<=[${MARK}].)(?=[${HAN}${MARK}])|(?<=[${HAN}].)(?=[${MARK}]))`, 'g'),
  latin: new RegExp(`[ \\u00a0](?:(?<=[${HAN}].)(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%].)(?=[${HAN}]))`, 'g'),
} as const;

const ROLES: ReadonlySet<string> = new Set(['lead', 'heading', 'body']);
/** In a line without a stop blanks are layout: columns pasted as text, names set out in a row. */
const PROSE = /[\u3002\uff0c\uff1b]|[\u4e00-\u9fff],[\u4e00-\u9fff]/;
const COLUMNS = /[ \u00a0\u3000]{2,}/g;
/** Standards keep the blank after their number, captions and decimal clause numbers too. */
const STANDARD = /(?:GB|DB\d{0,2}|HJ|JGJ|YY|NY|GA|SF)(?:\/T)? ?[\d.]{0,9}(?:[\u2014-]\d{4})?$/;
const NUMBERED = new RegExp(
  `^\\s*(?:图|表|附件|附表|附录|案例|例|专栏|清单|任务|步骤)?\\s?[\\d.-]*$|${STANDARD.source}`,
);
/** The blank after an ordinal is another rule's. */
const ORDINAL = /^\s*[(\uff08]?[\u4e00-\u5341\d]{1,3}[)\uff09\u3001.]$/;

export const straySpace = defineRuleType({
  id: 'stray-space',
  summary: {
    'zh-CN': zh('检查句子里多余的空格。'),
    en: 'Blanks inside a sentence that do not belong there.',
  },
  params: () =>
    z.strictObject({
      beside: z
        .enum(['marks', 'latin'])
        .describe(zh('marks 标点旁边的空格、latin 汉字和数字或字母之间的空格。')),
    }),
  messages: {
    found: { 'zh-CN': zh('“{text}”中间有多余的空格'), en: 'A blank too much in “{text}”' },
    many: {
      'zh-CN': zh('全文有 {count} 处多余的空格,例如“{text}”'),
      en: '{count} blanks too many, such as in “{text}”',
    },
  },
  check: (context, { beside }) => {
    const findings = context.document.blocks
      .filter((block) => ROLES.has(block.role) && block.lines.length === 1)
      .flatMap((block) => spacesIn(context, block, BESIDE[beside]));
    return failedBy(together(findings));
  },
});

/** Ordinals, captions and standards are short, and stand at the head of the line or right before the blank. */
const SHORT = 24;

function isAfterNumber(text: string, index: number): boolean {
  if (index <= SHORT) return ORDINAL.test(text.slice(0, index)) || NUMBERED.test(text.slice(0, index));
  return STANDARD.test(text.slice(index - SHORT, index));
}

const NONE: readonly RawFinding[] = [];

function spacesIn({ document }: RuleContext, { range }: Block, pattern: RegExp): readonly RawFinding[] {
  const text = document.source.text.slice(range.start, range.end);
  const found = allMatches(text, pattern);
  if (found.length === 0) return NONE;
  const inside = text.trim();
  if (!PROSE.test(inside) || (inside.match(COLUMNS)?.length ?? 0) >= 2) return NONE;
  return found
    .filter(({ index }) => !isAfterNumber(text, index))
    .map((match) => {
      const start = range.start + match.index;
      const end = start + match[0].length;
      const around = text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4);
      return {
        message: 'found',
        data: { text: around.trim() },
        range: { start, end },
        fixes: [
          {
            title: zh('删去空格'),
            applicability: 'safe',
            edits: [{ range: { start, end }, newText: '' }],
          },
        ],
      };
    });
}
