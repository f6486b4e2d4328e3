import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hegao, temporaryFolder } from '../cli/run.js';

const PACK = (id: string, more = ''): string => `schema: 1\nid: ${id}\ntitle: x\nversion: 1.0.0\n${more}`;
const DRAFT = '2024\u5e74\u67d0\u533a\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a\n';
const SECRET = 'secret: [\n';

/** `work/` is where hegao runs; `other/` must not be looked into. */
function place(): { readonly cwd: string; readonly outer: string } {
  const outer = temporaryFolder();
  for (const folder of ['work/p/templates/_partials', 'work/p/rules', 'other'])
    mkdirSync(join(outer, folder), { recursive: true });
  writeFileSync(join(outer, 'other/pack.yaml'), SECRET);
  writeFileSync(join(outer, 'other/secret.txt'), SECRET);
  writeFileSync(join(outer, 'work/a.txt'), DRAFT);
  writeFileSync(join(outer, 'work/p/pack.yaml'), PACK('p'));
  return { cwd: join(outer, 'work'), outer };
}

describe('a draft names a pack', () => {
  it.each(['../other', '/etc', '\\\\server\\share', '//server/share', 'C:\\x', 'p/../../other', '~/x'])(
    'at %s: it is not looked for',
    async (name) => {
      const { cwd } = place();
      writeFileSync(join(cwd, 'b.md'), `---\npack: ${JSON.stringify(name)}\n---\n${DRAFT}`);
      for (const argv of [
        ['lint', 'b.md'],
        ['fix', 'b.md'],
        ['scaffold', 'b.md'],
      ]) {
        const { code, out, err } = await hegao(argv, { cwd });
        expect([code, err]).toEqual([
          2,
          expect.stringContaining('\u4e0d\u5728\u8fd9\u4e2a\u6587\u4ef6\u5939\u91cc'),
        ]);
        expect(out + err).not.toContain('secret');
      }
    },
  );

  it('in the folder: it is used', async () => {
    const { cwd } = place();
    writeFileSync(join(cwd, 'b.md'), `---\npack: p\n---\n${DRAFT}`);
    expect((await hegao(['lint', 'b.md', '--fail-on', 'none'], { cwd })).out).toContain('p 1.0.0');
  });
});

describe('a pack', () => {
  it.each(['extends: ../other\n', 'extends: /etc\n', 'use: [../other]\n', 'use: [other/../../other/x]\n'])(
    'with %j is refused by the form of the name',
    async (more) => {
      const { cwd } = place();
      writeFileSync(join(cwd, 'p/pack.yaml'), PACK('p', more));
      const { code, err } = await hegao(['pack', 'check', 'p'], { cwd });
      expect([code, err]).toEqual([2, expect.not.stringContaining('secret')]);
    },
  );

  it('whose files are links to elsewhere shows nothing of what is there', async () => {
    const { cwd } = place();
    for (const link of [
      'rules/x.yaml',
      'authorities.yaml',
      'templates/plan.md.hbs',
      'templates/_partials/x.hbs',
    ])
      symlinkSync(join(cwd, '../other/secret.txt'), join(cwd, 'p', link));
    const { code, out, err } = await hegao(['pack', 'check', 'p'], { cwd });
    expect([code, out + err]).toEqual([0, expect.not.stringContaining('secret')]);
  });

  it('whose template names a partial by a path is refused', async () => {
    const { cwd } = place();
    writeFileSync(join(cwd, 'p/templates/plan.md.hbs'), '{{> ../../../other/secret}}{{> "../x"}}');
    const { code, err } = await hegao(['pack', 'check', 'p'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('bad-template')]);
  });
});

it('nothing is written but what was asked for, and a file that is there stays unless it was', async () => {
  const { cwd, outer } = place();
  const all = (): string[] => readdirSync(outer, { recursive: true, encoding: 'utf8' }).sort();
  const before = all();
  const asked = ['lint', 'fix', 'scaffold', 'collect'].map((name) => [name, 'a.txt']);
  for (const argv of [
    ...asked,
    ['show', 'outline', 'a.txt'],
    ['compare', 'a.txt', 'a.txt'],
    ['pack', 'test', 'p'],
  ])
    await hegao(argv, { cwd });
  expect(all()).toEqual(before);
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DRAFT);
  writeFileSync(join(cwd, 'b.docx'), 'old');
  for (const argv of [
    ['export', 'a.txt', '-o', 'b.docx'],
    ['new', 'p', '--unit', 'x', '--unit-kind', 'county', '--year', '2024', '-o', 'b.docx'],
    ['pack', 'new', 'p'],
    ['lint', 'a.txt', '-o', 'a.txt'],
    ['compare', 'a.txt', 'a.txt', '-o', 'a.txt'],
  ])
    expect([argv.join(' '), (await hegao(argv, { cwd })).code]).toEqual([argv.join(' '), 2]);
  expect(readFileSync(join(cwd, 'b.docx'), 'utf8')).toBe('old');
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DRAFT);
});
