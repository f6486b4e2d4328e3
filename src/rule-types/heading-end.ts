import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, inapplicable } from './define.js';

export const headingEnd = defineRuleType({
  id: 'heading-end',
  summary: {
    'zh-CN': zh('检查一级标题末尾有没有标点。'),
    en: 'First-level headings that stand alone on their line end without a mark.',
  },
  params: () => z.strictObject({}),
  messages: {
    mark: { 'zh-CN': zh('标题末尾不用“{mark}”'), en: 'A heading does not end with “{mark}”' },
  },
  check: ({ document }) => {
    const { text } = document.source;
    // A sentence under an ordinal, with nothing below it, is an item of a list.
    const headings = document.outline.sections.filter(
      ({ level, style, headingRange, range }) =>
        level === 1 && style === 'cn-1' && /[^\u3002\s]/.test(text.slice(headingRange.end, range.end)),
    );
    if (headings.length === 0) return inapplicable;
    return failedBy(
      headings.flatMap(({ titleRange }) => {
        // A full stop is no part of the title, a comma is.
        const start = text[titleRange.end] === '\u3002' ? titleRange.end : titleRange.end - 1;
        const range = { start, end: start + 1 };
        const mark = text[start]!;
        if (!/[\u3002\uff0c,]/.test(mark) || !/^[ \t\u3000]*\r?\n/.test(text.slice(range.end, range.end + 9)))
          return [];
        const fix = {
          title: zh('删去标点'),
          applicability: 'safe' as const,
          edits: [{ range, newText: '' }],
        };
        return [{ message: 'mark', data: { mark }, range, fixes: [fix] }];
      }),
    );
  },
});
