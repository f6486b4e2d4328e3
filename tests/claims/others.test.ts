import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClaims } from '../../src/claims/reader.js';
import { readFacts } from '../../src/facts/reader.js';
import { contains } from '../../src/text/offsets.js';
import { anyDraft } from '../document/arbitrary.js';
import { FORMS, parse } from '../document/draft.js';
import { claimsIn, told } from './read.js';

describe.each(FORMS)('the same indicator twice, %s', (_name, form) => {
  const same = (text: string) => told(claimsIn(text, 'same-figure', form));

  test.each([
    ['推动49个高频事项通办。县里49个高频事项办结。', ['holds 49个 = 49个']],
    ['开展法律咨询50余次。全年开展法律咨询500余次。', ['undecided 50次 ? 500次']],
    ['开展检查5次。举办讲座5次。', []],
    ['设置KPI92个。梳理KPI项目41个。', []],
  ])('%s', (text, expected) => {
    expect(same(text)).toEqual(expected);
  });
});

describe('totals of tables', () => {
  const table = (...rows: string[]) => `\n\n${rows.join('\n')}\n`;

  const cases: [readonly string[], readonly string[]][] = [
    [
      ['|类别|受理|办结|', '|---|---|---|', '|许可|12|10|', '|处罚|8|8|', '|合计|20|18|'],
      ['holds 12 + 8 = 20', 'holds 10 + 8 = 18'],
    ],
    [
      ['|类别|受理|办结|', '|---|---|---|', '|许可|12|10|', '|处罚|8|8|', '|合计|20|28|'],
      ['holds 12 + 8 = 20', 'contradicts 10 + 8 = 18 \u2260 28'],
    ],
    // One column proves nothing: the total may count without repeats.
    [['|类别|受理|', '|---|---|', '|许可|12|', '|处罚|8|', '|合计|21|'], ['undecided 12 + 8 = 20 ? 21']],
    [
      ['|类别|件|次|', '|---|---|---|', '|许可|12|10|', '|其中网上|8|8|', '|合计|12|18|'],
      ['undecided 12 + 8 = 20 ? 12', 'undecided 10 + 8 = 18'],
    ],
    [
      ['|年度|男|女|合计|', '|---|---|---|---|', '|2022|12|8|20|', '|2023|13|9|23|'],
      ['holds 12 + 8 = 20', 'contradicts 13 + 9 = 22 \u2260 23'],
    ],
    // A mean is no sum.
    [
      ['|镇|件|满意|', '|---|---|---|', '|甲|12|98.5|', '|乙|8|97.5|', '|合计|20|98|'],
      ['holds 12 + 8 = 20', 'undecided 98.5 + 97.5 = 196 ? 98'],
    ],
    [
      ['|类别|亿元|件|', '|---|---|---|', '|甲|33|12|', '|乙|33|8|', '|丙|33|1|', '|合计|100|21|'],
      ['holds 33 + 33 + 33 = 99 \u2248 100', 'holds 12 + 8 + 1 = 21'],
    ],
  ];
  test.each(cases)('%j', (rows, expected) => {
    expect(told(claimsIn(table(...rows), 'table-total'))).toEqual(expected);
  });
});

test('in any draft every claim lies in the text, and its operands and what is stated lie in the claim', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const document = parse(text);
      const whole = { start: 0, end: document.source.text.length };
      for (const claim of readClaims(document, readFacts(document))) {
        expect(contains(whole, claim.range)).toBe(true);
        expect(claim.range.start).toBeLessThan(claim.range.end);
        for (const { range } of claim.operands) expect(contains(whole, range)).toBe(true);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
