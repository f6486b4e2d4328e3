import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/report.js';
import { overlaps } from '../../src/text/offsets.js';
import { check, hasShared, readText, rulePack, sharedPath, VARIANTS } from '../support.js';
import labelRules from './label-rules.json' with { type: 'json' };

interface Label {
  readonly start: number | null;
  readonly end: number | null;
  readonly class: string;
  readonly rule: string;
}
interface Trap {
  readonly start: number;
  readonly end: number;
  readonly rules: readonly string[];
}
interface Sample {
  readonly file: string;
  readonly labels: readonly Label[];
  readonly traps: readonly Trap[];
}

const RULES: Readonly<Record<string, readonly string[]>> = labelRules;
const samples: readonly Sample[] = hasShared
  ? (JSON.parse(readText(sharedPath('reference', 'sample-labels.json'))) as { samples: Sample[] }).samples
  : [];

const findingsOf = (sample: Sample, change: (text: string) => string): readonly Finding[] =>
  check(change(readText(sharedPath('seeds', sample.file))), { stage: 'publish' }).findings;

function found(label: Label, findings: readonly Finding[]): boolean {
  const answers = findings.filter((finding) => (RULES[label.rule] ?? []).includes(finding.ruleId));
  if (label.start === null || label.end === null) return answers.length > 0;
  const range = { start: label.start, end: label.end };
  return answers.some((finding) => finding.range !== null && overlaps(finding.range, range));
}

/** Pack rules that a trap names, by id or by family (`ORD` is every ORD-nn). */
function rulesOfTrap(trap: Trap): string[] {
  return trap.rules.flatMap((id) =>
    Object.keys(RULES)
      .filter((label) => label === id || label.startsWith(`${id}-`))
      .flatMap((label) => RULES[label]!),
  );
}

it('the label map names only rules that exist', () => {
  const known = rulePack().rules.map((rule) => `${rule.pack}/${rule.id}`);
  expect(
    Object.values(RULES)
      .flat()
      .filter((id) => !known.includes(id)),
  ).toEqual([]);
});

// These two keep every offset of the labels.
for (const name of ['as it is', 'with full-width punctuation put back'] as const) {
  describe.skipIf(!hasShared)(`labelled defects ${name}`, () => {
    it('finds every class A label', () => {
      const missed = samples.flatMap((sample) => {
        const findings = findingsOf(sample, VARIANTS[name]);
        return sample.labels
          .filter((label) => label.class === 'A' && !found(label, findings))
          .map((label) => `${sample.file.slice(0, 3)} @${label.start} ${label.rule}`);
      });
      // What the second way of writing mends cannot be found in it.
      const mended = name === 'as it is' ? [] : samples.map(({ file }) => `${file.slice(0, 3)} @null PUN-01`);
      expect(missed).toEqual(mended);
    });

    it('fires on no trap', () => {
      const hits = samples.flatMap((sample) => {
        const findings = findingsOf(sample, VARIANTS[name]);
        return sample.traps.flatMap((trap) => {
          const rules = rulesOfTrap(trap);
          return findings
            .filter(
              (finding) =>
                rules.includes(finding.ruleId) && finding.range !== null && overlaps(finding.range, trap),
            )
            .map((finding) => `${sample.file.slice(0, 3)} @${trap.start} ${finding.ruleId}`);
        });
      });
      expect(hits).toEqual([]);
    });
  });
}
