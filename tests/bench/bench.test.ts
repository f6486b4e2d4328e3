import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT, readText } from '../support.js';

const load = (file: string) => import(new URL(file, import.meta.url).href);
const { BARS } = await load('./bars.mjs');
const { markdown, textLine, writeInto } = await load('./table.mjs');
const { ratio } = await load('./run.mjs');
const { reportOf, reportsOf } = await load('./texts.mjs');

it('the lock file of the peers names no host, and fixes every version that is asked for', () => {
  const asked = JSON.parse(readText(join(ROOT, 'tests/bench/peers/package.json'))).devDependencies;
  const { packages } = JSON.parse(readText(join(ROOT, 'tests/bench/peers/package-lock.json')));
  for (const [name, version] of Object.entries(asked))
    expect(packages[`node_modules/${name}`].version, name).toBe(version);
  expect(Object.values(packages).filter((entry) => Object.hasOwn(entry as object, 'resolved'))).toEqual([]);
});

it('a measure is held to its bar: missed, met, aim met, or not measured', () => {
  const { must, aim } = BARS['one report / N'];
  const line = (value: number | null): string => textLine({ name: 'one report / N', value });
  expect(line(must + 0.1)).toMatch(/missed$/);
  expect(line(must)).toMatch(/ met$/);
  expect(line(must)).not.toContain('aim');
  expect(line(aim)).toMatch(/aim met$/);
  expect(line(null)).toMatch(/not measured$/);
});

it('the ratio is that of each round, and there is none when a program broke down', () => {
  const runs = (...times: number[]) => times.map((ms) => ({ ms, status: 1 }));
  expect(ratio(runs(10, 40, 30), runs(10, 20, 10))).toBe(2);
  expect(ratio(runs(10, 40, 30), runs(5))).toBe(2);
  expect(ratio(runs(10), [{ ms: 1, status: 2 }])).toBeNull();
});

it('the table goes between the marks of the page, as often as it is written', () => {
  const page = join(mkdtempSync(join(tmpdir(), 'hegao-bench-')), 'page.md');
  onTestFinished(() => rmSync(join(page, '..'), { recursive: true }));
  writeFileSync(page, readText(join(ROOT, 'docs/performance.md')));
  const table = markdown([{ name: 'version / N', value: 1.25 }], { date: '2025-03-01', versions: [] });
  for (const place of ['measures', 'nasty', 'measures']) writeInto(page, place, table);
  expect(readFileSync(page, 'utf8').split('| version / N | 1.25 | 1.5 / 1.15 | met |')).toHaveLength(3);
});

it('reports are of the length that is asked for, the same each time, and no two alike', () => {
  const texts: string[] = Array.from(reportsOf(40), ({ text }: { text: string }) => text);
  const mean = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  expect(mean).toBeGreaterThan(9000);
  expect(mean).toBeLessThan(11_000);
  expect(new Set(texts).size).toBe(texts.length);
  expect(reportOf(2)).toBe(texts[2]);
});
