import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectedPack } from '../../src/cli/choose-pack.js';
import { bundledPack } from '../../src/cli/folders.js';
import type { LintReport } from '../../src/model/report.js';
import { toChineseNumeral } from '../../src/text/numerals.js';
import { check, documentOf, ROOT, readText, verdicts } from '../support.js';
import parts from './legal-duty-parts.json' with { type: 'json' };

const ID = 'legal-duty-statement';
const FOLDER = join(ROOT, 'tests', 'fixtures', 'legal-duty-statements');
const read = (text: string): LintReport => check(text, { pack: bundledPack(ID), stage: 'submit' });
const alarms = (report: LintReport): string[] =>
  report.findings
    .filter(({ severity, ruleId }) => severity !== 'info' || ruleId.startsWith(ID))
    .filter(({ ruleId }) => ruleId !== `${ID}/rectification-answered`)
    .map(({ ruleId, message }) => `${ruleId} ${message.text}`);

// No real statement is at hand: these are written for the tests, as such statements are.
const WRITTEN: Readonly<Record<string, { readonly role: string; readonly answered: boolean }>> = {
  '01-county-party-secretary.txt': { role: 'party-head', answered: true },
  '02-county-head.txt': { role: 'government-head', answered: false },
  '03-bureau-head-plain.txt': { role: 'government-department', answered: true },
  '04-bureau-party-group-secretary-spoken.txt': { role: 'government-department', answered: false },
  '05-town-party-secretary.md': { role: 'party-head', answered: true },
  '06-party-department-head.txt': { role: 'party-department', answered: false },
  '07-no-headings-vice.txt': { role: 'deputy', answered: true },
  '08-county-secretary-wordlike.txt': { role: 'party-head', answered: true },
};

describe('statements of eight persons', () => {
  it('are all tried', () => expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(WRITTEN)));

  it.each(Object.entries(WRITTEN))('%s', (name, { role, answered }) => {
    const text = readText(join(FOLDER, name));
    const chosen = detectedPack(documentOf(text));
    expect(chosen.pack.id).toBe(ID);
    expect(chosen.reason()).toContain(ID);
    const report = read(text);
    expect(alarms(report)).toEqual([]);
    const { duties, problems, plan } = verdicts(report);
    for (const verdict of [duties, problems, plan]) expect(verdict).toMatch(/^(own-section|embedded)$/);
    const judged = report.outcomes.filter(
      ({ ruleId, outcome }) => ruleId.startsWith(`${ID}/duties-of-`) && outcome !== 'inapplicable',
    );
    expect(judged.map(({ ruleId }) => ruleId)).toEqual([`${ID}/duties-of-${role}`]);
    const asked = report.findings.some(({ ruleId }) => ruleId === `${ID}/rectification-answered`);
    expect(asked).toBe(!answered);
  });
});

/** Chapters numbered from one on, as they stand. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/^[\u4e00-\u9fff]\u3001/gm, () => `${toChineseNumeral(++count)}\u3001`);
}

describe('correct statements put together from many ways to write each part', () => {
  const pick = (list: readonly string[], i: number): string => list[i % list.length]!;
  const made = Array.from({ length: 140 }, (_, i) =>
    numbered(
      [
        pick(parts.openings, i),
        pick(parts.duties, i),
        pick(parts.problems, i),
        pick(parts.plans, i * 3 + Math.floor(i / 14)),
      ].join('\n'),
    ),
  );

  it.each(made.map((text, i) => [i, text] as const))('%i has no alarm', (_, text) => {
    expect(alarms(read(text))).toEqual([]);
    expect(detectedPack(documentOf(text)).pack.id).toBe(ID);
  });

  it.each(['problems', 'plans'] as const)(
    'without %s, what is missing is told, or the text is in doubt',
    (part) => {
      const slot = part === 'plans' ? 'plan' : part;
      const told = parts.openings.filter((opening) => {
        const kept = part === 'plans' ? parts.problems[0]! : parts.plans[0]!;
        return verdicts(read(numbered([opening, parts.duties[1]!, kept].join('\n'))))[slot] === 'missing';
      });
      expect(told).toHaveLength(parts.openings.length);
    },
  );
});
