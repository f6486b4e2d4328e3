// Benchmarks that print tables of their own: Word files, and many drafts through `hegao batch`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const own = (file) => () => {
  const program = fileURLToPath(new URL(file, import.meta.url));
  // Beside a table for a page, standard output is for that table alone.
  const { status } = spawnSync(process.execPath, ['--expose-gc', program], { stdio: ['ignore', 2, 2] });
  if (status !== 0) console.error(`NOT MEASURED: ${file} ended with ${status}`);
  return [];
};

export const word = own('../word.mjs');
export const many = own('../many.mjs');
