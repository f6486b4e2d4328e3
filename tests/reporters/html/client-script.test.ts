import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CLIENT_SCRIPT } from '../../../src/reporters/html/client-script.js';
import { ROOT, readText } from '../../support.js';
import { clientScript } from '../../tools/client.mjs';

it('client-script.ts is what client/ gives (npm run generate)', async () => {
  expect(readText(join(ROOT, 'src/reporters/html/client-script.ts'))).toBe(await clientScript());
});

it('holds no address, and no way to turn text into code', () => {
  expect(CLIENT_SCRIPT).not.toMatch(
    /https?:|\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write/,
  );
});
