import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/pack/json-schemas.js';
import { reportJsonSchema } from '../../src/reporters/json-schema.js';
import { ROOT } from '../support.js';

const committed = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

it.each(Object.entries(jsonSchemas()))(
  'rules/%s is what the code generates (npm run generate)',
  (path, schema) => {
    expect(committed(`rules/${path}`)).toEqual(plain(schema));
  },
);

it('docs/report.schema.json is what the code generates (npm run generate)', () => {
  expect(committed('docs/report.schema.json')).toEqual(plain(reportJsonSchema()));
});
