import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { filesBelow } from '../../src/cli/folder-walk.js';
import { hegao, temporaryFolder } from './run.js';

const LOCKS = ['~$a.docx', '.~b.docx'];

async function checked(argv: readonly string[]): Promise<string[]> {
  const cwd = temporaryFolder();
  for (const name of [...LOCKS, 'b.txt', 'A.TXT']) writeFileSync(join(cwd, name), 'x\n');
  const { out } = await hegao(['lint', ...argv, '-f', 'json'], { cwd });
  return (JSON.parse(out) as { reports: { path: string }[] }).reports.map(({ path }) => path);
}

it('a folder gives its drafts however their extension is written, without lock files', async () => {
  expect(await checked(['.'])).toEqual(['A.TXT', 'b.txt']);
});

it('lock files that a shell names among others are passed over; one named alone is told of', async () => {
  expect(await checked([...LOCKS, 'b.txt'])).toEqual(['b.txt']);
  expect(await checked(['~$a.docx'])).toEqual(['~$a.docx']);
});

it('pages about a folder are no drafts where the folder is walked; named outright they are', async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'a'));
  const pages = ['README.md', 'a/readme.zh-CN.md', 'a/Readme.txt', 'CHANGELOG.md', 'LICENSE.md', 'a/LICENCE'];
  const drafts = ['README-2024.md', 'a/changelogs.md', '\u62a5\u544a.readme.md'];
  for (const name of [...pages, ...drafts]) writeFileSync(join(cwd, name), 'x\n');
  const checked = async (...argv: readonly string[]): Promise<string[]> => {
    const { out } = await hegao(['lint', ...argv, '-f', 'json'], { cwd });
    return (JSON.parse(out) as { reports: { path: string }[] }).reports.map(({ path }) => path);
  };
  expect(await checked('.')).toEqual([...drafts].sort());
  expect(await checked('README.md', 'a/*.txt')).toEqual(['README.md', 'a/Readme.txt']);
});

it('a folder is walked as the pattern for its drafts would be, links and all', () => {
  const folder = temporaryFolder();
  for (const name of ['a/b', '.hidden', 'a/node_modules/x', 'c.md', '~$d', 'empty'])
    mkdirSync(join(folder, name), { recursive: true });
  const files = [
    'x.txt',
    'a/Y.MD',
    'a/b/z.docx',
    'a/b/z.pdf',
    '.hidden/h.txt',
    '.dot.txt',
    'a/node_modules/x/n.md',
  ];
  for (const name of [...files, 'c.md/in.txt', 'B.txt', 'a-b.txt']) writeFileSync(join(folder, name), 'x\n');
  symlinkSync(join(folder, 'x.txt'), join(folder, 'link.txt'));
  symlinkSync(join(folder, 'a/b'), join(folder, 'linked'));
  symlinkSync(folder, join(folder, 'a/up'));
  symlinkSync(join(folder, 'nothing'), join(folder, 'broken.txt'));
  symlinkSync(join(folder, 'self.txt'), join(folder, 'self.txt'));
  const found = filesBelow(folder, {
    isSeen: (name) => !name.startsWith('~$'),
    isWanted: (name) => /\.(?:md|txt|docx)$/i.test(name),
  });
  const pattern = {
    cwd: folder,
    ignore: ['**/node_modules/**', 'a/up/**', '**/~$*'],
    caseSensitiveMatch: false,
  };
  const wanted = globSync('**/*.{md,txt,docx}', {
    ...pattern,
    onlyFiles: true,
    expandDirectories: false,
  }).sort();
  expect(found).toEqual(wanted.filter((path) => !/^(?:broken|self)/.test(path)));
  expect(found).toHaveLength(8);
});

it('links that lead to each other are walked once a way, not for ever', () => {
  const folder = temporaryFolder();
  for (const [own, other] of ['ab', 'ba']) {
    mkdirSync(join(folder, own!));
    writeFileSync(join(folder, own!, 'r.txt'), 'x\n');
    for (const name of ['x', 'y', 'z']) symlinkSync(join('..', other!), join(folder, own!, name));
  }
  symlinkSync('/', join(folder, 'a', '~$root'));
  const found = filesBelow(folder, {
    isSeen: (name) => !name.startsWith('~$'),
    isWanted: (name) => name.endsWith('.txt'),
  });
  const links = ['x', 'y', 'z'].flatMap((name) => [`a/${name}/r.txt`, `b/${name}/r.txt`]);
  expect(found).toEqual(['a/r.txt', 'b/r.txt', ...links].sort());
});
