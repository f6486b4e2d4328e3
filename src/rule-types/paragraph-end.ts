import * as z from 'zod';
import type { Block } from '../model/document.js';
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
    const open = document.blocks.filter(
      (block, i) => isProse(block, least) && !goesOn(document.blocks[i + 1]),
    );
    // Where that is the habit of the draft it is how its text came, not a slip.
    const prose = document.blocks.filter((block) => isProse(block, 0, true)).length;
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

const CLOSED = /[\u3002!?:;,\u3001\u2026\u2014\u201d\u2019)\u300b\]>|*_`~\u3011\u3015]$/;

/** Sentences: it holds a stop inside, and ends with a Chinese character or a figure. */
function isProse({ role, key }: Block, least: number, closed = false): boolean {
  if (role !== 'body') return false;
  const text = key.trim();
  if (text.length < least || !/[\u3002;]/.test(text)) return false;
  // Labels with their values: a page's own data, not sentences.
  if (/[^;]:[^;]{1,40};[^;]{1,12}:/.test(text) || /[\dA-Za-z]$/.test(text)) return false;
  return CLOSED.test(text) === closed || closed;
}

/** The next line carries the sentence on: it begins with a mark or in lower case. */
const goesOn = (next: Block | undefined): boolean =>
  next !== undefined && /^\s*[\u3002,;:\u3001)\u201d\u300b]/.test(next.key);
