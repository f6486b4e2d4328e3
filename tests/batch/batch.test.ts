import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/run.js';
import { ROOT, readText } from '../support.js';
import { bin, run, useBuilt } from './built.js';
import { generateReports } from './reports.js';

useBuilt();
const DAY = ['--today', '2025-03-01'];
const REPORTS = generateReports(200);
const line = (data: unknown): string => `${JSON.stringify(data)}\n`;
const STREAM = REPORTS.map(({ name, text }) => line({ id: name, text })).join('');
const parsed = (out: string): Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as Record<string, unknown>);

describe('200 generated reports', () => {
  it('one worker, two, a second run, and lint one by one and by two: the same reports, byte by byte', async () => {
    const cwd = temporaryFolder();
    for (const { name, text } of REPORTS) writeFileSync(join(cwd, name), text);
    const one = await run(['batch', '--jsonl', '--jobs', '1', ...DAY], { cwd, stdin: STREAM });
    const two = await run(['batch', '--jsonl', '--jobs', '2', ...DAY], { cwd, stdin: STREAM });
    expect([one.code, one.err, two.code]).toEqual([0, '', 0]);
    expect(two.out === one.out).toBe(true);
    expect(parsed(one.out).map(({ id }) => id)).toEqual(REPORTS.map(({ name }) => name));
    const lint = (jobs: string, format: string) => run(['lint', '.', '-f', format, '--jobs', jobs], { cwd });
    const [json1, json2] = [await lint('1', 'json'), await lint('2', 'json')];
    expect(json2).toEqual(json1);
    const { reports } = JSON.parse(json1.out) as { reports: unknown[] };
    const streamed = parsed(one.out).map(({ schemaVersion, id, ok, tool, packs, ...report }) => report);
    expect(JSON.stringify(streamed) === JSON.stringify(reports)).toBe(true);
  }, 240_000);

  it('text by two is the text by one', async () => {
    const cwd = temporaryFolder();
    for (const { name, text } of REPORTS.slice(0, 20)) writeFileSync(join(cwd, name), text);
    writeFileSync(join(cwd, REPORTS[5]!.name), '');
    const [one, two] = [
      await run(['lint', '.', '--jobs', '1'], { cwd }),
      await run(['lint', '.', '--jobs', '2'], { cwd }),
    ];
    expect(two).toEqual(one);
    expect(one.code).toBe(2);
    expect(one.err).toMatch(/^r00005-.*\.txt: /);
  }, 120_000);
});

describe('a stream with bad lines keeps its order and goes on', () => {
  const text = REPORTS[0]!.text;
  const lines = [
    line({ id: 'first', text }),
    '{bad\n',
    line({ id: 3 }),
    line({ id: 'both', text, base64: '' }),
    line({ id: 'b', base64: '!!' }),
    line({ id: 'empty', text: '' }),
    line({ id: 'none', file: 'nowhere.txt' }),
    line({ id: 'big', text: 'x'.repeat(60_000) }),
    line({ id: 'huge', text: 'x'.repeat(200_000) }),
    '[1]\n',
    '\n',
    line({ id: 'named', path: 'a/b.txt', base64: Buffer.from(text).toString('base64') }),
    JSON.stringify({ id: 'last', text }),
  ];

  it('each with the id, where there is one, the number of its line and a code', async () => {
    const { code, out } = await run(['batch', '--jsonl', '--jobs', '2', '--max-bytes', '50000'], {
      stdin: lines.join(''),
    });
    expect(code).toBe(0);
    const told = parsed(out).map(({ id, line, error, path }) => [
      id,
      line ?? path,
      (error as { code: string } | undefined)?.code,
    ]);
    expect(told).toEqual([
      ['first', 'first', undefined],
      [null, 2, 'bad-json'],
      [3, 3, 'bad-request'],
      ['both', 4, 'bad-request'],
      ['b', 5, 'bad-base64'],
      ['empty', 6, 'empty'],
      ['none', 7, 'not-found'],
      ['big', 8, 'too-large'],
      ['huge', 9, 'too-large'],
      [null, 10, 'bad-request'],
      [null, 11, 'bad-json'],
      ['named', 'a/b.txt', undefined],
      ['last', 'last', undefined],
    ]);
  }, 60_000);

  it('--shard takes every n-th line, and the shards together are the whole', async () => {
    const shard = async (i: string) =>
      parsed((await run(['batch', '--jsonl', '--jobs', '1', '--shard', i], { stdin: lines.join('') })).out);
    const [a, b] = [await shard('0/2'), await shard('1/2')];
    expect([a.length, b.length]).toEqual([7, 6]);
    expect(b[0]).toMatchObject({ line: 2 });
  }, 60_000);
});

it('Ctrl-C ends a stream that is still open with 130, after a whole line', async () => {
  const { code, out } = await run(['batch', '--jsonl', '--jobs', '1'], { stdin: STREAM, signal: 'SIGINT' });
  expect(code).toBe(130);
  expect(out.endsWith('\n')).toBe(true);
  expect(parsed(out).length).toBeLessThan(200);
}, 60_000);

it('a draft whose worker dies is told of with exit 3, and the others are done', async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'in'));
  const reports = REPORTS.slice(0, 20);
  for (const { name, text } of reports) writeFileSync(join(cwd, 'in', name), text);
  writeFileSync(
    join(cwd, 'trap.cjs'),
    `const fs = require('node:fs');
     const { isMainThread } = require('node:worker_threads');
     const { syncBuiltinESMExports } = require('node:module');
     const read = fs.readFileSync;
     fs.readFileSync = (path, ...rest) => {
       if (!isMainThread && String(path).includes('r00001-')) { const hold = []; for (;;) hold.push(new Array(1e6).fill({})); }
       return read(path, ...rest);
     };
     syncBuiltinESMExports();`,
  );
  const env = { NODE_OPTIONS: `--require ${join(cwd, 'trap.cjs')} --max-old-space-size=300` };
  const { code, out, err } = await run(['lint', 'in', '--jobs', '2'], { cwd, env });
  expect(code).toBe(3);
  expect(err).toMatch(/r00001-.*\.txt: /);
  const missing = reports.filter(({ name }) => !out.includes(name));
  expect(missing).toEqual([reports[1]]);
}, 120_000);

const parallel = spawnSync('parallel', ['--version']).status === 0;
if (!parallel)
  console.warn('skipped: the recipe of docs/scale.md needs GNU parallel, which is not installed');

it.skipIf(!parallel)(
  'the recipe for GNU parallel in docs/scale.md gives what one process gives',
  async () => {
    const recipe = /```sh parallel\n([\s\S]*?)```/.exec(readText(join(ROOT, 'docs/scale.md')))![1]!;
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, 'in.jsonl'),
      REPORTS.slice(0, 40)
        .map(({ name, text }) => line({ id: name, text }))
        .join(''),
    );
    writeFileSync(join(cwd, 'hegao'), `#!/bin/sh\nexec '${process.execPath}' '${bin()}' "$@"\n`, {
      mode: 0o755,
    });
    const env = { ...process.env, PATH: `${cwd}:${process.env.PATH}`, HOME: cwd };
    const done = spawnSync('sh', ['-ec', recipe], { cwd, env, encoding: 'utf8' });
    expect([done.status, done.stdout]).toEqual([0, '']);
    const one = await run(['batch', '--jsonl', '--today', '2025-03-01'], {
      stdin: readText(join(cwd, 'in.jsonl')),
    });
    expect(readText(join(cwd, 'out.jsonl')) === one.out).toBe(true);
  },
  120_000,
);
