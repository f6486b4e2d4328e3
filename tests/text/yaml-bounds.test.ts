import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTooDeep } from '../../src/text/yaml-bounds.js';
import { ROOT } from '../support.js';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${' '.repeat(i)}a:`).join('\n');

describe('nesting that would end the parser', () => {
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets over lines', 'a: [\n  b,\n'.repeat(5000)],
    ['braces', '{a: '.repeat(5000)],
    ['questions in brackets', '[? '.repeat(200)],
    ['items in items', `${'- '.repeat(5000)}x`],
    ['items in items by tabs', `${'-\t'.repeat(5000)}x`],
    ['questions', '? '.repeat(5000)],
    ['tags', `${'!!x '.repeat(100_000)}x`],
    ['anchors', `${'&a '.repeat(100_000)}x`],
    ['blocks', lines(1500)],
    ['brackets behind an apostrophe in a word', `[it's, ${'['.repeat(5000)}]'`],
  ])('%s', (_, text) => {
    expect(isTooDeep(text)).toBe(true);
  });
});

describe('what people write', () => {
  it.each([
    ['brackets in quotes', `a: '${'['.repeat(500)}'\nb: "${'{'.repeat(500)}"\n`],
    ['brackets in a block of text', `a: |\n  ${'[ '.repeat(500)}\n`],
    ['brackets in a word', `a: b${'['.repeat(500)}\n`],
    ['a rule of dashes', `a: ${'-'.repeat(500)}\n`],
    ['many in a row', `a: [${'[1], '.repeat(500)}]\n`],
  ])('%s', (_, text) => {
    expect(isTooDeep(text)).toBe(false);
  });

  const rules = join(ROOT, 'rules');
  const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  it.each(files)('%s', (name) => {
    expect(isTooDeep(readFileSync(join(rules, name), 'utf8'))).toBe(false);
  });
});
