import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run, useBuilt } from '../batch/built.js';
import { temporaryFolder } from '../cli/run.js';
import { plantedReports } from './generate.js';

useBuilt();

test('one worker and two give the same bytes, in every form', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  for (const { path, text } of plantedReports(30, 8)) {
    mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
    writeFileSync(join(folder, 'in', path), text);
  }
  const forms = ['json', 'csv', 'xlsx', 'html'];
  for (const jobs of ['1', '2']) {
    const outputs = forms.flatMap((end) => ['-o', `${jobs}.${end}`]);
    const { code, err } = await run(['collect', 'in', '--jobs', jobs, ...outputs], { cwd: folder });
    expect([code, err]).toEqual([0, expect.stringContaining('汇总了 30 份报告')]);
  }
  for (const end of forms)
    expect(readFileSync(join(folder, `1.${end}`)).equals(readFileSync(join(folder, `2.${end}`)))).toBe(true);
});
