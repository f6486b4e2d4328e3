import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { contains } from '../text/offsets.js';
import { defineRuleType, failedBy, inapplicable, passed } from './define.js';
import { yearsIn } from './years.js';

const LEAD_IN = '现(?:将|就)[^\u3002]{0,40}?20\\d\\d年(?:度)?[^\u3002]{0,40}(?:报告|汇报|总结)如下';

export const yearAgrees = defineRuleType({
  id: 'year-agrees',
  summary: {
    'zh-CN': zh('检查标题的年份和“现将……年……报告如下”的年份是不是一样。'),
    en: 'The year of the title and the year of the lead-in sentence are the same.',
  },
  params: () => z.strictObject({}),
  messages: {
    differ: {
      'zh-CN': zh('这里写的是 {lead} 年,标题写的是 {title} 年'),
      en: 'The lead-in says {lead}, the title {title}',
    },
  },
  check: (context) => {
    const { title } = context.document.meta;
    const written = yearsIn(title?.value ?? '');
    const body = context.scope(undefined)[0];
    const [lead] = body === undefined ? [] : context.find(LEAD_IN, body);
    if (written.length === 0 || lead === undefined) return inapplicable;
    const said = yearsIn(lead.text);
    // A lead can name a period, or two things reported on: one year in common is enough.
    if (said.some((year) => written.includes(year))) return passed([lead.range]);
    const year = context.facts
      .years()
      .find((fact) => contains(lead.range, fact.range) && said.includes(fact.value));
    if (year === undefined) return inapplicable;
    const related = title?.range === null || title?.range === undefined ? [] : [title.range];
    return failedBy([
      { message: 'differ', data: { lead: year.value, title: written[0]! }, range: year.range, related },
    ]);
  },
});
