import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { matchAll } from '../text/pattern.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';

export const titleForm = defineRuleType({
  id: 'title-form',
  summary: {
    'zh-CN': zh('检查有没有标题,标题的写法对不对。'),
    en: 'The draft has a title, or its title has the proper form.',
  },
  params: () =>
    z.strictObject({
      form: z.string().min(1).optional().describe(zh('标题应有的写法,正则表达式;不写就只检查有没有标题。')),
      example: z.string().min(1).describe(zh('正确标题的样子。')),
    }),
  patterns: (params) => (params.form === undefined ? [] : [params.form]),
  messages: {
    none: {
      'zh-CN': zh('没有标题;标题应写成“{example}”的样子'),
      en: 'There is no title; it should look like “{example}”',
    },
    form: {
      'zh-CN': zh('标题的写法不完整,应写成“{example}”的样子'),
      en: 'The title is not complete; it should look like “{example}”',
    },
  },
  check: (context, params) => {
    const { title } = context.document.meta;
    const data = { example: params.example };
    if (params.form === undefined) {
      return title === null
        ? failedBy([{ message: 'none', data, range: null, insertAt: 0 }])
        : passed(title.range === null ? [] : [title.range]);
    }
    if (title === null) return inapplicable;
    const fits = matchAll(params.form, fold(title.value).replace(/\s+/g, '')).length > 0;
    return fits ? passed() : failedBy([{ message: 'form', data, range: title.range }]);
  },
});
