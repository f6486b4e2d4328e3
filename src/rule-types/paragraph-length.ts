import * as z from 'zod';
import type { Block } from '../model/document.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { countCharacters } from '../text/count.js';
import { defineRuleType, failedBy } from './define.js';

export const paragraphLength = defineRuleType({
  id: 'paragraph-length',
  summary: {
    'zh-CN': zh('检查一个自然段是不是太长。'),
    en: 'No paragraph is too long to read.',
  },
  params: () =>
    z.strictObject({
      longest: z.number().int().min(100).describe(zh('一段最多几个字。')),
    }),
  messages: {
    long: {
      'zh-CN': zh('这一段有 {count} 个字,读起来吃力'),
      en: 'A paragraph of {count} characters is hard to read',
    },
  },
  check: (context, params) => {
    const long = context.document.blocks.filter(
      ({ role, key }) =>
        key.length > params.longest &&
        (role === 'lead' || role === 'body' || role === 'heading') &&
        countCharacters(key) > params.longest,
    );
    return failedBy(
      long.map((block) => ({
        message: 'long',
        data: { count: countCharacters(block.key) },
        range: opening(block),
      })),
    );
  },
});

// The first clause is enough to find the paragraph by.
function opening(block: Block): Range {
  const lead = block.key.length - block.key.trimStart().length;
  const stop = /[,\u3002;:]/.exec(block.key.slice(lead))?.index ?? 20;
  return { start: block.at(lead), end: block.at(lead + stop) };
}
