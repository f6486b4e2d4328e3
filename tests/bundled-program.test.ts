import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from './cli/run.js';
import { ROOT } from './support.js';

vi.setConfig({ testTimeout: 120_000 });

const BUNDLED = join(ROOT, 'dist/cli/hegao.cjs');
const MODULES = join(ROOT, 'dist/cli/bin.js');
const isBuilt = existsSync(BUNDLED);
if (!isBuilt) console.warn('skipped: the bundled program needs a build (npm run build)');

const TABLE = '\n| \u9879\u76ee | \u6b21\u6570 |\n|---|---|\n| \u68c0\u67e5 | 3 |\n';
const YEAR = '---\nreportYear: 2024\n---\n\n';

/** A folder in which each command finds something to do. */
function office(): string {
  const cwd = temporaryFolder();
  const [name] = readdirSync(join(ROOT, 'seeds')).sort();
  copyFileSync(join(ROOT, 'seeds', name!), join(cwd, 'a.txt'));
  const text = readFileSync(join(cwd, 'a.txt'), 'utf8');
  writeFileSync(join(cwd, 'b.md'), `${YEAR}${text}${TABLE}\n> * \u7532\n`);
  mkdirSync(join(cwd, 'set'));
  writeFileSync(join(cwd, 'set/hegao.config.yaml'), 'pack: rule-of-law-report\nfailOn: none\n');
  writeFileSync(join(cwd, 'set/c.txt'), text);
  mkdirSync(join(cwd, 'bad'));
  writeFileSync(join(cwd, 'bad/pack.yaml'), 'id: bad\ntitle: [\n');
  writeFileSync(join(cwd, 'bad/hegao.config.yaml'), 'pakc: x\n');
  writeFileSync(join(cwd, 'units.csv'), 'name\n\u7532\u5c40\n\u4e59\u5c40\n');
  return cwd;
}

const run = (program: string, args: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

// The bundle leaves packages out until they are called, keeps some in files of their own, and compiles ahead.
describe.skipIf(!isBuilt)('the bundled program does what its modules do', () => {
  it.each([
    [0, '--version'],
    [0, '-V'],
    [0, '--help'],
    [1, 'lint a.txt b.md'],
    [1, 'lint *.md -f json'],
    [1, 'lint b.md -f html'],
    [1, 'lint a.txt b.md --jobs 2'],
    [0, 'lint set --config set/hegao.config.yaml'],
    [2, 'lint a.txt --config bad/hegao.config.yaml'],
    [2, 'lint a.txt --pack bad'],
    [2, 'lint none.txt'],
    [0, 'fix b.md'],
    [0, 'scaffold a.txt'],
    [0, 'new rule-of-law-report --unit \u7532\u5c40 --unit-kind department --year 2025'],
    [0, 'explain rule-of-law-report/problems-state-causes'],
    [0, 'show figures a.txt'],
    [2, 'compare set/c.txt a.txt'],
    [0, 'collect set b.md --unit-list units.csv'],
    [0, 'pack parts rule-of-law-report'],
  ])('%i: hegao %s', (status, line) => {
    const cwd = office();
    const bundled = run(BUNDLED, line.split(' '), cwd);
    expect(bundled).toEqual(run(MODULES, line.split(' '), cwd));
    expect(bundled.status, bundled.stdout + bundled.stderr).toBe(status);
    expect(bundled.stdout + bundled.stderr).not.toBe('');
  });
});
