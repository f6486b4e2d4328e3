import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/reader.js';
import { UNITS } from '../../src/facts/units.js';
import { FORMS, PROSE, parse, slice, TITLE } from '../document/draft.js';

describe.each(FORMS)('quantities, %s', (_name, form) => {
  const read = (text: string) => readFacts(parse(form(text))).quantities();
  const shown = (text: string) =>
    read(text).map(({ value, unit, approximate }) => `${approximate ? '~' : ''}${value}${unit}`);

  test.each([
    ['组织培训20场', '20场'],
    ['办理案件1,234件', '1234件'],
    ['投入12,345,678元', '12345678元'],
    ['惠及3.5万余人次', '~35000人次'],
    ['发放5万余份', '~50000份'],
    ['发放200多份', '~200份'],
    ['投入1.5亿元', '150000000元'],
    ['约30人参加', '~30人'],
    ['不低于40课时', '~40课时'],
    ['开展12次以上', '~12次'],
    ['办结率98.5%', '98.5%'],
    ['提高3倍', '3倍'],
    ['占地2平方公里', '2平方公里'],
    ['走访 15 户', '15户'],
    ['巡查6车次', '6车次'],
  ])('%s gives %s', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  test.each([
    '第13次会议',
    '〔2024〕5号文件',
    '7×24小时值守',
    '数字政府2.0版上线',
    '12345热线',
    '\u201c1361\u201d工作法',
    '2024年工作',
    '2024 部门预算',
    '五级政府',
    'A3类',
    '一次会议',
    '3-5件',
  ])('%s gives none', (text) => {
    expect(read(text).filter(({ raw }) => raw !== '')).toEqual([]);
  });

  test('the raw text and the range are what the draft says', () => {
    const document = parse(form('全年办理1,234件,惠及3.5万余人次。'));
    const found = readFacts(document).quantities();
    expect(found.map(({ range }) => slice(document, range))).toEqual([form('1,234件'), '3.5万余人次']);
    expect(found.map(({ raw }) => raw)).toEqual(['1,234件', '3.5万余人次']);
  });

  test('each stands in its section, in text order, and none in title, table or signature', () => {
    const document = parse(
      form(
        `2024年20项工作报告\n\n一、主要工作\n(一)学法。学法20次。${PROSE}\n本年新收 3402 99 0 4件\n二、问题\n不足3个。\n3个中心\n2025年1月5日`,
      ),
    );
    expect(
      readFacts(document)
        .quantities()
        .map(({ raw, sectionId }) => [raw, sectionId]),
    ).toEqual([
      ['20次', 's1.1'],
      ['3个', 's2'],
    ]);
  });
});

test('any whole number before any unit is a quantity of that value', () => {
  const counts = fc.integer({ min: 1, max: 999999 }).filter((value) => value < 1900 || value > 2100);
  fc.assert(
    fc.property(counts, fc.constantFrom(...UNITS), (value, unit) => {
      const [fact, ...more] = readFacts(parse(`完成${value}${unit}。`)).quantities();
      expect(fact).toMatchObject({ value, unit, raw: `${value}${unit}` });
      expect(more).toEqual([]);
    }),
    { seed: 1, numRuns: 200 },
  );
});

describe.each(FORMS)('dates and years, %s', (_name, form) => {
  const facts = (text: string) => readFacts(parse(form(text)));

  test('a date is ISO with padded month and day', () => {
    expect(facts('会议于2024年3月5日召开').dates()).toMatchObject([
      { value: '2024-03-05', exists: true, raw: '2024年3月5日' },
    ]);
    expect(facts('2024 年 12 月 31 日,').dates()).toMatchObject([{ value: '2024-12-31', exists: true }]);
  });

  test.each([
    ['2024年2月29日', true],
    ['2023年2月29日', false],
    ['2024年2月30日', false],
    ['2024年4月31日', false],
    ['2024年12月31日', true],
    ['2024年13月1日', false],
    ['2024年0月1日', false],
    ['2024年1月0日', false],
    ['2024年1月32日', false],
    ['1900年2月29日', false],
    ['2000年2月29日', true],
  ])('%s exists: %s', (date, exists) => {
    expect(facts(`${date}召开会议。`).dates()).toMatchObject([{ exists }]);
  });

  test('years are read everywhere in the report, title and date of signature too', () => {
    const found = facts(`${TITLE}\n\n一、2023年工作\n${PROSE}\n县司法局\n2025年1月5日`).years();
    expect(found.map(({ value, sectionId }) => [value, sectionId])).toEqual([
      [2024, null],
      [2023, 's1'],
      [2025, null],
    ]);
  });

  test('numbers of documents and long figures are no years', () => {
    expect(facts('〔2024〕5号,12024年,3024年,2024项').years()).toEqual([]);
  });
});
