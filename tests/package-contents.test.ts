import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { canPack, type Packed, pack } from './packed.js';
import { ROOT, readText } from './support.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(!canPack)('the published package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-pack-'));
  let packed: Packed;
  let own: readonly string[];
  beforeAll(() => {
    packed = pack(folder);
    own = packed.paths.filter((path) => !path.startsWith('node_modules/'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has nothing that publint objects to', async () => {
    const { messages } = await publint({ strict: true, pack: { tarball: packed.bytes.buffer } });
    expect(messages).toEqual([]);
  });

  it('has types that whoever imports modules finds', async () => {
    const result = await checkPackage(createPackageFromTarballData(packed.bytes));
    if (result.types === false) throw new Error('no types');
    expect(Object.keys(result.entrypoints)).toEqual(expect.arrayContaining(['.', './node']));
    // There is no CommonJS, and Node before 12 knew no `exports`.
    const served = result.problems.filter(
      (problem) => !('resolutionKind' in problem && /^node1(?:0|6-cjs)$/.test(problem.resolutionKind)),
    );
    expect(served).toEqual([]);
  });

  it.each(['.js', '.d.ts'])('has all that the two entries import, as %s', (ending) => {
    const seen = reached([`dist/index${ending}`, `dist/node${ending}`]);
    expect(seen.size).toBeGreaterThan(50);
    expect([...seen].filter((path) => !own.includes(path))).toEqual([]);
  });

  it('has the command, its parts, and the licences of what is in it', () => {
    const { bin } = JSON.parse(readText(join(ROOT, 'package.json')));
    const parts = ['program', 'worker', 'docx'].map((name) => `dist/cli/${name}.cjs`);
    expect(own).toEqual(
      expect.arrayContaining([bin.hegao, ...parts, 'dist/cli/entry/worker.js', 'dist/cli/LICENSES.txt']),
    );
    expect(readText(join(ROOT, 'dist/cli/LICENSES.txt'))).toMatch(/^commander \S+ \(MIT\)$/m);
  });

  it('has every page that its own pages and messages name', () => {
    const pages = own.filter((path) => path.endsWith('.md'));
    const links = pages.flatMap((page) =>
      [...readText(join(ROOT, page)).matchAll(/\]\(([^):#]+)[^):]*\)/g)].map(([, to]) =>
        posix.join(posix.dirname(page), to!),
      ),
    );
    const said = [...readText(join(ROOT, 'dist/cli/program.cjs')).matchAll(/docs\/[\w.-]+\.md/g)];
    expect(links.length).toBeGreaterThan(20);
    expect(said.length).toBeGreaterThan(0);
    const named = new Set([...links, ...said.map(([page]) => page)]);
    expect([...named].filter((path) => !own.some((one) => one === path || one.startsWith(path)))).toEqual([]);
  });

  it('has nothing that only we need', () => {
    // Code that was compiled for this computer, what the build was made from or runs, tests.
    const ours =
      /^(?:src|tests|\.)|\.map$|^dist\/cli\/(?:code|bin|main|launch|worker|compile-packs|generated)\b(?!\.cjs)/;
    expect(own.filter((path) => ours.test(path))).toEqual([]);
    expect(own.length).toBeLessThan(1100);
  });
});

/** Paths of the modules of dist/ that these import, they included. */
function reached(entries: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const imports = readText(join(ROOT, path)).matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.js['"]/g);
    const ending = path.endsWith('.d.ts') ? '.d.ts' : '.js';
    for (const [, to] of imports) waiting.push(`${posix.join(posix.dirname(path), to!)}${ending}`);
  }
  return seen;
}
