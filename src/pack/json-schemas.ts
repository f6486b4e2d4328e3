import * as z from 'zod';
import type { RuleType } from '../rule-types/define.js';
import { zh } from '../text/chinese.js';
import { formSchema } from './form-schema.js';
import {
  authoritySchema,
  listReference,
  overrideSchema,
  packSchema,
  partOverrideSchema,
  ruleSchema,
  slotFileSchema,
  termOverrideSchema,
  termSchema,
} from './schema.js';
import { configSchema, waiversSchema } from './settings-schema.js';

/** JSON Schemas for editors, one for each kind of file that an office writes, by the name they have under `rules/`. */
export function jsonSchemas(types: ReadonlyMap<string, RuleType>): Record<string, unknown> {
  const make = (schema: z.ZodType): unknown => z.toJSONSchema(schema, TARGET);
  return {
    'pack.schema.json': make(packSchema),
    'authorities.schema.json': make(z.array(authoritySchema)),
    'outline.schema.json': make(z.array(slotFileSchema)),
    'forms.schema.json': make(formSchema),
    'config.schema.json': make(configSchema),
    'waivers.schema.json': make(waiversSchema),
    'rules.schema.json': rulesSchema(types),
    'terms.schema.json': termsSchema(),
  };
}

function termsSchema(): unknown {
  const { $schema, ...term } = z.toJSONSchema(termSchema, TARGET) as Json;
  const { $schema: _, ...override } = z.toJSONSchema(termOverrideSchema, TARGET) as Json;
  return {
    $schema,
    type: 'array',
    items: {
      if: { required: ['override'] },
      then: { title: zh('改基础规则包里的词条'), ...override },
      else: { title: zh('词条'), ...term },
    },
  };
}

/** Rules with the kinds of check by name, and for each kind its parameters, so that an editor can complete them. */
function rulesSchema(types: ReadonlyMap<string, RuleType>): unknown {
  const { $schema, ...rule } = z.toJSONSchema(ruleSchema, TARGET) as Json & { properties: Json };
  const { $schema: _, ...override } = z.toJSONSchema(overrideSchema, TARGET) as Json;
  const { $schema: ___, ...part } = z.toJSONSchema(partOverrideSchema, TARGET) as Json;
  const params = [...types].map(([id, type]) => {
    const { $schema: __, ...shape } = z.toJSONSchema(type.params, TARGET) as Json;
    return { if: { properties: { type: { const: id } } }, then: { properties: { with: orLists(shape) } } };
  });
  const type = { ...(rule.properties.type as Json), enum: [...types.keys()] };
  const properties = { ...rule.properties, type, with: {} };
  return {
    $schema,
    type: 'array',
    items: {
      if: { required: ['override'] },
      then: { title: zh('改基础规则包里的规则'), ...override },
      else: {
        if: { required: ['part'] },
        then: { title: zh('改基础规则包里的一组规则'), ...part },
        else: { title: zh('规则'), ...rule, properties, allOf: params },
      },
    },
  };
}

/** A schema of parameters in which a list may be named instead of written, or as one of its items. */
function orLists(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(orLists);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, orLists(value)])) as Json;
  if (inner.type !== 'array') return inner;
  const { $schema: _, ...reference } = z.toJSONSchema(listReference, TARGET) as Json;
  return { anyOf: [{ ...inner, items: { anyOf: [inner.items, reference] } }, reference] };
}

type Json = Record<string, unknown>;
const TARGET = { target: 'draft-7', io: 'input' } as const;
