// Writes everything that is generated from code and packs: JSON Schemas, the catalogues of the packs, the reference of
// the kinds of check. tests/generated.test.ts holds that all is fresh.
import { writeFileSync } from 'node:fs';
import { generated } from '../../dist/cli/generated.js';

for (const [path, content] of Object.entries(generated()))
  writeFileSync(new URL(`../../${path}`, import.meta.url), content);
