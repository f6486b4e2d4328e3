import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import type { Edit, Fix, Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { allMatches } from '../text/matches.js';
import { overlaps } from '../text/offsets.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';
import { type Passage, passagesOf, rangeIn } from './passages.js';
import { findPersonal, type Personal } from './personal-numbers.js';

const CONTACT =
  '(?:联系人|经办人|填报人|审核人|联络人)[:\\s]{0,3}[\\u4e00-\\u9fff]{2,4}(?=[^\\u4e00-\\u9fff])[^\\u3002]{0,30}?(?:(?:联系)?电话|手机|联系方式)?[:\\s]{0,3}(?:0\\d{2,3}[-\\u2010-\\u2015 ]?\\d{7,8}|1[3-9]\\d{9}|\\d{7,8})(?!\\d)';

export const personalData = defineRuleType({
  id: 'personal-data',
  summary: {
    'zh-CN': zh('检查不应公开的个人信息。'),
    en: 'Personal data that must not be published.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      kinds: z
        .array(
          z.enum(['contact', 'mobile', 'landline', 'id-number', 'bank-card', 'email', 'address', 'plate']),
        )
        .min(1)
        .describe(
          zh(
            'contact:姓名和电话写在一起的联系人;mobile:手机号码;landline:固定电话(公开的咨询、监督、热线电话除外),这两种不再报 contact 已经报的号码;id-number:居民身份证号码;bank-card:银行卡号;email:电子邮箱(gov.cn 的除外);address:写到楼栋和房间的家庭住址;plate:车牌号。',
          ),
        ),
    }),
  messages: {
    contact: {
      'zh-CN': zh('联系人的姓名和电话写在了报告里'),
      en: 'Name and telephone number of a contact person stand in the report',
    },
    mobile: { 'zh-CN': zh('写了手机号码({text})'), en: 'A mobile number ({text}) stands in the report' },
    landline: {
      'zh-CN': zh('写了电话号码({text})'),
      en: 'A telephone number ({text}) stands in the report',
    },
    resident: {
      'zh-CN': zh('写了居民身份证号码({text})'),
      en: 'A resident identity number ({text}) stands in the report',
    },
    doubtfulResident: {
      'zh-CN': zh('疑似写了居民身份证号码({text},校验位不符)'),
      en: 'What seems a resident identity number ({text}, wrong check digit) stands in the report',
    },
    formerResident: {
      'zh-CN': zh('疑似写了十五位的旧身份证号码({text})'),
      en: 'What seems an identity number of the former fifteen digits ({text}) stands in the report',
    },
    card: { 'zh-CN': zh('写了银行卡号({text})'), en: 'A bank card number ({text}) stands in the report' },
    email: {
      'zh-CN': zh('写了电子邮箱({text})'),
      en: 'An e-mail address ({text}) stands in the report',
    },
    address: {
      'zh-CN': zh('家庭住址写到了楼栋和房间'),
      en: 'A home address down to building and room stands in the report',
    },
    plate: { 'zh-CN': zh('写了车牌号({text})'), en: 'A number plate ({text}) stands in the report' },
  },
  check: (context, { kinds }) => {
    const contacts = kinds.some((kind) => kind === 'contact' || isPhone(kind)) ? contactsIn(context) : [];
    const found = kinds.flatMap((kind) => {
      if (kind === 'contact') return contacts.map((range) => ({ message: 'contact', range }));
      const personal = findPersonal(kind, passagesOf(context.document), context.today);
      return personal.flatMap((one) => report(one, isPhone(kind) ? contacts : []));
    });
    return failedBy(found.sort((a, b) => a.range.start - b.range.start));
  },
});

const isPhone = (kind: string): boolean => kind === 'mobile' || kind === 'landline';

function contactsIn(context: RuleContext): Range[] {
  const whole = { start: 0, end: context.document.source.text.length };
  return context.find(CONTACT, whole).map((match) => match.range);
}

/** Nothing where it lies in what is `told` already: one number, one finding. */
function report(personal: Personal, told: readonly Range[]): (RawFinding & { readonly range: Range })[] {
  const { passage, start, end, message, shown } = personal;
  const range = rangeIn(passage, start, end);
  if (told.some((other) => overlaps(other, range))) return [];
  return [{ message, data: { text: shown }, range, fixes: masking(personal) }];
}

function masking({ passage, start, shown, keep }: Personal): Fix[] {
  if (keep === undefined) return [];
  const edits = allMatches(shown, /\*+/g).flatMap(({ index, 0: stars }) =>
    starring(passage, start + index, stars.length),
  );
  return [{ title: zh(`遮盖成 ${shown}`), applicability: 'unsafe', edits }];
}

/** One edit, or one a character where a number goes on in the next line. */
function starring(passage: Passage, from: number, count: number): Edit[] {
  const range = rangeIn(passage, from, from + count);
  if (range.end - range.start === count) return [{ range, newText: '*'.repeat(count) }];
  return Array.from({ length: count }, (_, i) => ({
    range: rangeIn(passage, from + i, from + i + 1),
    newText: '*',
  }));
}
