import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, passed } from './define.js';

export const dateAndSignature = defineRuleType({
  id: 'date-and-signature',
  summary: {
    'zh-CN': zh('检查文末有没有署名和成文日期。'),
    en: 'The report ends with the name of the unit and the date.',
  },
  waits: true,
  params: () => z.strictObject({}),
  messages: {
    both: { 'zh-CN': zh('文末没有署名和成文日期'), en: 'Neither signature nor date at the end' },
    signature: { 'zh-CN': zh('文末有日期,没有署名'), en: 'A date but no signature at the end' },
    date: { 'zh-CN': zh('文末有署名,没有成文日期'), en: 'A signature but no date at the end' },
  },
  check: ({ document }) => {
    const found = document.lines.filter((line) => line.role === 'signature' || line.role === 'date');
    const signed = found.some((line) => line.role === 'signature');
    const dated = found.some((line) => line.role === 'date' || /\d\s*日\s*$/.test(line.key));
    if (signed && dated) return passed(found.map((line) => line.range));
    const end = document.outline.sections.at(-1)?.range.end ?? document.source.text.length;
    return failedBy([
      {
        message: signed ? 'date' : dated ? 'signature' : 'both',
        range: found[0]?.range ?? null,
        insertAt: end,
      },
    ]);
  },
});
