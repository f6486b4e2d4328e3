import { describe, expect, test } from 'vitest';
import { FORMS } from '../document/draft.js';
import { claimsIn, told } from './read.js';

describe.each(FORMS)('sums, %s', (_name, form) => {
  const sums = (text: string) => told(claimsIn(text, 'sum', form));
  const subsets = (text: string) => told(claimsIn(text, 'subset', form));

  test.each([
    ['收到申请749件,其中自然人申请741件,法人申请8件。', 'holds 741 + 8 = 749'],
    ['收到申请749件,其中自然人申请741件,法人申请18件。', 'contradicts 741 + 18 = 759 \u2260 749'],
    ['建成停车位20个,分别为东区12个、西区8个。', 'holds 12 + 8 = 20'],
    ['建成停车位20个,分别为东区12个、西区9个。', 'contradicts 12 + 9 = 21 \u2260 20'],
    ['出庭46宗(其中正职25宗,副职21宗)。', 'holds 25 + 21 = 46'],
    ['赤字2.76万亿元,其中中央1.83万亿元,地方9300亿元。', 'holds 1.83万亿 + 9300亿 = 2.76万亿'],
    ['设置指标共172个,承接市级26个,自主设置146个。', 'holds 26 + 146 = 172'],
    ['办理建议提案32件,其中建议20件、提案14件。', 'contradicts 20 + 14 = 34 \u2260 32'],
    ['查处案件20件,其中盗窃12件,其他8件。', 'holds 12 + 8 = 20'],
    ['举办培训3期、讲座5期,合计8期。', 'holds 3 + 5 = 8'],
    ['举办培训3期、讲座5期,合计9期。', 'contradicts 3 + 5 = 8 \u2260 9'],
    [
      '新增学位40座,其中2021年10座、2022年10座、2023年10座、2024年11座。',
      'contradicts 10 + 10 + 10 + 11 = 41 \u2260 40',
    ],
    [
      '生产总值626亿元,其中第一产业112亿元,第二产业120亿元,第三产业394亿元。',
      'holds 112亿 + 120亿 + 394亿 = 626亿',
    ],
    ['办理建议20件、提案14件。', 'undecided 20 + 14 = 34'],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual([expected]);
  });

  test.each([
    ['子跑道28条,其中特色子跑道2条。', 'holds 2 \u2264 28'],
    ['收到申请30件,其中重大申请40件。', 'contradicts 40 > 30'],
    // Other things by the same classifier.
    ['检查工地30个,其中排查隐患40个。', 'undecided 40 ? 30'],
    ['农村低保标准为每人每月700元,其中集中供养1200元。', 'undecided 1200 ? 700'],
    ['查处案件50件,其中刑事案件30件,民事案件25件。', 'undecided 30 + 25 = 55 ? 50'],
    ['干部50人,其中女性30人,党员40人。', 'undecided 30 + 40 = 70 ? 50'],
    ['改扩建学校5所,其中小学约6所。', 'undecided 6 ? 5'],
  ])('%s', (text, expected) => {
    expect(subsets(text)).toEqual([expected]);
  });

  test.each([
    // Two wholes before the marker: either may be meant.
    '新建学校3所、改扩建学校5所,其中小学6所。',
    // The part is of another subject, behind a comma.
    '甲地企业2121家、其中金融企业占60%,乙地企业3553家。',
    '来电投诉270余宗,来邮投诉260余宗,其中涉及执法的40余宗。',
    '复议案件134件,其中维持90件,撤销24件。',
    '进出口增长10.9%,其中出口增长12.9%。',
    '农村水利项目1000个,其中小型水库7座、水池993个。',
    '今年新建20个,其中累计建成50个。',
    'GDP和税收分别为6.46亿元、0.96亿元。',
    '3条主干道路完工,9条次干道路开工建设,其中4条通车。',
  ])('nothing is called wrong in %s', (text) => {
    expect(told(claimsIn(text, 'all', form)).filter((line) => line.startsWith('contradicts'))).toEqual([]);
  });
});

test('a claim tells its figures: operands, what is stated and where', () => {
  const [claim] = claimsIn('收到申请749件,其中自然人申请741件,法人申请8件。', 'sum');
  expect(claim).toMatchObject({ stated: 749, computed: { min: 749, max: 749 } });
  expect(claim!.operands.map((operand) => operand.value)).toEqual([741, 8]);
  expect(claim!.statedRange!.start).toBe(claim!.range.start);
  expect(claim!.range.end).toBe(claim!.operands[1]!.range.end);
});
