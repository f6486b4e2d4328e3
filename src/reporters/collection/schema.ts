import * as z from 'zod';

// The public contract of `hegao collect -o 汇总.json`. Fields are only ever added; a change of meaning needs a new schemaVersion.

const verdict = z.enum(['own-section', 'embedded', 'missing', 'cant-tell', 'waived', 'not-required']);
const severity = z.enum(['error', 'warning', 'info']);
const count = z.number().int().min(0);
const day = z.string().describe('ISO date');
const unitId = z.string().describe('id of a unit');

const passage = z.object({
  range: z
    .object({ start: count, end: count })
    .describe('UTF-16 offsets into the decoded text without its byte-order mark, end exclusive'),
  text: z
    .string()
    .describe('what stands there, blanks collapsed, personal data masked, at most 200 characters'),
  headings: z.array(z.string()).describe('the headings above it, the outermost first'),
  line: z.number().int().min(1).describe('line of a text or paragraph of a Word file, from 1'),
});

const unit = z.object({
  id: z.string().describe('unique: the name of the unit, or the path where the report names none'),
  unit: z.string().nullable(),
  unitKind: z.enum(['province', 'city', 'county', 'township', 'subdistrict', 'department']).nullable(),
  reportYear: z.number().int().nullable(),
  path: z.string().describe('relative to the folder that was collected'),
  sha256: z.string().nullable().describe('null for a file that could not be read'),
  problem: z.string().nullable().describe('why the report is not in the matrix'),
  cells: z.array(
    z.object({
      requirement: z.string().describe('id of a requirement'),
      verdict,
      passages: z.array(passage).describe('where it stands, at most three'),
      reason: z.string().nullable().describe('for waived: the reason that was given'),
    }),
  ),
  findings: z
    .array(
      z.object({
        ruleId: z.string().describe('pack/rule'),
        severity,
        message: z.string(),
        passage: passage.nullable(),
        fingerprint: z.string().describe('stable across edits elsewhere in the report'),
      }),
    )
    .describe('those that nobody answers for'),
  waived: count.describe('findings that somebody answers for'),
  counts: z.object({ error: count, warning: count, info: count }),
  contradictions: count.describe('findings about figures that contradict each other'),
  late: z
    .object({ deadline: day.describe('the last day in time'), date: day, days: z.number().int().min(1) })
    .nullable(),
  copied: count.describe('copies that it takes part in'),
});

export const collectionSchema = z
  .object({
    schemaVersion: z.literal(1),
    tool: z.object({ name: z.string(), version: z.string() }),
    collected: day.nullable(),
    pack: z.object({ id: z.string(), title: z.string(), version: z.string() }),
    requirements: z.array(z.object({ id: z.string(), title: z.string(), basis: z.array(z.string()) })),
    units: z.array(unit).describe('in order of path'),
    summary: z.object({
      units: count,
      read: count,
      unread: count,
      late: count,
      contradicting: count,
      copied: count,
      requirements: z.array(
        z.object({
          requirement: z.string(),
          counts: z.object({
            'own-section': count,
            embedded: count,
            'cant-tell': count,
            missing: count,
            waived: count,
            'not-required': count,
          }),
        }),
      ),
      gaps: z.array(z.string()).describe('ids of requirements that some unit lacks, the commonest first'),
    }),
    unreported: z
      .array(z.string())
      .nullable()
      .describe('units of the list that handed in no report; null without a list'),
    rules: z.array(
      z.object({
        ruleId: z.string(),
        title: z.string(),
        severity,
        basis: z.array(z.string()),
        why: z.string(),
        hint: z.string(),
        judged: count.describe('units in which it had something to judge'),
        units: count.describe('units in which it fired'),
        findings: count,
      }),
    ),
    copies: z.array(
      z.object({
        kind: z.enum(['within', 'between']),
        reports: z.tuple([unitId, unitId]),
        passages: z.tuple([passage, passage]),
        length: count.describe('characters in common'),
        similarity: z.number().min(0).max(1),
      }),
    ),
    change: z
      .object({
        since: z.object({ collected: day.nullable(), units: count }),
        appeared: z.array(unitId),
        gone: z.array(unitId),
        cells: z.array(z.object({ unit: unitId, requirement: z.string(), before: verdict, after: verdict })),
        findings: z.object({ resolved: count, added: count }),
      })
      .nullable(),
  })
  .describe('Result of `hegao collect` as JSON');

/** Of an earlier collection only what is compared, so that older files can still be read. */
export const earlierSchema = z.object({
  schemaVersion: z.literal(1),
  collected: z.string().nullable(),
  pack: z.object({ id: z.string() }),
  units: z.array(
    z.object({
      id: z.string(),
      problem: z.string().nullable(),
      cells: z.array(z.object({ requirement: z.string(), verdict })),
      findings: z.array(z.object({ fingerprint: z.string() })),
    }),
  ),
});

/** JSON Schema of the contract, as committed in docs/collection.schema.json. */
export function collectionJsonSchema(): unknown {
  return z.toJSONSchema(collectionSchema, { target: 'draft-2020-12', io: 'output' });
}
