import * as z from 'zod';
import type { Comparison } from '../model/comparison.js';

// The public contract of `hegao compare --format json`. Fields are only ever added.

const passage = z.object({
  range: z.object({ start: z.number().int().min(0), end: z.number().int().min(0) }),
  text: z.string().describe('what stands there, personal data masked, at most 200 characters'),
  headings: z.array(z.string()).describe('the headings above it, the outermost first'),
  line: z.number().int().min(1).describe('line of a text, paragraph of a Word file'),
});
const carried = z.object({
  before: passage,
  after: passage,
  kind: z.enum(['same', 'year', 'near']).describe('word for word; but for years; but for a few words'),
  similarity: z.number(),
});
const report = z.object({
  path: z.string(),
  title: z.string().nullable(),
  year: z.number().int().nullable(),
});

const comparisonSchema = z
  .object({
    schemaVersion: z.literal(1),
    before: report,
    after: report,
    carried: z.array(carried),
    problemsRepeated: z.array(carried).describe('those of carried that stand in the problems of both'),
    indicators: z.array(
      z.object({
        name: z.string(),
        unit: z.string(),
        values: z.array(z.number()).length(2).describe('last year, this year; in single units'),
        direction: z.enum(['rose', 'fell', 'same']),
        difference: z.number(),
        share: z
          .number()
          .nullable()
          .describe('of the value before; null where that is 0 or a share is meant'),
        approximate: z.boolean(),
        before: passage,
        after: passage,
      }),
    ),
    plan: z.array(
      z.object({
        plan: passage,
        answers: z.array(passage),
        words: z.array(z.string()),
        verdict: z.enum(['answered', 'unanswered', 'cant-tell']),
      }),
    ),
  })
  .describe('Result of `hegao compare --format json`');

/** A comparison as the contract has it; titles masked by the caller. Throws ZodError if it is none. */
export function comparisonOutput(comparison: Comparison): unknown {
  return comparisonSchema.parse(comparison);
}

/** JSON Schema of the contract, as committed in docs/comparison.schema.json. */
export function comparisonJsonSchema(): unknown {
  return z.toJSONSchema(comparisonSchema, { target: 'draft-2020-12', io: 'output' });
}
