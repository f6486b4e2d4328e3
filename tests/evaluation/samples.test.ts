import { describe, expect, it } from 'vitest';
import {
  check,
  encodeGb18030,
  hasShared,
  listShared,
  readText,
  sharedPath,
  VARIANTS,
  verdicts,
} from '../support.js';

const OWN = 'own-section';

// What a reader finds in the five real reports.
const EXPECTED: Record<string, Record<string, string>> = {
  '000': { achievements: OWN, problems: OWN, 'first-responsible': OWN, plan: OWN },
  '001': { achievements: OWN, problems: 'embedded', 'first-responsible': 'embedded', plan: 'embedded' },
  '002': { achievements: OWN, problems: OWN, 'first-responsible': OWN, plan: OWN },
  '003': { achievements: OWN, problems: OWN, 'first-responsible': OWN, plan: OWN },
  '004': { achievements: OWN, problems: 'embedded', 'first-responsible': 'missing', plan: OWN },
};

const files = listShared('seeds', '.txt');
const sample = (id: string): string =>
  readText(sharedPath('seeds', files.find((name) => name.startsWith(id))!));
const ids = Object.keys(EXPECTED);

describe.skipIf(!hasShared)('the five real reports', () => {
  for (const id of ids) {
    for (const [name, change] of Object.entries(VARIANTS)) {
      it(`${id} ${name}: every required part is judged as a reader judges it`, () => {
        expect(verdicts(check(change(sample(id))))).toMatchObject(EXPECTED[id]!);
      });
    }

    it(`${id} in GB18030: the same verdicts, from the same text`, () => {
      const report = check(encodeGb18030(sample(id)));
      expect(report.document.source.encoding).toBe('gb18030');
      expect(report.document.source.text).toBe(sample(id));
      expect(verdicts(report)).toMatchObject(EXPECTED[id]!);
    });
  }

  const titles = (
    id: string,
    slot: string,
    change = VARIANTS['as it is'] as (text: string) => string,
  ): string[] => {
    const report = check(change(sample(id)));
    const bound = report.slots.find((entry) => entry.slot.id === slot)!;
    return bound.matches.map((match) => report.document.outline.byId(match.sectionId ?? '')?.marker ?? '');
  };

  it('000: achievements are one and two, the first-responsible part is a second-level heading', () => {
    expect(titles('000', 'achievements')).toEqual(['\u4e00\u3001', '\u4e8c\u3001']);
    expect(titles('000', 'first-responsible')).toEqual(['(\u4e8c)']);
  });

  it('001: the lost first heading is repaired, and five thematic chapters stand for the achievements', () => {
    const report = check(sample('001'));
    const repaired = report.document.outline.sections.filter((section) => section.style === 'repaired');
    expect(repaired.map((section) => [section.range.start, section.ordinal])).toEqual([
      [173, { kind: 'cn-1', value: 1 }],
    ]);
    expect(titles('001', 'achievements')).toHaveLength(5);
    const finding = report.findings.find((entry) => entry.ruleId === 'official-document/lost-heading-mark')!;
    expect(finding.fixes[0]!.edits).toEqual([{ range: { start: 173, end: 175 }, newText: '\u4e00\u3001' }]);
  });

  it('001 with # headings has nothing to repair', () => {
    const report = check(VARIANTS['with # headings'](sample('001')));
    expect(report.document.outline.sections.filter((section) => section.style === 'repaired')).toEqual([]);
  });

  it('003: the achievements are four, not two alone', () => {
    expect(titles('003', 'achievements')).toContain('\u56db\u3001');
  });

  it('004: no quantified result, and a contact person left in', () => {
    const rules = check(sample('004')).findings.map((finding) => finding.ruleId);
    expect(rules).toContain('rule-of-law-report/quantified-results');
    expect(rules).toContain('official-document/contact-person');
  });

  it('only 004 has no quantified result', () => {
    const without = ids.filter((id) =>
      check(sample(id)).findings.some(
        (finding) => finding.ruleId === 'rule-of-law-report/quantified-results',
      ),
    );
    expect(without).toEqual(['004']);
  });
});
