import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, readText } from '../support.js';

it('docs/security.md names a test for every claim, and each is there', () => {
  const page = readText(join(ROOT, 'docs/security.md'));
  const rows = page.split('\n').filter((line) => /^\| [A-Z`]/.test(line));
  expect(rows.length).toBeGreaterThan(12);
  const shown = rows.map((row) =>
    [...row.split('|')[2]!.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file!),
  );
  expect(shown.filter((files) => files.length === 0)).toEqual([]);
  expect(shown.flat().filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
