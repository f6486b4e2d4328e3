import { jsonSchemas } from '../pack/json-schemas.js';
import { collectionJsonSchema } from '../reporters/collection/schema.js';
import { comparisonJsonSchema } from '../reporters/comparison-schema.js';
import { reportJsonSchema } from '../reporters/json-schema.js';
import { packCatalogue } from '../reporters/pack-catalogue.js';
import { ruleTypeReference } from '../rule-types/reference.js';
import { RULE_TYPES } from '../rule-types/registry.js';
import { bundledPack, bundledPackIds } from './folders.js';

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

/** Every file of the repository that is generated, by path. */
export function generated(): Record<string, string> {
  const schemas = Object.entries(jsonSchemas(RULE_TYPES)).map(([name, schema]) => [
    `rules/${name}`,
    json(schema),
  ]);
  const catalogues = bundledPackIds().map((id) => [`rules/${id}/README.md`, packCatalogue(bundledPack(id))]);
  return Object.fromEntries([
    ...schemas,
    ...catalogues,
    ['docs/rule-types.md', ruleTypeReference(RULE_TYPES)],
    ['docs/report.schema.json', json(reportJsonSchema())],
    ['docs/comparison.schema.json', json(comparisonJsonSchema())],
    ['docs/collection.schema.json', json(collectionJsonSchema())],
  ]);
}
