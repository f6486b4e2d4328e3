import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zh } from '../../src/text/chinese.js';
import { hegao, temporaryFolder } from './run.js';

const report = (unit: string, year: number): string =>
  zh(`${unit}${year}年法治政府建设年度报告\n一、主要举措和成效\n办理案件12件。\n二、存在的不足\n人手不足。`);

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'in'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, 'in', name), text);
  return cwd;
}

it('collect tells of files it does not read, of two reports of one unit, and of other years', async () => {
  const cwd = folderWith({
    'a.txt': report('青石县司法局', 2024),
    'b.txt': report('青石县司法局', 2024),
    'c.txt': report('青石县教育局', 2023),
    'd.pdf': '%PDF',
    '~$d.pdf': 'x',
  });
  const argv = ['collect', 'in', '--jobs', '1', '-o', 'in/o.html'];
  for (const run of [1, 2]) {
    const { err } = await hegao(argv, { cwd });
    expect([run, err]).toEqual([run, expect.stringContaining('有 1 个文件没有读（d.pdf）')]);
    expect(err).toContain('交了不止一份：青石县司法局(2024)');
    expect(err).toContain('2024 年 2 份、2023 年 1 份');
  }
});

it('collect says none of it where nothing is odd', async () => {
  const cwd = folderWith({ 'a.txt': report('青石县司法局', 2024), 'b.txt': report('青石县教育局', 2024) });
  const { err } = await hegao(['collect', 'in', '--jobs', '1'], { cwd });
  expect(err).toBe('');
});
