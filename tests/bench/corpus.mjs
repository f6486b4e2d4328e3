// The drafts as files, in folders that go away with the program; a folder is only written when it is asked for.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOf, reportsOf, seeds } from './texts.mjs';

const root = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const written = new Map();

/** Where programs run and what is built for them is put. */
export const workFolder = root;

function folderOf(name, files) {
  if (written.has(name)) return name;
  mkdirSync(join(root, name));
  for (const file of files()) writeFileSync(join(root, name, file.name), file.text ?? file.bytes);
  written.set(name, true);
  return name;
}

/** The five real drafts. Most peers look at nothing but `.md`. */
export const seedFolder = () =>
  folderOf('seeds', () => seeds.map(({ name, bytes }) => ({ name: name.replace(/\.txt$/, '.md'), bytes })));

/** One report of some 10 KB. */
export const oneReport = () => folderOf('one', () => reportsOf(1));

/** So many reports of some 10 KB. */
export const reportFolder = (count) => folderOf(`reports-${count}`, () => reportsOf(count));

/** One draft of about so many bytes, its headings marked. */
export const longDraft = (bytes) =>
  folderOf(`long-${bytes}`, () => [{ name: 'report.md', text: reportOf(7, { bytes }) }]);
