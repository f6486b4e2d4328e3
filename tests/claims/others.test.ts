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

  test.each([
    [['|类别|受理|', '|---|---|', '|许可|12|', '|处罚|8|', '|合计|20|'], ['holds 12 + 8 = 20']],
    [
      ['|类别|受理|', '|---|---|', '|许可|12|', '|处罚|8|', '|合计|21|'],
      ['contradicts 12 + 8 = 20 \u2260 21'],
    ],
    [['|类别|受理|', '|---|---|', '|许可|12|', '|其中网上|8|', '|合计|12|'], ['undecided 12 + 8 = 20 ? 12']],
    [
      ['|类别|受理|', '|---|---|', '|许可|12|', '|处罚||', '|检查|3|', '|合计|20|'],
      ['undecided 12 + 3 = 15 ? 20'],
    ],
    [['|类别|男|女|合计|', '|---|---|---|---|', '|干部|12|8|21|'], ['contradicts 12 + 8 = 20 \u2260 21']],
    [['|类别|人数|占比|合计|', '|---|---|---|---|', '|干部|12|8|21|'], ['undecided 12 + 8 = 20 ? 21']],
    [
      ['|类别|万元|', '|---|---|', '|许可|1.2|', '|处罚|0.8|', '|合计|2.1|'],
      ['holds 1.2 + 0.8 = 2 \u2248 2.1'],
    ],
  ])('%j', (rows, expected) => {
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
