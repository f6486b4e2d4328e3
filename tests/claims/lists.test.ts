import { describe, expect, test } from 'vitest';
import { FORMS } from '../document/draft.js';
import { claimsIn, told } from './read.js';

const COMMA = '\u3001';

describe.each(FORMS)('numbers of things listed, %s', (_name, form) => {
  const lists = (text: string) =>
    told(claimsIn(text, 'enumeration', form)).map((line) => line.replace(/ .*\u2192/, ''));

  test.each([
    ['聚焦城市安全、经济运行、民生服务三大领域。', 'holds 3'],
    ['聚焦城市安全、经济运行、民生服务四大领域。', 'contradicts 3 \u2260 4'],
    ['聚焦城市安全、经济运行、民生服务两大领域。', 'contradicts 3 \u2260 2'],
    ['印发《学法制度》《普法办法》等4项制度。', 'holds 2 \u2264 4'],
    ['印发《学法制度》《普法办法》《学习规定》等2项制度。', 'contradicts 3 \u2260 2'],
    ['印发《学法制度》《普法办法》4项制度。', 'contradicts 2 \u2260 4'],
    ['印发《学法制度》《普法办法》三项制度。', 'undecided 2 ? 3'],
    ['应急救援队、巡逻队、消防队3支队伍联动。', 'holds 3'],
    ['街道、公司和社区\u201c三方\u201d联动。', 'holds 2\u20143 = 3'],
    ['公开三类数据(强制、检查、处罚)。', 'holds 3'],
    ['公开三类数据(强制、检查、处罚、许可)。', 'contradicts 4 \u2260 3'],
    ['重点抓好两个方面:一是抓学习。二是抓培训。', 'holds 2'],
    ['重点抓好三个方面:一是抓学习。二是抓培训。', 'contradicts 2 \u2260 3'],
    ['重点抓好三个方面:一是抓学习。二是抓培训。此外还要抓宣传。', 'undecided 2 ? 3'],
    ['推动京津冀三地协同。', 'holds 3'],
    ['推动京津冀四地协同。', 'contradicts 3 \u2260 4'],
    ['内存使用率为50%,存储使用率为40%,两项指标使用率较低。', 'holds 2'],
  ])('%s', (text, expected) => {
    expect(lists(text)).toEqual([expected]);
  });

  test.each([
    // The first of the four stands in the sentence part before.
    '发展电子政务,推进互联互通、资源共享和统计四大工程建设。',
    // 以及 begins the list that is counted.
    '依托火车站、机场以及东门、西门两大口岸,开展检查。',
    // The verb between the list and the number.
    '与生物、互联网、新能源形成六大产业规划体系。',
    '建成教育、医疗、养老5个项目。',
    '取消甲乙、丙丁边界8个收费站。',
    '增强\u201c四个意识\u201d、坚定\u201c四个自信\u201d、做到\u201c两个维护\u201d。',
    '新建、改建、扩建2所学校。',
    '党的十八大、十九大、二十大精神。',
    '检查企业、学校、商户3次。',
  ])('nothing is called wrong in %s', (text) => {
    expect(told(claimsIn(text, 'all', form)).filter((line) => line.startsWith('contradicts'))).toEqual([]);
  });

  test('a list that a line break has cut is not counted', () => {
    expect(lists('聚焦城市安全、经济运行\n、民生服务、社会治理四大领域。')).not.toContain(
      'contradicts 2 \u2260 4',
    );
    expect(lists('聚焦城市安全、\n经济运行、民生服务、社会治理六大领域。').join()).not.toMatch('contradicts');
    expect(lists('开展学习。\n聚焦城市安全、经济运行、民生服务四大领域。')).toEqual([
      'contradicts 3 \u2260 4',
    ]);
  });

  test('points under headings are counted', () => {
    const text = '将从以下三点抓好工作:\n(一)加强学习\n组织学习。\n(二)加强检查\n开展检查。';
    expect(lists(text)).toEqual(['contradicts 2 \u2260 3']);
  });

  test('names and values given in turn', () => {
    expect(lists(`甲地${COMMA}乙地分别于3月1日${COMMA}4月1日开会。`)).toEqual(['holds 2 = 2']);
    expect(lists(`甲地${COMMA}乙地${COMMA}丙地分别于3月1日${COMMA}4月1日开会。`)).toEqual([
      'undecided 3 ? 2',
    ]);
  });
});
