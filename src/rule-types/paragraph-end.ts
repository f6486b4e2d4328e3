import * as z from 'zod';
import type { Block } from '../model/document.js';
import { BLANKS, charClasses, classAt } from '../text/char-classes.js';
import { zh } from '../text/chinese.js';
import { cantTell, defineRuleType, failedBy } from './define.js';

export const paragraphEnd = defineRuleType({
  id: 'paragraph-end',
  summary: {
    'zh-CN': zh('检查正文的自然段末尾有没有标点。'),
    en: 'A paragraph of prose ends with a mark.',
  },
  params: () =>
    z.strictObject({
      least: z.number().int().min(10).describe(zh('至少多少个字的段落才检查。')),
    }),
  messages: {
    open: { 'zh-CN': zh('这一段末尾没有标点'), en: 'This paragraph ends without a mark' },
  },
  check: ({ document }, { least }) => {
    // Lines broken by a layout end anywhere.
    if (document.hardWrapped) return cantTell();
    const { blocks } = document;
    const open = blocks.filter((block, i) => endsOpen(block, least) && !goesOn(blocks[i + 1]));
    if (open.length === 0) return failedBy([]);
    // Where that is the habit of the draft it is how its text came, not a slip.
    const prose = blocks.filter(({ role, key }) => role === 'body' && isProse(key.trim())).length;
    if (open.length * 3 > prose) return cantTell();
    return failedBy(
      open.map((block) => {
        const end = block.at(block.key.trimEnd().length - 1) + 1;
        return {
          message: 'open',
          range: { start: end - 1, end },
          fixes: [
            {
              title: '\u3002',
              applicability: 'unsafe' as const,
              edits: [{ range: { start: end, end }, newText: '\u3002' }],
            },
          ],
        };
      }),
    );
  },
});

/** A mark that may close a paragraph, or what the last character of a sentence is not. */
const CLOSED = 1;
const LATIN = 2;
const BLANK = 4;
const CLASSES = charClasses([
  [CLOSED, '\u3002!?:;,\u3001\u2026\u2014\u201d\u2019)\u300b]>|*_`~\u3011\u3015'],
  [LATIN, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [BLANK, BLANKS],
]);

/** What the last character of a text is, blanks aside. */
function endOf(key: string): number {
  let at = key.length - 1;
  while ((classAt(CLASSES, key, at) & BLANK) !== 0) at -= 1;
  return classAt(CLASSES, key, at);
}

/** A paragraph of sentences without a mark at its end. Nearly all are told by their last character. */
function endsOpen({ role, key }: Block, least: number): boolean {
  if (role !== 'body' || endOf(key) !== 0) return false;
  const text = key.trim();
  return text.length >= least && isProse(text);
}

/** Sentences: it holds a stop inside, and ends with no letter or digit. */
function isProse(text: string): boolean {
  if (!text.includes('\u3002') && !text.includes(';')) return false;
  // Labels with their values: a page's own data, not sentences.
  return endOf(text) !== LATIN && !/[^;]:[^;]{1,40};[^;]{1,12}:/.test(text);
}

/** The next line carries the sentence on: it begins with a mark or in lower case. */
const goesOn = (next: Block | undefined): boolean =>
  next !== undefined && /^\s*[\u3002,;:\u3001)\u201d\u300b]/.test(next.key);
