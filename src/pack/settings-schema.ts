import * as z from 'zod';
import { zh } from '../text/chinese.js';

const text = z.string().min(1);
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/** `hegao.config.yaml`: what an office always passes. */
export const configSchema = z.strictObject({
  pack: text.optional().describe(zh('规则包的编号,或装有 pack.yaml 的文件夹(相对于本文件)。')),
  unit: text.optional().describe(zh('单位名称。')),
  unitKind: z
    .enum(['province', 'city', 'county', 'township', 'subdistrict', 'department'])
    .optional()
    .describe(
      zh(
        '单位类别:province 省级、city 市级、county 县级、township 乡镇、subdistrict 街道、department 部门。',
      ),
    ),
  stage: z
    .enum(['draft', 'review', 'submit', 'publish'])
    .optional()
    .describe(zh('阶段:draft 起草、review 送审、submit 报送、publish 公开。')),
  failOn: z
    .enum(['error', 'warning', 'info', 'none'])
    .optional()
    .describe(zh('出现哪一级问题时退出码为 1。')),
  waivers: text.optional().describe(zh('豁免文件(相对于本文件);不写就是 .hegao/waivers.yaml。')),
  without: z
    .array(text)
    .optional()
    .describe(zh('不检查哪几组规则,写组名,例如 punctuation;组名见 hegao pack parts。')),
  allow: z
    .array(z.string().min(2))
    .optional()
    .describe(zh('本单位自己的名称,里面的字不检查,例如平台的名称。')),
  locale: z.enum(['zh-CN', 'en']).optional().describe(zh('提示语的语言。')),
});

/** `.hegao/waivers.yaml`: findings that somebody answers for. */
export const waiversSchema = z.array(
  z.strictObject({
    rule: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
      .describe(zh('豁免哪条规则,写“规则包/规则”。')),
    slot: text.optional().describe(zh('只豁免这一部分的。')),
    fingerprint: text.optional().describe(zh('只豁免这一处,指纹见 --format json。')),
    path: text.optional().describe(zh('只豁免这份稿件,写路径的末尾。')),
    reason: text.describe(zh('理由。')),
    approver: text.describe(zh('谁批准的。')),
    until: day.optional().describe(zh('用到哪一天为止,例如 2027-12-31。')),
  }),
);

export type Config = z.infer<typeof configSchema>;
