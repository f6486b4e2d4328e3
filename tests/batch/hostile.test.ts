import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../cli/run.js';
import { bin, run, useBuilt } from './built.js';
import { generateReport } from './reports.js';

useBuilt();
vi.setConfig({ testTimeout: 120_000 });
const { text } = generateReport(0);
const good = (id: string): string => JSON.stringify({ id, text });
const BATCH = ['batch', '--jsonl', '--jobs', '1', '--today', '2025-03-01'];

/** Id or line, and the code of each line that comes out. */
async function told(stdin: string | Buffer, ...more: string[]): Promise<unknown[]> {
  const { code, out, err } = await run([...BATCH, ...more], { stdin });
  expect([code, err, out.endsWith('\n')]).toEqual([0, '', true]);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, line, error }) => (error === undefined ? id : [line, error.code]));
}

describe('lines as other programs write them', () => {
  it('CRLF, a byte order mark, and no line end after the last one', async () => {
    expect(await told(`\ufeff${good('a')}\r\n${good('b')}\r\n${good('c')}`)).toEqual(['a', 'b', 'c']);
  });

  it('bytes that are no UTF-8 spoil their line alone', async () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":"x","text":"'),
      Buffer.from([0xb7, 0xa8]),
      Buffer.from('"}\n'),
    ]);
    expect(
      await told(Buffer.concat([Buffer.from(`${good('a')}\n`), bad, Buffer.from(`${good('b')}\n`)])),
    ).toEqual(['a', [2, 'bad-json'], 'b']);
  });

  it('half a surrogate pair in text, id or path changes no place in the text and comes back as JSON', async () => {
    const at = text.indexOf('\n') + 1;
    const put = (char: string): string =>
      JSON.stringify({
        id: '\ud83d',
        path: '\udc00.txt',
        text: `${text.slice(0, at)}${char}${text.slice(at)}`,
      });
    const { out } = await run(BATCH, { stdin: `${put('\ud83d')}\n${put('\ufffd')}\n` });
    const [half, whole] = out.trimEnd().split('\n');
    expect(half).toBe(whole);
    expect(JSON.parse(half!)).toMatchObject({ id: '\ud83d', path: '\udc00.txt' });
  });

  it('names of files that no system takes, folders, and lines of brackets alone', async () => {
    const cwd = temporaryFolder();
    const files = ['x'.repeat(5000), 'a\0b', cwd, ''].map((file) => JSON.stringify({ id: 'f', file }));
    const brackets = '['.repeat(1_000_000);
    expect(await told(`${[...files, brackets, `${brackets}1`, good('z')].join('\n')}\n`)).toEqual([
      [1, 'unreadable'],
      [2, 'unreadable'],
      [3, 'unreadable'],
      [4, 'unreadable'],
      [5, 'bad-json'],
      [6, 'bad-json'],
      'z',
    ]);
  });
});

it('a draft that takes longer than its time and one whose worker dies are told of in their lines', async () => {
  const cwd = temporaryFolder();
  for (const name of ['slow', 'dead']) writeFileSync(join(cwd, `${name}.txt`), text);
  writeFileSync(
    join(cwd, 'trap.cjs'),
    `const fs = require('node:fs');
     const { isMainThread } = require('node:worker_threads');
     const read = fs.readFileSync;
     fs.readFileSync = (path, ...rest) => {
       if (!isMainThread && String(path).endsWith('slow.txt')) for (;;);
       if (!isMainThread && String(path).endsWith('dead.txt')) { const hold = []; for (;;) hold.push(new Array(1e5).fill({})); }
       return read(path, ...rest);
     };
     require('node:module').syncBuiltinESMExports();`,
  );
  // What is cheap even where other programs hold the machine: the time of a draft runs on meanwhile.
  const stdin = ['a', 'slow', 'b', 'dead', 'c']
    .map((id) => JSON.stringify({ id, file: `${id}.txt` }))
    .join('\n');
  const env = { NODE_OPTIONS: `--require ${join(cwd, 'trap.cjs')} --max-old-space-size=100` };
  for (const jobs of ['1', '2']) {
    const argv = ['batch', '--jsonl', '--jobs', jobs, '--timeout', '10'];
    const { code, out } = await run(argv, { cwd, env, stdin });
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', 'not-found'],
      ['slow', 'timeout'],
      ['b', 'not-found'],
      ['dead', 'crashed'],
      ['c', 'not-found'],
    ]);
  }
}, 120_000);

describe('readers that go away', () => {
  it.each([
    ['batch', BATCH],
    ['lint', ['lint', 'in', '--jobs', '2', '-f', 'text', '-f', 'json=r.json']],
  ])(
    '%s says nothing and ends',
    async (_, argv) => {
      const cwd = temporaryFolder();
      mkdirSync(join(cwd, 'in'));
      for (let i = 0; i < 60; i++) writeFileSync(join(cwd, 'in', `${i}.txt`), generateReport(i).text);
      const child = spawn(process.execPath, [bin(), ...argv, '--jobs', '2'], { cwd });
      let err = '';
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.stdin.on('error', () => {});
      child.stdin.end(`${good('a')}\n`.repeat(60));
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(err).toBe('');
      expect([0, 1]).toContain(code);
    },
    120_000,
  );
});
