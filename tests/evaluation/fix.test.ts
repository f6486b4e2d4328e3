import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import { applyEdits } from '../../src/edit/apply.js';
import { chooseFixes } from '../../src/edit/choose.js';
import type { RulePack } from '../../src/model/pack.js';
import type { LintReport } from '../../src/model/report.js';
import { check, hasShared, listShared, readText, rulePack, sharedPath, VARIANTS } from '../support.js';

const ROUNDS = 6;

interface Fixed {
  readonly text: string;
  readonly report: LintReport;
  readonly rounds: number;
}

/** Safe fixes, round by round, as `hegao fix` does them. */
function fixAll(text: string, pack: RulePack): Fixed {
  let report = check(text, { pack, stage: 'publish' });
  for (let rounds = 0; rounds < ROUNDS; rounds++) {
    const { edits } = chooseFixes(report.findings, false);
    if (edits.length === 0) return { text, report, rounds };
    text = applyEdits(text, edits);
    report = check(text, { pack, stage: 'publish' });
  }
  throw new Error('the fixes do not end');
}

const countsOf = (report: LintReport): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { ruleId } of report.findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
};

const drafts = [
  ...listShared('seeds', '.txt').map((name) => ({ name, folder: 'seeds', pack: rulePack() })),
  ...listShared('samples', '.txt').map((name) => ({
    name,
    folder: 'samples',
    pack: bundledPack('official-document'),
  })),
];

describe.skipIf(!hasShared)('safe fixes of real reports', () => {
  for (const { name, folder, pack } of drafts) {
    for (const variant of ['as it is', 'with CRLF'] as const) {
      it(`${name} ${variant}: a second run changes nothing, and no finding is new`, () => {
        const before = VARIANTS[variant](readText(sharedPath(folder, name)));
        const fixed = fixAll(before, pack);
        expect(chooseFixes(fixed.report.findings, false).edits).toEqual([]);
        const old = countsOf(check(before, { pack, stage: 'publish' }));
        const more = [...countsOf(fixed.report)].filter(([rule, count]) => count > (old.get(rule) ?? 0));
        expect(more).toEqual([]);
      });
    }

    it(`${name}: only rows of tables and debris take away or put in a Chinese character`, () => {
      const text = readText(sharedPath(folder, name));
      const others = check(text, { pack, stage: 'publish' }).findings.filter(
        ({ term, ruleId }) =>
          term === null && !/(?:page-debris|conversion-residue|document-number)$/.test(ruleId),
      );
      const han = (part: string): string => part.replace(/[^\u3400-\u9fff]+/g, '');
      for (const { range, newText } of chooseFixes(others, false).edits)
        expect(han(newText)).toBe(han(text.slice(range.start, range.end)));
    });
  }
});
