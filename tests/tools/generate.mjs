// Writes everything that is generated from the code: the JSON Schemas for editors and for the JSON contract.
import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../../dist/pack/json-schemas.js';
import { reportJsonSchema } from '../../dist/reporters/json-schema.js';

const write = (path, data) =>
  writeFileSync(new URL(`../../${path}`, import.meta.url), `${JSON.stringify(data, null, 2)}\n`);
for (const [path, schema] of Object.entries(jsonSchemas())) write(`rules/${path}`, schema);
write('docs/report.schema.json', reportJsonSchema());
