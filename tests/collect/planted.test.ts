import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Collection } from '../../src/model/collection.js';
import { collectionSchema } from '../../src/reporters/collection/schema.js';
import { hegao, temporaryFolder } from '../cli/run.js';
import { type Planted, plantedReports } from './generate.js';

function writeAll(reports: readonly Planted[]): string {
  const folder = temporaryFolder();
  for (const { path, text } of reports) {
    mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
    writeFileSync(join(folder, 'in', path), text);
  }
  return folder;
}

async function collected(folder: string, ...more: readonly string[]): Promise<Collection> {
  const { code, err } = await hegao(['collect', 'in', '-o', 'out.json', '--jobs', '1', ...more], {
    cwd: folder,
  });
  expect([code, err]).toEqual([0, expect.stringContaining('out.json')]);
  return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Collection;
}

const byPath = (reports: readonly Planted[]): Planted[] =>
  [...reports].sort((a, b) => (a.path < b.path ? -1 : 1));

test.each([1, 2, 3])('a collection says exactly what was planted in the reports (seed %i)', async (seed) => {
  const reports = plantedReports(40, seed);
  const made = await collected(writeAll(reports));
  expect(collectionSchema.parse(made)).toEqual(made);
  const wanted = byPath(reports);
  expect(
    made.units.map(({ id, path, cells, late, contradictions, copied }) => ({
      id,
      path,
      verdicts: Object.fromEntries(cells.map(({ requirement, verdict }) => [requirement, verdict])),
      late: late?.days ?? 0,
      contradictions,
      copied,
    })),
  ).toEqual(
    wanted.map(({ unit, path, verdicts, late, contradictions, sameAs }) => ({
      id: unit,
      path,
      verdicts,
      late,
      contradictions,
      copied: sameAs === null ? 0 : 1,
    })),
  );
  expect(made.copies.map(({ reports: pair }) => [...pair].sort()).sort()).toEqual(
    reports
      .flatMap(({ unit, sameAs }, i) =>
        sameAs !== null && sameAs > i ? [[unit, reports[sameAs]!.unit].sort()] : [],
      )
      .sort(),
  );
  for (const id of ['problems', 'first-responsible', 'plan'])
    for (const verdict of ['own-section', 'embedded', 'missing'] as const)
      expect(made.summary.requirements.find(({ requirement }) => requirement === id)?.counts[verdict]).toBe(
        reports.filter((report) => report.verdicts[id] === verdict).length,
      );
});

test('what changed since the last collection is exactly what was changed', async () => {
  const reports = plantedReports(12, 9);
  const folder = writeAll(reports);
  await hegao(['collect', 'in', '-o', 'before.json'], { cwd: folder });
  const { units: before } = JSON.parse(readFileSync(join(folder, 'before.json'), 'utf8')) as Collection;

  expect((await collected(folder, '--previous', 'before.json')).change).toEqual({
    since: { collected: '2025-03-01', units: 12 },
    appeared: [],
    gone: [],
    cells: [],
    findings: { resolved: 0, added: 0 },
  });

  const mended = reports.find(({ verdicts }) => verdicts.plan === 'missing')!;
  const at = `\n${mended.unit}\n`;
  const plan = `\n五\u3001下一年度工作安排\n把今年没有做完的事做完\u3002`;
  writeFileSync(
    join(folder, 'in', mended.path),
    mended.text.replace(new RegExp(`${at}(?=2025)`), `${plan}${at}`),
  );
  const gone = reports.find((report) => report !== mended)!;
  rmSync(join(folder, 'in', gone.path));
  const [, , , more] = plantedReports(200, 77).slice(100);
  writeFileSync(join(folder, 'in', 'new.txt'), more!.text);

  const { change, units } = await collected(folder, '--previous', 'before.json');
  const prints = (rows: Collection['units'], unit: string): Set<string> =>
    new Set(rows.find(({ id }) => id === unit)!.findings.map(({ fingerprint }) => fingerprint));
  const [was, is] = [prints(before, mended.unit), prints(units, mended.unit)];
  expect(change).toEqual({
    since: { collected: '2025-03-01', units: 12 },
    appeared: [more!.unit],
    gone: [gone.unit],
    cells: [{ unit: mended.unit, requirement: 'plan', before: 'missing', after: 'own-section' }],
    findings: {
      resolved: [...was].filter((print) => !is.has(print)).length,
      added: [...is].filter((print) => !was.has(print)).length,
    },
  });
  expect(change!.findings.resolved).toBeGreaterThan(0);
});
