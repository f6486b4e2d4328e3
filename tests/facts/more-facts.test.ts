import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/reader.js';
import { FORMS, parse } from '../document/draft.js';

describe.each(FORMS)('what a number can stand for, %s', (_name, form) => {
  test.each([
    ['办理案件5件', 5, 5],
    ['投入2.4万元', 23_500, 24_500],
    ['惠及2万人次', 15_000, 25_000],
    ['发放500余份', 500, 600],
    ['发放2.4万余份', 24_000, 25_000],
    ['约100人参加', 90, 110],
    ['近100人参加', 80, 100],
    ['超100人参加', 100, Number.POSITIVE_INFINITY],
    ['开展12次以上', 12, Number.POSITIVE_INFINITY],
    ['不足100人', 0, 100],
    ['办结率76.9%', 76.85, 76.95],
    ['三十余次', 30, 40],
  ])('%s', (text, min, max) => {
    const [fact] = readFacts(parse(form(`${text}。`))).quantities();
    expect(fact!.interval.min).toBeCloseTo(min, 6);
    expect(fact!.interval.max).toBeCloseTo(max, 6);
  });

  test.each([
    ['办结率为76.9%', { value: 76.9, name: '办结率', change: null, base: null }],
    ['信访总量同比下降45.5%', { value: 45.5, name: null, change: 'down', base: '同比' }],
    ['办件量较上年增长105%', { value: 105, change: 'up', base: '较上年' }],
    ['\u201c首选率\u201d60.1%', { value: 60.1, change: null }],
  ])('the ratio of %s', (text, expected) => {
    expect(readFacts(parse(form(`${text}。`))).ratios()).toMatchObject([expected]);
  });

  test('spans of amounts are no amounts', () => {
    const facts = readFacts(parse(form('每组3至5人,期限10\u201415个工作日,增长5\u201410万元。')));
    expect(facts.amountRanges().map(({ from, to, unit }) => [from, to, unit])).toEqual([
      [3, 5, '人'],
      [10, 15, '个工作日'],
      [50_000, 100_000, '元'],
    ]);
    expect(facts.quantities()).toEqual([]);
  });

  test('periods of years and of days; one without a second year may run into the next', () => {
    const text = '落实2021\u20142025年规划,2024年1月1日起至2024年12月31日,2024年12月20日至1月10日。';
    expect(
      readFacts(parse(form(text)))
        .periods()
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      ['2021', '2025'],
      ['2024-01-01', '2024-12-31'],
      ['2024-12-20', '2025-01-10'],
    ]);
  });

  test('numbers that count nothing', () => {
    const text =
      '第13次会议,市府\u30142024\u30155号,\u201c1361\u201d构架,12345热线受理,数字政府2.0版,7\u00d724小时。';
    const facts = readFacts(parse(form(text)));
    expect(facts.labels().map(({ of, raw }) => [of, raw])).toEqual([
      ['ordinal', '第13'],
      ['document-number', '\u30142024\u30155号'],
      ['name', '\u201c1361\u201d'],
      ['hotline', '12345'],
      ['version', '2.0'],
    ]);
    expect(facts.quantities()).toEqual([]);
  });
});

test('a table as figures: headings, numbers, the unit its head names', () => {
  const text = '一、数据\n\n单位:万元\n\n|类别|金额|\n|---|---|\n|罚款|1,234.5|\n|合计|1,234.5|\n';
  expect(readFacts(parse(text)).tables()).toMatchObject([
    {
      columns: ['类别', '金额'],
      unit: '万元',
      rows: [
        { heading: '罚款', cells: [{ value: null }, { value: 1234.5 }] },
        { heading: '合计', cells: [{ value: null }, { value: 1234.5 }] },
      ],
    },
  ]);
});
