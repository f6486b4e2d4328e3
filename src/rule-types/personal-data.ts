import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy } from './define.js';

const CONTACT =
  '(?:联系人|经办人|填报人|审核人|联络人)[:\\s]{0,3}[\\u4e00-\\u9fff]{2,4}(?=[^\\u4e00-\\u9fff])[^\\u3002]{0,30}?(?:(?:联系)?电话|手机|联系方式)?[:\\s]{0,3}(?:0\\d{2,3}[-\\u2010-\\u2015 ]?\\d{7,8}|1[3-9]\\d{9}|\\d{7,8})(?!\\d)';

export const personalData = defineRuleType({
  id: 'personal-data',
  summary: {
    'zh-CN': zh('检查不应公开的个人信息。'),
    en: 'Personal data that must not be published.',
  },
  params: z.strictObject({
    kinds: z
      .array(z.enum(['contact']))
      .min(1)
      .describe(zh('contact:姓名和电话写在一起的联系人。')),
  }),
  messages: {
    contact: {
      'zh-CN': zh('联系人的姓名和电话写在了报告里'),
      en: 'Name and telephone number of a contact person stand in the report',
    },
  },
  check: (context) => {
    const whole = { start: 0, end: context.document.source.text.length };
    return failedBy(
      context.find(CONTACT, whole).map((match) => ({ message: 'contact', range: match.range })),
    );
  },
});
