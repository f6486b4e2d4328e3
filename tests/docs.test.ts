import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ROOT, readText } from './support.js';

it('the example in docs/api.md runs and finds what it should', async () => {
  const example = /```js\n([\s\S]*?)```/.exec(readText(join(ROOT, 'docs/api.md')))![1]!;
  // Inside the project, so that its dependencies resolve.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.api-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'example.mjs'), example);
  await build({
    entryPoints: [join(folder, 'example.mjs')],
    outfile: join(folder, 'out', 'cli', 'example.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { hegao: join(ROOT, 'src/index.ts'), 'hegao/node': join(ROOT, 'src/node.ts') },
    // The loader finds the bundled packs beside the built files.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'dist/cli/folders.js')).href) },
    logLevel: 'silent',
  });
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await import(pathToFileURL(join(folder, 'out', 'cli', 'example.mjs')).href);
  expect(log.mock.calls.map((call) => call.join(' ')).join('\n')).toContain(
    '\u7b2c\u4e00\u8d23\u4efb\u4eba\u804c\u8d23 missing',
  );
});

it('README.md has exactly two set-up commands, and the Chinese page the same', () => {
  const commands = (page: string): string[] => readText(join(ROOT, page)).match(/^npm ci && .*$/gm) ?? [];
  expect(commands('README.md')).toHaveLength(2);
  expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
});
