import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generated } from '../src/cli/generated.js';
import { ROOT, readText } from './support.js';

it.each(Object.entries(generated()))(
  '%s is what the code and the packs generate (npm run generate)',
  (path, content) => {
    expect(readText(join(ROOT, path))).toBe(content);
  },
);
