import * as z from 'zod';
import { zh } from '../text/chinese.js';

// Plain data only, no transforms: the JSON Schema for editors is generated from this.

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .describe(zh('编号:小写英文字母、数字,用连字符“-”连接。'));
const text = z.string().min(1).max(120);

const column = z.strictObject({
  id,
  label: text.describe(zh('表头,照表上印的写。')),
  word: text.optional().describe(zh('表头折行以后也连在一起的几个字,例如“商业企业”的“商业”。')),
});

const row = z.strictObject({
  id,
  label: text.describe(zh('行名,照表上印的写,不写序号。')),
  aliases: z.array(text).max(20).default([]).describe(zh('行名的别的写法。')),
  ordinal: text.optional().describe(zh('行名前面印的序号,例如 一、3。')),
  columns: z.array(id).min(1).optional().describe(zh('这一行有哪几栏;不写就是全部。')),
  parts: z.array(id).min(1).optional().describe(zh('这一行只是小标题,数字填在这几行里。')),
  caption: z.boolean().optional().describe(zh('写 true:这一行只有名称,从来不填数字。')),
});

const table = z.strictObject({
  id,
  title: text.describe(zh('表的名称。')),
  columns: z.array(column).min(1).max(40),
  rows: z.array(row).min(1).max(100),
  sideBySide: z.boolean().default(false).describe(zh('写 true:各行左右并排,表头有几层,数字只有一行。')),
});

const identity = z.strictObject({
  id,
  table: id,
  each: z.enum(['column', 'row']).describe(zh('column:每一栏里,几行相加;row:每一行里,几栏相加。')),
  left: z.array(id).min(1).describe(zh('相加的行或栏。')),
  right: z.array(id).min(1).describe(zh('应与前面的和相等的行或栏。')),
  say: text.describe(zh('用一句话说明这个勾稽关系,不写句号。')),
});

/** One file in `forms/`: a printed form with tables. */
export const formSchema = z.strictObject({
  id,
  title: text.describe(zh('表的名称和年份。')),
  tables: z.array(table).max(20).default([]),
  identities: z.array(identity).max(100).default([]).describe(zh('勾稽关系。')),
  prints: z.array(text).max(20).default([]).describe(zh('表上印的说明文字,不是报告的正文。')),
  marks: z.array(text).max(50).default([]).describe(zh('只有这种表上才印的字,用来认出它。')),
});

export type FormEntry = z.infer<typeof formSchema>;
