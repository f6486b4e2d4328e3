import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support.js';
import { type Case, faultOf, runCase } from './case.js';

// What once hung, crashed or spoke to the terminal. Each file is a case; `base64` stands for bytes, `times` for one text
// over and over, and `exit` is the exit code it must have.
interface Kept extends Omit<Case, 'files'> {
  readonly what: string;
  readonly exit: number;
  readonly files: Readonly<Record<string, Content>>;
}

type Content =
  | string
  | { readonly base64: string }
  | readonly (string | { readonly text: string; readonly times: number })[];

const FOLDER = join(ROOT, 'tests/fuzz/corpus');
const cases = readdirSync(FOLDER).sort();

function contentOf(content: Content): string | Uint8Array {
  if (typeof content === 'string') return content;
  if ('base64' in content) return Buffer.from(content.base64, 'base64');
  return content
    .map((piece) => (typeof piece === 'string' ? piece : piece.text.repeat(piece.times)))
    .join('');
}

it.each(cases)('%s', async (name) => {
  const kept = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Kept;
  const files = Object.fromEntries(
    Object.entries(kept.files).map(([path, content]) => [path, contentOf(content)]),
  );
  const input = { ...kept, files };
  const ran = await runCase(input);
  expect(faultOf(input, ran)).toBeNull();
  expect([ran.code, ran.err]).toEqual([kept.exit, expect.any(String)]);
});
