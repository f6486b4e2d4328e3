import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hegao, temporaryFolder } from './run.js';

const DRAFT =
  '\u4e00\u3001\u5de5\u4f5c\u6210\u6548\n\u4e0d\u6d41\u5f62\u5f0f\uff0c\u5f00\u5c55\u68c0\u67e53\u6b21\u3002\n';

function folder(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), DRAFT);
  return cwd;
}

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('--format with targets', () => {
  it('writes each to its file and the one without to standard output', async () => {
    const cwd = folder();
    const files = ['sarif=r.sarif', 'junit=r.xml', 'json=r.json', 'markdown=r=1.md', 'github=r.txt2'];
    const { code, out } = await hegao(
      ['lint', 'a.txt', '-f', 'text', ...files.flatMap((file) => ['-f', file])],
      { cwd },
    );
    expect(code).toBe(1);
    expect(out).toBe((await hegao(['lint', 'a.txt'], { cwd })).out);
    expect(JSON.parse(read(cwd, 'r.sarif')).version).toBe('2.1.0');
    expect(JSON.parse(read(cwd, 'r.json')).schemaVersion).toBe(1);
    expect(read(cwd, 'r.xml')).toMatch(/^<\?xml/);
    expect(read(cwd, 'r=1.md')).toMatch(/^# a\.txt/);
    expect(read(cwd, 'r.txt2')).toMatch(/^::error/);
  });

  it('says nothing on standard output where all go to files', async () => {
    const { out } = await hegao(['lint', 'a.txt', '-f', 'sarif=r.sarif'], { cwd: folder() });
    expect(out).toBe('');
  });

  it('--output-file goes with a single format', async () => {
    const cwd = folder();
    expect((await hegao(['lint', 'a.txt', '-f', 'junit', '-o', 'r.xml'], { cwd })).out).toBe('');
    expect(read(cwd, 'r.xml')).toMatch(/^<\?xml/);
    await hegao(['lint', 'a.txt', '-o', 'r.out'], { cwd });
    expect(read(cwd, 'r.out')).toBe((await hegao(['lint', 'a.txt'], { cwd })).out);
  });

  it('no colour in a file', async () => {
    const cwd = folder();
    await hegao(['lint', 'a.txt', '-f', 'text=r.out'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(read(cwd, 'r.out')).not.toContain('\u001b');
  });

  it.each([
    ['two for the screen', ['-f', 'text', '-f', 'json']],
    ['two for a file', ['-f', 'sarif=x', '-f', 'junit=./x']],
    ['--output-file with several', ['-f', 'text', '-f', 'sarif=x', '-o', 'y']],
    ['--output-file with a target', ['-f', 'sarif=x', '-o', 'y']],
    ['an unknown format', ['-f', 'pdf']],
    ['an empty target', ['-f', 'sarif=']],
    ['a folder that is not there', ['-f', 'sarif=no/x']],
    ['the draft itself', ['-f', 'text=./a.txt']],
    ['the draft itself by --output-file', ['-o', 'a.txt']],
  ])('%s: exit 2, a sentence, nothing changed', async (_, argv) => {
    const cwd = folder();
    const { code, out, err } = await hegao(['lint', 'a.txt', ...argv], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(read(cwd, 'a.txt')).toBe(DRAFT);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });
});
