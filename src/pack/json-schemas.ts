import * as z from 'zod';
import { authoritySchema, overrideSchema, packSchema, ruleSchema, slotSchema } from './schema.js';
import { configSchema, waiversSchema } from './settings.js';

/** JSON Schemas for editors, one for each kind of file that an office writes, by the name they have under `rules/`. */
export function jsonSchemas(): Record<string, unknown> {
  const make = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return {
    'pack.schema.json': make(packSchema),
    'authorities.schema.json': make(z.array(authoritySchema)),
    'outline.schema.json': make(z.array(slotSchema)),
    'config.schema.json': make(configSchema),
    'waivers.schema.json': make(waiversSchema),
    'rules.schema.json': make(z.array(z.union([ruleSchema, overrideSchema]))),
  };
}
