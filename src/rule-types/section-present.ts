import * as z from 'zod';
import { zh } from '../text/chinese.js';
import { cantTell, defineRuleType, inapplicable, passed } from './define.js';
import { describePlace } from './places.js';

export const sectionPresent = defineRuleType({
  id: 'section-present',
  summary: {
    'zh-CN': zh('检查必备内容有没有:整篇没有,或者只在正文里提到而没有单独成节。'),
    en: 'A required part is there: reports it as missing altogether, or as met only in running text.',
  },
  params: () =>
    z.strictObject({
      slot: z.string().describe(zh('必备内容的编号,见 outline.yaml。')),
      when: z
        .enum(['missing', 'embedded'])
        .describe(zh('missing:整篇找不到时报告;embedded:只在正文里提到、没有专节时报告。')),
    }),
  slots: (params) => [params.slot],
  tells: 'missing',
  messages: {
    'missing-after': {
      'zh-CN': zh('缺少“{slot}”部分,应补在“{heading}”之后'),
      en: 'No part on “{slot}”; it belongs after “{heading}”',
    },
    'missing-before': {
      'zh-CN': zh('缺少“{slot}”部分,应补在“{heading}”之前'),
      en: 'No part on “{slot}”; it belongs before “{heading}”',
    },
    'missing-end': { 'zh-CN': zh('缺少“{slot}”部分'), en: 'No part on “{slot}”' },
    embedded: {
      'zh-CN': zh('“{slot}”只在正文里提到,没有单独成节'),
      en: '“{slot}” is only met in running text, without a section of its own',
    },
  },
  check: (context, params) => {
    const bound = context.binding.bySlot(params.slot);
    if (bound === undefined || !bound.required) return inapplicable;
    const evidence = bound.matches.map((match) => match.range);
    if (bound.verdict === 'cant-tell') return cantTell(evidence);
    if (bound.verdict !== params.when) return bound.verdict === 'missing' ? inapplicable : passed(evidence);
    const data = { slot: bound.slot.title };
    if (params.when === 'embedded') {
      const [range = null, ...related] = evidence;
      return {
        outcome: 'failed',
        evidence: [],
        findings: [{ message: 'embedded', data, range, related, insertAt: bound.insertAt }],
      };
    }
    const place = describePlace(context, bound.insertAt);
    const finding = {
      message: `missing-${place.message}`,
      data: { ...data, heading: place.heading },
      range: null,
      insertAt: bound.insertAt,
    };
    return { outcome: 'failed', evidence: [], findings: [finding] };
  },
});
