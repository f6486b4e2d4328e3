import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { canPack, OFFLINE, pack } from './packed.js';
import { ROOT, readText } from './support.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const SEED = '000-digital-bureau-2024.txt';
const NOBODY = 65534;

describe.skipIf(!canPack)('the package, installed without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-install-'));
  const home = join(folder, 'node_modules/hegao');
  const code = join(home, 'dist/cli/code');
  let installed: SpawnSyncReturns<string>;
  const run = (command: string, args: readonly string[], options = {}): SpawnSyncReturns<string> =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: OFFLINE(folder), ...options });
  const hegao = (args: readonly string[], options = {}) =>
    run(process.execPath, [join(home, 'dist/cli/hegao.cjs'), ...args], options);
  const lint = (options = {}) => hegao(['lint', 'draft.txt', '--fail-on', 'none'], options);

  beforeAll(() => {
    chmodSync(folder, 0o755);
    const { file } = pack(folder);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    copyFileSync(join(ROOT, 'seeds', SEED), join(folder, 'draft.txt'));
    installed = run('npm', ['install', file, '--offline']);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('comes with all that it needs', () => {
    expect(installed.status, installed.stderr).toBe(0);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'hegao',
    ]);
    expect(existsSync(code)).toBe(false);
  });

  it('is a command that checks drafts', () => {
    const { status, stdout, stderr } = run('npx', ['--offline', 'hegao', 'lint', 'draft.txt']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('rule-of-law-report')]);
    expect(stdout).toContain('rule-of-law-report/');
  });

  it('writes Word files and workbooks, and checks with several threads', () => {
    const made = [
      ['export', 'draft.txt', '-o', 'draft.docx'],
      ['collect', 'draft.txt', '-o', 'all.xlsx'],
      ['lint', 'draft.txt', '--jobs', '2', '--fail-on', 'none', '-f', 'html=draft.html'],
    ].map((args) => [args[0], hegao(args).status]);
    expect(made).toEqual([
      ['export', 0],
      ['collect', 0],
      ['lint', 0],
    ]);
    for (const name of ['draft.docx', 'all.xlsx', 'draft.html'])
      expect(statSync(join(folder, name)).size).toBeGreaterThan(3000);
  });

  it('is a library with types', () => {
    writeFileSync(
      join(folder, 'use.mts'),
      `import { lint, parseDraft, readSource, type LintReport } from 'hegao';
import { bundledPack } from 'hegao/node';
const source = readSource(new TextEncoder().encode('\\u4e00\\u3001\\u5de5\\u4f5c\\n'), 'a.txt');
if (!source.ok) throw new Error();
const report: LintReport = lint(parseDraft(source.value), bundledPack('rule-of-law-report'), { today: '2025-03-01' });
console.log(report.findings.length > 0);
`,
    );
    const compilerOptions = {
      strict: true,
      module: 'nodenext',
      target: 'es2022',
      types: [],
      skipDefaultLibCheck: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts'] }));
    expect(run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')]).stdout).toBe('');
    expect(run(process.execPath, ['use.mjs']).stdout).toBe('true\n');
  });

  it('keeps compiled code beside itself, and does the same with it', () => {
    rmSync(code, { recursive: true, force: true });
    const first = lint();
    const [name] = readdirSync(code);
    expect(name).toMatch(new RegExp(`^${process.version}-${process.platform}-${process.arch}-\\w{16}$`));
    expect(readFileSync(join(code, name!)).includes('\u6570\u5b57\u5316\u5c40')).toBe(false);
    const second = lint();
    expect([second.status, second.stdout]).toEqual([0, first.stdout]);
  });

  it('code that a run over many drafts left serves a run over one', () => {
    rmSync(code, { recursive: true, force: true });
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let i = 0; i < 20; i++) copyFileSync(join(folder, 'draft.txt'), join(many, `${i}.txt`));
    expect(hegao(['lint', 'many', '--jobs', '1', '--fail-on', 'none']).status).toBe(0);
    const path = join(code, readdirSync(code)[0]!);
    const before = readFileSync(path);
    expect(lint().status).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['none of its bytes', () => Buffer.from('\u574f\u7684'.repeat(1000))],
    ['half of it', (good: Buffer) => good.subarray(0, good.length / 2)],
    ['a hole', (good: Buffer) => Buffer.from(good).fill(0, good.length / 2, good.length / 2 + 4096)],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s of the code: it is made anew', (_, spoil) => {
    const wanted = lint();
    const path = join(code, readdirSync(code)[0]!);
    const good = readFileSync(path);
    const spoilt = spoil(good);
    writeFileSync(path, spoilt);
    const found = lint();
    expect([found.status, found.signal, found.stdout]).toEqual([0, null, wanted.stdout]);
    expect(readFileSync(path).equals(spoilt)).toBe(false);
    expect(readdirSync(code)).toHaveLength(1);
  });

  it('code of another program or another Node is left alone', () => {
    rmSync(code, { recursive: true, force: true });
    mkdirSync(code);
    writeFileSync(join(code, `${process.version}-${process.platform}-${process.arch}-0000000000000000`), 'x');
    writeFileSync(join(code, `v18.0.0-${process.platform}-${process.arch}`), 'x');
    expect(lint().status).toBe(0);
    expect(readdirSync(code)).toHaveLength(3);
  });

  it('works where nobody may write', () => {
    rmSync(code, { recursive: true, force: true });
    writeFileSync(code, '');
    const { status, stderr } = lint();
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('code')]);
    rmSync(code);
    // Root writes everywhere.
    if (process.getuid?.() === 0) expect(lint({ uid: NOBODY, gid: NOBODY }).status).toBe(0);
    else {
      chmodSync(join(home, 'dist/cli'), 0o555);
      expect(lint().status).toBe(0);
      chmodSync(join(home, 'dist/cli'), 0o755);
    }
    expect(existsSync(code)).toBe(false);
  });

  it('uses the packs as the build read them, whatever times the files got, until one is edited', () => {
    const built = join(home, 'dist/packs/rule-of-law-report.json');
    const before = readText(built);
    writeFileSync(built, before.replace('\u53ea\u5217\u73b0\u8c61', '\u5efa\u6210\u7684\u5305'));
    expect(readText(built)).not.toBe(before);
    const explained = (): string => hegao(['explain', 'rule-of-law-report/problems-state-causes']).stdout;
    const yaml = join(home, 'rules/rule-of-law-report/pack.yaml');
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(yaml, later, later);
    expect(explained()).toContain('\u5efa\u6210\u7684\u5305');

    // What is added is a part of the pack, however old it and its folder say they are.
    const added = join(home, 'rules/rule-of-law-report/rules/99-own.yaml');
    const old = new Date(0);
    writeFileSync(added, '[]\n');
    for (const path of [added, join(added, '..')]) utimesSync(path, old, old);
    expect(explained()).toContain('\u53ea\u5217\u73b0\u8c61');
    rmSync(added);
    expect(explained()).toContain('\u5efa\u6210\u7684\u5305');

    writeFileSync(yaml, readText(yaml).replace('from: 2016', 'from: 2017'));
    expect(explained()).toContain('\u53ea\u5217\u73b0\u8c61');
  });
});
