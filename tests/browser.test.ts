import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { readPackFolder } from '../src/cli/folders.js';
import { ROOT } from './support.js';

it('the library bundles for a browser without anything of Node, and checks a draft there', async () => {
  const result = await build({
    entryPoints: [join(ROOT, 'src/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    // A worker has no DOM: what runs there runs in a page too.
    conditions: ['worker'],
    format: 'iife',
    globalName: 'hegao',
    logLevel: 'silent',
  });
  const inputs = Object.keys(result.metafile.inputs);
  expect(inputs.filter((path) => path.startsWith('node:') || path.includes('src/cli/'))).toEqual([]);

  // Only what every browser has; no process, no require, no document.
  const page = createContext({ TextEncoder, TextDecoder });
  runInContext(result.outputFiles[0]!.text, page);
  const folders = ['official-document', 'rule-of-law-report'].map((id) =>
    readPackFolder(join(ROOT, 'rules', id)),
  );
  const draft = readFileSync(join(ROOT, 'seeds/004-big-data-bureau-2020.txt'), 'utf8');
  Object.assign(page, { folders, draft });
  const verdicts = runInContext(
    `const loaded = hegao.loadPack(folders[1], { ruleTypes: hegao.RULE_TYPES, base: () => folders[0] });
     const source = hegao.sourceFromText(draft);
     const report = hegao.lint(hegao.parseDraft(source.value), loaded.pack, { today: '2025-03-01' });
     report.slots.map((bound) => bound.slot.id + ' ' + bound.verdict).join();`,
    page,
  ) as string;
  expect(verdicts).toContain('first-responsible missing');
});
