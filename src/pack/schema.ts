import * as z from 'zod';
import { zh } from '../text/chinese.js';

// Plain data only, no transforms: the JSON Schema for editors is generated from this.

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .describe(zh('编号:小写英文字母、数字,用连字符“-”连接。'));
const year = z.number().int().min(1990).max(2100);
const severity = z
  .enum(['error', 'warning', 'info', 'none'])
  .describe(zh('error 错误、warning 警告、info 提示、none 关闭。'));
const unitKind = z.enum(['province', 'city', 'county', 'township', 'subdistrict', 'department']);
const stages = z
  .strictObject({
    draft: severity.optional(),
    review: severity.optional(),
    submit: severity.optional(),
    publish: severity.optional(),
  })
  .describe(zh('按阶段另定的严重程度:draft 起草、review 送审、submit 报送、publish 公开。'));
const text = z.string().min(1);

const basis = z
  .strictObject({
    authority: z.string().min(1).describe(zh('依据的编号,见 authorities.yaml。')),
    chapter: text.optional().describe(zh('章名。')),
    clause: text.optional().describe(zh('条款号;没有核实过的不要写。')),
  })
  .describe(zh('依据。'));

const signs = z.union([
  text,
  z
    .array(
      z.strictObject({
        pattern: text.describe(zh('正则表达式。')),
        weight: z.number().positive().max(10).describe(zh('分量。')),
      }),
    )
    .min(1),
]);

export const packSchema = z.strictObject({
  schema: z.literal(1).describe(zh('规则包格式的版本,写 1。')),
  id: id.describe(zh('规则包的编号,与文件夹同名。')),
  title: text.describe(zh('规则包的名称。')),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe(zh('版本号,例如 1.0.0。')),
  extends: id.optional().describe(zh('在哪个规则包的基础上写。')),
  appliesTo: z
    .strictObject({
      unitKinds: z.array(unitKind).min(1).optional(),
      reportYears: z.strictObject({ from: year.optional(), to: year.optional() }).optional(),
    })
    .default({})
    .describe(zh('适用的单位类别和报告年度。')),
  parts: z
    .record(id, text)
    .default({})
    .describe(zh('各组规则的名称;rules/ 里一个文件是一组,组名是去掉数字的文件名。')),
  detect: z
    .strictObject({
      title: signs
        .optional()
        .describe(
          zh('标题里的哪些话说明是这种报告:正则表达式(分量算 3),或者几条各写分量。分量合计到 3 就由标题定。'),
        ),
      body: signs
        .optional()
        .describe(zh('标题定不了时,开头几段里的哪些话说明是这种报告。连同标题、小标题合计到 2 才算认出。')),
      headings: signs
        .optional()
        .describe(zh('标题定不了时,哪些小标题说明是这种报告。连同标题、开头合计到 2 才算认出。')),
    })
    .optional(),
  use: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?$/))
    .default([])
    .describe(zh('借用别的规则包:写“规则包/组名”就借用那一组规则;只写规则包,就借用它的依据、词表和清单。')),
});

export const authoritySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/)
    .describe(zh('依据的编号,大写字母、数字和“-”。')),
  title: text.describe(zh('文件标题,带书名号。')),
  docNumber: text.optional().describe(zh('文号。')),
  issuer: text.optional().describe(zh('制定机关。')),
  tier: z
    .enum(['law', 'standard', 'policy', 'local', 'practice'])
    .describe(
      zh('law 法律法规和党内法规、standard 国家标准、policy 政策文件、local 地方通知、practice 实务做法。'),
    ),
  inForce: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .optional()
    .describe(zh('施行日期。')),
  note: text.optional(),
});

const slotCondition = z
  .strictObject({
    slot: id.describe(zh('看哪一部分。')),
    is: z
      .array(z.enum(['own-section', 'embedded', 'missing', 'cant-tell']))
      .min(1)
      .describe(zh('它是这几种结论之一。')),
  })
  .describe(zh('条件:另一部分的结论。'));

const matcherYear = z
  .enum(['report', 'next', 'previous'])
  .optional()
  .describe(zh('还要写明报告年度(report)、下一年(next)或上一年(previous)。'));
const weight = z.number().positive().max(10).describe(zh('分量。一个标题(一句话)的分量合计到 2,就算写到。'));

/** A list of `lists/` instead of the list itself, or as one of its items. */
export const listReference = z
  .strictObject({
    list: id.describe(zh('清单的名字,即 lists/ 里的文件名。')),
    only: z.array(text).min(1).optional().describe(zh('只用其中哪几项,写各项的 name。')),
  })
  .describe(zh('引用 lists/ 里的清单。'));

/** A list whose items may be references, or a reference alone. */
const orList = <T extends z.ZodType>(item: T) =>
  z.union([z.array(z.union([item, listReference])), listReference]);

/** Which drafts are meant, lists filled in. */
export const givenSchema = z.strictObject({
  anyOf: z.array(text).default([]),
  not: z.array(text).default([]),
});

const givenFileSchema = z
  .strictObject({
    anyOf: orList(text).default([]).describe(zh('要写到的话,正则表达式,有一条匹配即可。')),
    not: orList(text).default([]).describe(zh('不能有的话,正则表达式。')),
  })
  .describe(zh('只用于这样的稿件:看标题、单位、开头几段和署名。'));

const titleMatcher = <T extends z.ZodType>(given: T) =>
  z
    .strictObject({
      words: z.array(text).min(1).optional().describe(zh('标题里都要有的词,先后不限。')),
      pattern: text.optional().describe(zh('正则表达式。')),
      year: matcherYear,
      given: given.optional(),
      weight,
    })
    .refine(
      (matcher) => matcher.words !== undefined || matcher.pattern !== undefined || matcher.year !== undefined,
      { message: 'words、pattern、year 至少写一样。' },
    );

const bodyMatcher = z.strictObject({ pattern: text, year: matcherYear, weight });

const MATCH = zh('怎样的标题就是这一部分。');
const NOT_TITLE = zh('形似而不是这一部分的标题,正则表达式。');
const BODY = zh('没有专节时,正文里怎样的句子算写到。');

export const slotSchema = z.strictObject({
  id,
  title: text.describe(zh('这部分内容的名称。')),
  required: z.enum(['always', 'never']).default('always').describe(zh('always 必须有、never 可有可无。')),
  before: id.optional().describe(zh('排在哪一部分前面;不写就排在最后。')),
  requiredWhen: slotCondition.optional(),
  appliesTo: z.strictObject({ unitKinds: z.array(unitKind).min(1).optional() }).optional(),
  basis: z.array(basis).default([]),
  match: z.array(titleMatcher(givenSchema)).default([]).describe(MATCH),
  notTitle: z.array(text).default([]).describe(NOT_TITLE),
  body: z.array(bodyMatcher).default([]).describe(BODY),
  notIn: z.array(id).default([]).describe(zh('写在这些部分里的不算。')),
  otherwise: z
    .strictObject({ sectionsAtLeast: z.number().int().min(1) })
    .optional()
    .describe(zh('自拟标题的专节达到几个,也算有这一部分。')),
  guidance: text.describe(zh('这一部分怎么写。')),
});

/** A part of a report as it is written, with lists named in it. */
export const slotFileSchema = slotSchema.extend({
  match: orList(titleMatcher(givenFileSchema)).default([]).describe(MATCH),
  notTitle: orList(text).default([]).describe(NOT_TITLE),
  body: orList(bodyMatcher).default([]).describe(BODY),
});

const examples = z.strictObject({
  invalid: z.array(text).min(1).describe(zh('应当报告的例子。')),
  valid: z.array(text).min(1).describe(zh('不应报告的例子。')),
});

const params = z.record(z.string(), z.unknown());

export const ruleSchema = z.strictObject({
  id,
  type: text.describe(zh('检查的种类。')),
  title: text.describe(zh('这条规则要什么,一句话。')),
  severity,
  stages: stages.optional(),
  message: text.optional().describe(zh('自己写的提示语,代替检查种类的提示语。')),
  why: text.describe(zh('为什么要这样写。')),
  hint: text.describe(zh('怎么改。')),
  basis: z.array(basis).default([]).describe(zh('依据;没有成文依据就留空。')),
  scope: id.optional().describe(zh('只检查哪一部分,见 outline.yaml;不写就是全文。')),
  since: year.optional().describe(zh('从哪个报告年度起用。')),
  until: year.optional().describe(zh('用到哪个报告年度为止。')),
  appliesTo: z.strictObject({ unitKinds: z.array(unitKind).min(1).optional() }).optional(),
  when: slotCondition.optional(),
  given: givenFileSchema.optional(),
  status: z
    .enum(['stable', 'trial', 'deprecated'])
    .default('stable')
    .describe(zh('stable 正式、trial 试行、deprecated 停用。')),
  replacedBy: text.optional(),
  overridable: z.boolean().default(true).describe(zh('写 false,下级规则包就不许改,也不许豁免。')),
  with: params.default({}).describe(zh('检查种类的参数。')),
  examples,
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One row of a table in `terms/`. */
export const termSchema = z.strictObject({
  id: id.describe(zh('这一行的编号,表里不重复。')),
  canonical: text.describe(zh('应当怎么写。')),
  variants: z
    .array(z.union([text, z.strictObject({ find: text, to: text })]))
    .min(1)
    .describe(zh('写错的样子,正则表达式;要换成别的字的,写 find 和 to。')),
  not: z.array(text).default([]).describe(zh('这样写是对的,正则表达式。')),
  context: text.optional().describe(zh('同一句里有这些字才检查,正则表达式。')),
  notContext: z.array(text).default([]).describe(zh('同一段里有这些字就不检查,正则表达式。')),
  validFrom: day.optional().describe(zh('从哪一天起的稿件才检查,例如 2023-05-18。')),
  validTo: day.optional().describe(zh('到哪一天为止的稿件才检查。')),
  severity: severity.optional().describe(zh('最高报到哪一级;none 不检查。不会高过规则本身。')),
  fix: z
    .enum(['safe', 'unsafe', 'none'])
    .default('none')
    .describe(zh('safe 可以自动改、unsafe 要人看一看、none 只提示。')),
  note: text.optional().describe(zh('为什么,什么时候例外。')),
  basis: z.array(basis).default([]),
  wrong: z.array(text).min(1).describe(zh('应当报告的句子。')),
  right: z.array(text).default([]).describe(zh('不应报告的句子。')),
});

const change = {
  severity: severity.optional(),
  enabled: z.literal(false).optional().describe(zh('写 false 就不用,并须写明 reason。')),
  reason: text.optional().describe(zh('为什么改。')),
};

/** Changes a whole part of a base pack. */
export const partOverrideSchema = z.strictObject({
  part: text.describe(zh('要改的一组规则,写“规则包/组名”。')),
  ...change,
});

/** Changes one row of a table of a base pack. */
export const termOverrideSchema = z.strictObject({
  override: id.describe(zh('要改的那一行的编号。')),
  ...change,
});

export const overrideSchema = z.strictObject({
  override: text.describe(zh('要改的规则,写“规则包/规则”。')),
  severity: severity.optional(),
  stages: stages.optional(),
  with: params.optional(),
  enabled: z.literal(false).optional().describe(zh('写 false 就不用这条规则,并须写明 reason。')),
  reason: text.optional().describe(zh('为什么改。')),
});

export type PackFile = z.infer<typeof packSchema>;
export type AuthorityEntry = z.infer<typeof authoritySchema>;
export type SlotEntry = z.infer<typeof slotSchema>;
export type SlotFileEntry = z.infer<typeof slotFileSchema>;
export type RuleEntry = z.infer<typeof ruleSchema>;
export type OverrideEntry = z.infer<typeof overrideSchema>;
export type PartOverrideEntry = z.infer<typeof partOverrideSchema>;
export type TermEntry = z.infer<typeof termSchema>;
export type TermOverrideEntry = z.infer<typeof termOverrideSchema>;
