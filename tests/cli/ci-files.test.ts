import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, readText } from '../support.js';
import { temporaryFolder } from './run.js';

const { bin } = JSON.parse(readText(join(ROOT, 'package.json')));
const isBuilt = existsSync(join(ROOT, bin.hegao));
if (!isBuilt) console.warn('skipped: the script of the GitHub Action needs dist/, which is not built');

describe('the pre-commit hook', () => {
  const [hook] = parse(readText(join(ROOT, '.pre-commit-hooks.yaml')));

  it('runs a command that the package installs', () => {
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
    expect(hook).toMatchObject({ id: 'hegao', language: 'node', require_serial: true });
  });

  it.each([
    ['\u62a5\u544a.txt', true],
    ['a/2024\u5e74\u62a5\u544a(\u7a3f).DOCX', true],
    ['README.md', false],
    ['\u62a5\u544a/notes.md', false],
    ['\u62a5\u544a.xlsx', false],
    ['\u62a5\u544a.\u6279\u6ce8.docx', false],
  ])('%s: %s', (path, taken) => {
    const files = new RegExp(hook.files.replace('(?i)', ''), 'i');
    expect(files.test(path) && !new RegExp(hook.exclude).test(path)).toBe(taken);
  });
});

describe('the GitHub Action', () => {
  const action = parse(readText(join(ROOT, '.github/actions/hegao/action.yml')));
  const step = action.runs.steps.at(-1);

  it('writes no input into a script', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  it('starts what the package installs', () => {
    expect(step.env.HEGAO).toBe(`\${{ github.action_path }}/../../../${bin.hegao}`);
  });

  it.skipIf(!isBuilt)('annotates, and writes SARIF, JUnit and the summary', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a b.txt'), '\u4e00\u3001\u5de5\u4f5c\n\u4e0d\u6d41\u5f62\u5f0f\u3002\n');
    const env = { FILES: 'a b.txt\n\n', STAGE: 'submit', FAIL_ON: 'error', SARIF: 's.sarif', JUNIT: 'j.xml' };
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step.run], {
      cwd,
      env: {
        ...process.env,
        ...env,
        HEGAO: join(ROOT, bin.hegao),
        GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
      },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(1);
    expect(stdout).toMatch(/^::error file=a b\.txt,/);
    expect(JSON.parse(readFileSync(join(cwd, 's.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'j.xml'), 'utf8')).toContain('<testsuite name="a b.txt"');
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^# a b.txt/);
  });
});
