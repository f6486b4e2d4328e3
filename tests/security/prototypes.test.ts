import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readRequest } from '../../src/batch/request.js';
import { hegao, temporaryFolder } from '../cli/run.js';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
const DRAFT = '2024\u5e74\u67d0\u533a\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a\n';
const PACK = 'schema: 1\nid: p\ntitle: x\nversion: 1.0.0\n';

async function run(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries({ 'a.txt': DRAFT, ...files })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const { code, out, err } = await hegao(argv, { cwd });
  expect([0, 1, 2]).toContain(code);
  return out + err;
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe.each(NAMES)('%s', (name) => {
  const own = `${name}: { polluted: 1 }\n`;

  it('as a key of a pack, a configuration, a list of waivers and the head of a draft', async () => {
    expect(await run(['pack', 'check', 'p'], { 'p/pack.yaml': PACK + own })).toContain(name);
    expect(await run(['lint', 'a.txt'], { 'hegao.config.yaml': own })).toContain(name);
    expect(await run(['lint', 'a.txt'], { '.hegao/waivers.yaml': `- ${own}` })).not.toBe('');
    expect(await run(['lint', 'b.md'], { 'b.md': `---\n${own}---\n${DRAFT}` })).not.toBe('');
    expect(
      await run(['lint', 'a.txt', '--pack', 'p'], {
        'p/pack.yaml': PACK,
        [`p/lists/${name}.yaml`]: `- ${own}`,
      }),
    ).not.toBe('');
  });

  it.each([
    `{{${name}}}`,
    `{{unit.${name}}}`,
    `{{this.${name}}}`,
    `{{#with ${name}}}x{{/with}}`,
    `{{> ${name}}}`,
    `{{${name} unit}}`,
  ])('in a template: %s is refused', async (template) => {
    const files = { 'p/pack.yaml': PACK, 'p/templates/plan.md.hbs': template };
    expect(await run(['pack', 'check', 'p'], files)).toContain('bad-template');
  });

  it('as the id of a part and the name of a term, in an outline', async () => {
    const outline = `- id: ${name.replaceAll('_', '').toLowerCase()}\n  title: x\n  required: always\n  basis: []\n  match:\n    - { words: [xyz], weight: 3 }\n  guidance: x\n`;
    const files = { 'p/pack.yaml': PACK, 'p/outline.yaml': outline };
    expect(await run(['scaffold', 'a.txt', '--pack', 'p'], files)).not.toBe('');
    expect(await run(['show', 'binding', 'a.txt', '--pack', 'p'], files)).not.toBe('');
  });

  it('as a pack, a rule, a group and a part on the command line', async () => {
    for (const argv of [
      ['lint', 'a.txt', '--pack', name],
      ['explain', name],
      ['explain', `p/${name}`],
      ['lint', 'a.txt', '--without', name],
      ['pack', 'docs', name],
    ])
      expect(await run(argv, {})).not.toBe('');
  });

  it('in a line of a stream', () => {
    const line = new TextEncoder().encode(`{"id":1,"text":"x","${name}":{"polluted":1}}`);
    expect(readRequest(line, 100)).toMatchObject({ ok: true, request: { id: 1 } });
  });
});
