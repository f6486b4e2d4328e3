import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it, onTestFinished, vi } from 'vitest';
import { hegao } from './cli/run.js';
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

const PAGES = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
];

it.each(PAGES.filter((page) => page.endsWith('.md')))(
  '%s: every option stands in the help of its command',
  async (page) => {
    const called =
      /\bhegao (pack [a-z]+|lint|collect|compare|scaffold|fix|new|export|explain|show|batch)\b([^`\n]*)/g;
    const unknown: string[] = [];
    for (const [, command = '', rest = ''] of readText(join(ROOT, page)).matchAll(called)) {
      const { out } = await hegao([...command.split(' '), '--help']);
      const known = new Set(out.match(/--[a-z-]+/g));
      const options = rest.match(/(?<=^|[\s(;])--[a-z-]+/g) ?? [];
      unknown.push(...options.filter((option) => !known.has(option)).map((option) => `${command} ${option}`));
    }
    expect(unknown).toEqual([]);
  },
);

it('README.zh-CN.md shows what collect prints', async () => {
  const blocks = readText(join(ROOT, 'README.zh-CN.md')).match(/(?<=```text\n)[\s\S]*?(?=```)/g)!;
  const [shown] = blocks.filter((block) => block.includes('000-digital-bureau-2024.txt'));
  const { out } = await hegao(['collect', 'seeds'], { cwd: ROOT });
  expect(out).toContain(shown!);
});

it('docs/dependencies.md gives a reason for every package of package.json, and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(readText(join(ROOT, 'package.json')));
  const rows = readText(join(ROOT, 'docs/dependencies.md')).match(/^\| `.*?\|/gm)!;
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

it('every schema in docs/ is published', () => {
  const { exports, files } = JSON.parse(readText(join(ROOT, 'package.json')));
  const schemas = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.schema.json'));
  for (const name of schemas) {
    expect(Object.values(exports)).toContain(`./docs/${name}`);
  }
  expect(files).toContain('docs');
});
