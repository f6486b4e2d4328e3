import * as z from 'zod';

// The public contract of `--format json`. Fields are only ever added; a change of meaning needs a new schemaVersion.

const range = z.object({
  start: z.number().int().min(0).describe('UTF-16 offset into the decoded text without its byte-order mark'),
  end: z.number().int().min(0).describe('exclusive'),
});
const point = z.object({
  line: z.number().int().min(1),
  column: z.number().int().min(1).describe('in UTF-16 code units'),
});
const metaOf = <T extends z.ZodType>(value: T) =>
  z
    .object({
      value,
      confidence: z.number(),
      source: z.enum(['frontmatter', 'option', 'inferred']),
      range: range.nullable(),
    })
    .nullable();
const severity = z.enum(['error', 'warning', 'info']);

const finding = z.object({
  ruleId: z.string().describe('pack/rule'),
  term: z.string().nullable().describe('pack/row of the term table that says so'),
  slot: z.string().nullable(),
  severity,
  message: z.string(),
  why: z.string(),
  hint: z.string(),
  basis: z.array(
    z.object({
      authority: z.string(),
      title: z.string(),
      docNumber: z.string().nullable(),
      tier: z.enum(['law', 'standard', 'policy', 'local', 'practice']),
      chapter: z.string().nullable(),
      clause: z.string().nullable(),
    }),
  ),
  range: range.nullable().describe('null for what is missing; insertAt then says where it belongs'),
  start: point.nullable(),
  end: point.nullable(),
  place: z
    .object({
      paragraph: z.number().int().describe('ordinal of the paragraph from 1'),
      headings: z.array(z.string()).describe('the headings above it, the outermost first'),
      find: z.string().describe('words that Ctrl+F finds there'),
    })
    .nullable()
    .describe('in a Word file; null in other drafts'),
  insertAt: z.number().int().nullable(),
  related: z.array(range),
  fixes: z.array(
    z.object({
      title: z.string(),
      applicability: z.enum(['safe', 'unsafe', 'manual']),
      edits: z.array(z.object({ range, newText: z.string() })),
    }),
  ),
  fingerprint: z.string().describe('stable across edits elsewhere in the draft'),
  waived: z.boolean(),
  waiver: z.object({ reason: z.string(), approver: z.string(), until: z.string().nullable() }).nullable(),
});

const claim = z.object({
  kind: z.enum(['sum', 'subset', 'average', 'ratio', 'change', 'enumeration', 'same-figure', 'table-total']),
  formula: z.string().describe('the arithmetic in one line'),
  operands: z.array(z.object({ range, value: z.number() })),
  stated: z
    .number()
    .nullable()
    .describe('in single units, percentages in percent; null where the text states none'),
  statedRange: range.nullable(),
  computed: z
    .object({ min: z.number(), max: z.number().nullable().describe('null: no upper end') })
    .nullable()
    .describe('what the operands give over the rounding of each; null where nothing can be computed'),
  verdict: z.enum(['holds', 'contradicts', 'undecided']),
  range,
});

const read = z.object({
  path: z.string(),
  sha256: z.string(),
  pack: z.object({ id: z.string(), version: z.string() }),
  stage: z.enum(['draft', 'review', 'submit', 'publish']),
  document: z.object({
    title: metaOf(z.string()),
    unit: metaOf(z.string()),
    unitKind: metaOf(z.enum(['province', 'city', 'county', 'township', 'subdistrict', 'department'])),
    reportYear: metaOf(z.number().int()),
    date: metaOf(z.string()),
    publishedAt: metaOf(z.string()),
  }),
  outline: z.array(
    z.object({
      id: z.string(),
      parent: z.string().nullable(),
      level: z.number().int().min(1),
      style: z.enum(['part', 'atx', 'cn-1', 'cn-2', 'cn-3', 'cn-4', 'bold', 'plain', 'repaired', 'tail']),
      marker: z.string(),
      title: z.string(),
      range,
      titleRange: range,
      confidence: z.number(),
    }),
  ),
  slots: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      required: z.boolean(),
      verdict: z.enum(['own-section', 'embedded', 'missing', 'cant-tell']),
      evidence: z.array(z.object({ range, text: z.string(), sectionId: z.string().nullable() })),
      insertAt: z.number().int(),
    }),
  ),
  claims: z.array(claim),
  findings: z.array(finding),
  outcomes: z.array(
    z.object({
      ruleId: z.string(),
      outcome: z.enum(['passed', 'failed', 'inapplicable', 'cant-tell', 'waived', 'crashed']),
    }),
  ),
});

const unread = z.object({
  path: z.string(),
  error: z.object({ code: z.string(), message: z.string() }),
});

export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    tool: z.object({ name: z.literal('hegao'), version: z.string() }),
    reports: z.array(z.union([read, unread])),
    summary: z.object({
      files: z.number().int(),
      errors: z.number().int(),
      warnings: z.number().int(),
      infos: z.number().int(),
    }),
  })
  .describe('Result of `hegao lint --format json`');

export type JsonOutput = z.infer<typeof reportSchema>;
export type JsonReport = z.infer<typeof read>;
export type JsonUnread = z.infer<typeof unread>;

/** JSON Schema of the contract, as committed in docs/report.schema.json. */
export function reportJsonSchema(): unknown {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'output' });
}
