import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocx } from '../office/build.js';
import { ROOT, readText } from '../support.js';

/** A folder with what the commands below read. */
export function fillFolder(cwd: string): void {
  const [seed] = readdirSync(join(ROOT, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const draft = readText(join(ROOT, 'seeds', seed!));
  mkdirSync(join(cwd, 'in'));
  for (const name of ['a.txt', 'b.md', 'in/c.txt', 'in/d.txt']) writeFileSync(join(cwd, name), draft);
  writeFileSync(join(cwd, 'old.txt'), draft.replaceAll('2024', '2023'));
  const body =
    '<w:p><w:r><w:t>\u67d0\u533a2024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a</w:t></w:r></w:p>';
  writeFileSync(join(cwd, 'w.docx'), buildDocx({ body }));
}

/** One run of each command, with every form of result; each ends with 0 or 1. */
export const COMMANDS: readonly (readonly string[])[] = [
  ['lint', 'a.txt', 'b.md'],
  [
    'lint',
    'in',
    '--jobs',
    '2',
    '-f',
    'html=l.html',
    '-f',
    'json=l.json',
    '-f',
    'sarif=l.sarif',
    '-f',
    'junit=l.xml',
  ],
  ['lint', 'w.docx', '--annotate'],
  ['lint', 'a.txt', '--previous', 'old.txt', '-f', 'markdown'],
  ['fix', 'b.md', '--write', '--unsafe'],
  ['scaffold', 'a.txt', '--pack', 'rule-of-law-report'],
  [
    'new',
    'rule-of-law-report',
    '--unit',
    '\u67d0\u533a',
    '--unit-kind',
    'county',
    '--year',
    '2024',
    '-o',
    'n.docx',
  ],
  ['export', 'a.txt', '-o', 'e.docx'],
  ['collect', 'in', '-o', 'c.xlsx', '-o', 'c.csv', '-o', 'c.json'],
  ['compare', 'old.txt', 'a.txt'],
  ['show', 'facts', 'a.txt'],
  ['explain', 'rule-of-law-report/plan-present'],
  ['pack', 'new', 'my-pack'],
  ['pack', 'check', 'my-pack'],
  ['pack', 'test', 'my-pack'],
  ['batch', '--jsonl', '--jobs', '1'],
];
