import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { type Telling, tell, tellMany } from './character-hits.js';
import { SCANS, scanLines } from './character-scans.js';
import { type Checked, defineRuleType, failedBy } from './define.js';
import { scanTraditional } from './traditional-scan.js';

const FIXES = {
  invisible: zh('删去看不见的字符'),
  'private-use': '',
  'look-alike': zh('换成正常的汉字'),
  'full-width': zh('改成半角'),
  zero: zh('改成“\u3007”'),
  dash: zh('改成“\u2014”'),
} as const satisfies Record<keyof typeof SCANS, string>;

export const characters = defineRuleType({
  id: 'characters',
  summary: {
    'zh-CN': zh('检查用错的字符:繁体字、看不见的字符、形似汉字的字符等。'),
    en: 'Characters that do not belong in a report: traditional ones, invisible ones, look-alikes and the like.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      check: z
        .enum([
          'traditional-text',
          'traditional',
          'invisible',
          'private-use',
          'look-alike',
          'full-width',
          'zero',
          'dash',
        ])
        .describe(
          zh(
            'traditional-text:全文是繁体字;traditional:简体字中夹着的繁体字;invisible:看不见的字符;private-use:别人的电脑认不出的字符;look-alike:形似汉字的字符;full-width:全角的数字和字母;zero:年份中代替“\u3007”的字符;dash:代替“\u2014”的字符。',
          ),
        ),
    }),
  messages: {
    'traditional-text-many': {
      'zh-CN': zh('全文用的是繁体字,共 {count} 个字,占 {percent}%'),
      en: 'The whole text is in traditional characters: {count} of them, {percent}%',
    },
    traditional: {
      'zh-CN': zh('“{text}”应写作“{to}”'),
      en: '“{text}” should be “{to}” in simplified characters',
    },
    'traditional-many': {
      'zh-CN': zh('有 {count} 处繁体字,第一处“{text}”应写作“{to}”'),
      en: '{count} places in traditional characters; the first, “{text}”, should be “{to}”',
    },
    invisible: {
      'zh-CN': zh('“{near}”中间夹着看不见的字符({code})'),
      en: 'An invisible character ({code}) stands in “{near}”',
    },
    'invisible-many': {
      'zh-CN': zh('有 {count} 处夹着看不见的字符,第一处在“{near}”中间({code})'),
      en: '{count} places with invisible characters, the first ({code}) in “{near}”',
    },
    'private-use': {
      'zh-CN': zh('“{near}”中间有一个别人的电脑认不出的字符({code})'),
      en: 'A character ({code}) that other computers cannot show stands in “{near}”',
    },
    'private-use-many': {
      'zh-CN': zh('有 {count} 处别人的电脑认不出的字符,第一处在“{near}”中间({code})'),
      en: '{count} places with characters that other computers cannot show, the first ({code}) in “{near}”',
    },
    'look-alike': {
      'zh-CN': zh('“{text}”看上去是汉字,其实是另一个字符({code})'),
      en: '“{text}” looks like a Chinese character but is another one ({code})',
    },
    'look-alike-many': {
      'zh-CN': zh('有 {count} 处看上去是汉字、其实是另外的字符,第一处是“{text}”({code})'),
      en: '{count} places with look-alikes of Chinese characters, the first being “{text}” ({code})',
    },
    'full-width': {
      'zh-CN': zh('“{text}”是全角的,应写作“{to}”'),
      en: '“{text}” is full-width and should be “{to}”',
    },
    'full-width-many': {
      'zh-CN': zh('有 {count} 处全角的数字或字母,第一处“{text}”应写作“{to}”'),
      en: '{count} places with full-width digits or letters; the first, “{text}”, should be “{to}”',
    },
    zero: {
      'zh-CN': zh('“{text}”应写作“{to}”'),
      en: '“{text}” should be “{to}”',
    },
    'zero-many': {
      'zh-CN': zh('有 {count} 个年份没有用“\u3007”,第一个“{text}”应写作“{to}”'),
      en: '{count} years without \u3007; the first, “{text}”, should be “{to}”',
    },
    dash: {
      'zh-CN': zh('“{near}”中间的“{text}”不是“{to}”'),
      en: '“{text}” in “{near}” is not “{to}”',
    },
    'dash-many': {
      'zh-CN': zh('有 {count} 处用别的字符代替“{to}”,第一处在“{near}”中间'),
      en: '{count} places with another character for “{to}”, the first in “{near}”',
    },
  },
  check: (context, { check }) => {
    if (check === 'traditional-text' || check === 'traditional') return checkTraditional(context, check);
    const telling: Telling = { message: check, fix: FIXES[check], atMost: 5 };
    return failedBy(tell(scanLines(context.document, SCANS[check]), telling));
  },
});

function checkTraditional(context: RuleContext, check: 'traditional-text' | 'traditional'): Checked {
  const { whole, hits, count, percent } = scanTraditional(context.document);
  const fix = zh('改成简体字');
  if (whole !== (check === 'traditional-text') || hits.length === 0) return failedBy([]);
  if (!whole) return failedBy(tell(hits, { message: check, fix, atMost: 20 }));
  const finding = tellMany(hits, { message: check, fix });
  return failedBy([{ ...finding, data: { ...finding.data, count, percent } }]);
}
