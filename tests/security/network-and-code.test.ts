import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bin, useBuilt } from '../batch/built.js';
import { temporaryFolder } from '../cli/run.js';
import { ROOT } from '../support.js';
import { COMMANDS, fillFolder } from './commands.js';

useBuilt();
vi.setConfig({ testTimeout: 300_000 });
const GUARD = pathToFileURL(join(ROOT, 'tests/security/guard.mjs')).href;
const STRICT = ['--import', GUARD, '--disallow-code-generation-from-strings'];

function node(
  args: readonly string[],
  cwd?: string,
): { readonly status: number | null; readonly said: string } {
  const input = `${JSON.stringify({ id: 1, text: '\u62a5\u544a' })}\n`;
  const ran = spawnSync(process.execPath, [...STRICT, ...args], { cwd, input, encoding: 'utf8' });
  return { status: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

describe('the guard', () => {
  it.each([
    ['fetch', "await fetch('http://127.0.0.1:9')"],
    ['http', "const h = await import('node:http'); h.get('http://127.0.0.1:9')"],
    ['named import', "import { connect } from 'node:net'; connect(9)"],
    ['dns', "(await import('node:dns')).lookup('x.invalid', () => {})"],
    ['another program', "(await import('node:child_process')).spawnSync('true')"],
    [
      'a worker',
      "const { Worker } = await import('node:worker_threads'); const w = new Worker('fetch()', { eval: true }); await new Promise((go) => w.on('exit', go))",
    ],
  ])('ends a program that uses %s', (_, code) => {
    expect(node(['--input-type=module', '-e', code]).said).toContain('guard:');
  });

  it('no text becomes code', () => {
    const tried = node(['--input-type=module', '-e', "new Function('return 1')"]);
    expect([tried.status, tried.said]).toEqual([1, expect.stringContaining('EvalError')]);
  });
});

it('every command does its work with networks, other programs and code from text shut off', () => {
  const cwd = temporaryFolder();
  fillFolder(cwd);
  // As the published program has them; from YAML each start would take seconds.
  expect(spawnSync(process.execPath, [join(bin(), '../compile-packs.js')]).status).toBe(0);
  for (const argv of COMMANDS) {
    const { status, said } = node([bin(), ...argv], cwd);
    expect([argv.join(' '), status, said]).toEqual([
      argv.join(' '),
      expect.toBeOneOf([0, 1]),
      expect.not.stringContaining('guard:'),
    ]);
  }
  const made = ['l.html', 'l.json', 'l.sarif', 'l.xml', 'n.docx', 'e.docx', 'c.xlsx', 'c.csv', 'c.json'];
  expect(made.filter((name) => !existsSync(join(cwd, name)))).toEqual([]);
});

describe('all that the program is made of, its packages included', () => {
  let meta: Metafile;
  let text = '';
  beforeAll(async () => {
    const entries = ['cli/bin.ts', 'cli/worker.ts', 'index.ts', 'node.ts'];
    const built = await build({
      entryPoints: entries.map((entry) => join(ROOT, 'src', entry)),
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      metafile: true,
      write: false,
      outdir: 'out',
      logLevel: 'silent',
    });
    meta = built.metafile;
    text = built.outputFiles.map((file) => file.text).join('\n');
  });

  it('imports no module of Node that reaches a network or runs text', () => {
    const imported = Object.values(meta.inputs).flatMap(({ imports }) =>
      imports.filter(({ external, path }) => external === true && path !== '<runtime>'),
    );
    const names = new Set(imported.map(({ path }) => path.replace(/^node:/, '')));
    expect(names).toContain('fs');
    const shut = [
      'net',
      'tls',
      'http',
      'https',
      'http2',
      'dgram',
      'dns',
      'dns/promises',
      'vm',
      'inspector',
      'repl',
      'cluster',
    ];
    expect(shut.filter((name) => names.has(name))).toEqual([]);
  });

  it('calls nothing that fetches', () => {
    expect(text.length).toBeGreaterThan(500_000);
    expect(
      text.match(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/g),
    ).toBeNull();
  });

  it('other programs are started for old Word files alone, and by two packages that hegao asks for none', () => {
    const starters = Object.entries(meta.inputs).filter(([, { imports }]) =>
      imports.some(({ path, external }) => external === true && /child_process$/.test(path)),
    );
    expect(
      starters.map(([file]) => file.replace(/^.*node_modules\//, '').replace(/^.*\/src\//, 'src/')).sort(),
    ).toEqual(['commander/lib/command.js', 'src/cli/legacy.ts', 'tinypool/dist/index.js']);
  });

  it('of Handlebars only the parser is in it', () => {
    const inputs = Object.keys(meta.inputs).filter((file) => file.includes('node_modules/handlebars/'));
    expect(inputs.length).toBeGreaterThan(3);
    expect(inputs.filter((file) => /javascript-compiler|runtime|compiler\/compiler/.test(file))).toEqual([]);
  });
});
