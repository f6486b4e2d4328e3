import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/claims/reader.js';
import { readFacts } from '../../src/facts/reader.js';
import type { Claim } from '../../src/model/claims.js';
import { overlaps } from '../../src/text/offsets.js';
import { check, documentOf, hasShared, listShared, readText, sharedPath, VARIANTS } from '../support.js';

interface Relation {
  readonly start: number;
  readonly text: string;
  readonly kind: string;
  readonly verdict: string;
  readonly expect: 'silent' | 'ask' | 'report';
}
interface Sample {
  readonly file: string;
  readonly relations: readonly Relation[];
}

const samples: readonly Sample[] = hasShared
  ? (JSON.parse(readText(sharedPath('reference', 'sample-labels.json'))) as { samples: Sample[] }).samples
  : [];
const COMPUTED = ['average', 'ratio', 'sum', 'subset', 'enumeration', 'change', 'same-figure'];
const ARITHMETIC = ['sums-add-up', 'rates-agree', 'changes-agree', 'counts-match-lists'].map(
  (id) => `official-document/${id}`,
);

const claimsOf = (text: string): readonly Claim[] => {
  const document = documentOf(text);
  return readClaims(document, readFacts(document));
};
const rangeOf = ({ start, text }: Relation) => ({ start, end: start + text.length });
const touches = (claim: Claim, relation: Relation): boolean => overlaps(claim.range, rangeOf(relation));

// These two keep every offset of the labels.
for (const name of ['as it is', 'with full-width punctuation put back'] as const) {
  describe.skipIf(!hasShared)(`the labelled relations ${name}`, () => {
    it('each is a claim of its kind; it holds where the label says that the figures agree, else it is undecided', () => {
      const seen = samples.flatMap((sample) => {
        const claims = claimsOf(VARIANTS[name](readText(sharedPath('seeds', sample.file))));
        return sample.relations
          .filter((relation) => COMPUTED.includes(relation.kind))
          .map((relation) => {
            const wanted = relation.verdict.startsWith('agrees') ? 'holds' : 'undecided';
            const mine = claims.filter((claim) => claim.kind === relation.kind && touches(claim, relation));
            const met = mine.some((claim) => claim.verdict === wanted);
            return `${sample.file.slice(0, 3)} @${relation.start} ${relation.kind} ${wanted}: ${met ? 'yes' : 'NO'}`;
          });
      });
      expect(seen.filter((line) => line.endsWith('NO'))).toEqual([]);
      expect(seen.length).toBe(43);
    });

    it('no arithmetic rule fires on the five samples', () => {
      const fired = samples.flatMap((sample) =>
        check(VARIANTS[name](readText(sharedPath('seeds', sample.file))), { stage: 'publish' })
          .findings.filter((finding) => ARITHMETIC.includes(finding.ruleId))
          .map((finding) => finding.message.text),
      );
      expect(fired).toEqual([]);
    });
  });
}

describe.skipIf(!hasShared)('the other real reports', () => {
  it('hold many claims that agree and none that is called wrong', () => {
    const all = listShared('samples', '.txt').flatMap((name) =>
      claimsOf(readText(sharedPath('samples', name))).map((claim) => ({ name, ...claim })),
    );
    const wrong = all.filter((claim) => claim.verdict === 'contradicts');
    expect(wrong.map((claim) => `${claim.name} ${claim.formula}`)).toEqual([]);
    expect(all.filter((claim) => claim.verdict === 'holds').length).toBeGreaterThan(120);
  });
});
