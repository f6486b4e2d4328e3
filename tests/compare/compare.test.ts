import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bindOutline } from '../../src/align/bind.js';
import { compareReports, type Side } from '../../src/compare/compare.js';
import { parseDraft } from '../../src/document/parse.js';
import { readAnySource } from '../../src/inputs/word.js';
import type { Comparison } from '../../src/model/comparison.js';
import { zh } from '../../src/text/chinese.js';
import { documentOf, hasShared, rulePack, sharedPath } from '../support.js';
import { INDICATORS, PLAN_ITEMS } from './by-hand.js';

const sideOf = (text: string): Side => {
  const document = documentOf(text);
  return { document, binding: bindOutline(document, rulePack().outline) };
};
const compare = (before: string, after: string): Comparison => compareReports(sideOf(before), sideOf(after));

const report = (year: number, results: string, problems = '一是人手少。', plan = '一是开会。'): string =>
  zh(
    `青石县司法局${year}年法治政府建设工作报告\n一、工作成效\n${results}\n二、存在的问题\n${problems}\n三、${year + 1}年工作安排\n${plan}`,
  );

const told = ({ indicators }: Comparison): string[] =>
  indicators.map(({ name, values, direction }) => `${name} ${values.join(' ')} ${direction}`);

describe('indicators', () => {
  it('gives both values, which way and by how much', () => {
    const [before, after] = [
      report(2023, '全年办理行政复议案件163件。'),
      report(2024, '2024年办理行政复议案件200件。'),
    ];
    expect(compare(before, after).indicators).toMatchObject([
      {
        name: zh('办理行政复议案件'),
        unit: '件',
        values: [163, 200],
        direction: 'rose',
        difference: 37,
        share: 0.227,
      },
    ]);
  });

  it.each([
    ['a name that says too little', '检查12次。', '检查30次。'],
    [
      'two values in one report',
      '调解纠纷成功率96%。河西调解纠纷成功率达90%。调解纠纷成功率98%。',
      '调解纠纷成功率97%。',
    ],
    ['what is counted over years', '办理行政复议案件163件。', '五年来累计办理行政复议案件863件。'],
    ['values that may be the same', '办理行政复议案件160件。', '办理行政复议案件超过150件。'],
    ['another unit', '发放普法宣传资料3000份。', '发放普法宣传资料3000册。'],
    ['a number inside a name', '地铁出口50米内换乘更方便。', '地铁出口80米内换乘更方便。'],
    ['several values after one name', '人民调解成功率分别为90%、95%。', '人民调解成功率分别为91%、96%。'],
  ])('leaves out %s', (_, before, after) => {
    expect(told(compare(report(2023, before), report(2024, after)))).toEqual([]);
  });

  it('keeps targets of the plan apart from results', () => {
    const before = report(2023, '办理行政复议案件163件。', undefined, '一是办理行政复议案件300件。');
    const after = report(2024, '办理行政复议案件163件。', undefined, '一是办理行政复议案件500件。');
    expect(told(compare(before, after))).toEqual([zh('办理行政复议案件 163 163 same')]);
  });
});

describe('what was carried over', () => {
  const PASSAGE = '在南门集市设疏导点两处,安排摊主轮值巡查,雨天搭棚、晴天收摊,占道经营的投诉明显少了。';
  const kinds = (before: string, after: string): string[] =>
    compare(report(2023, before), report(2024, after)).carried.map(({ kind }) => kind);

  it.each([
    ['same', PASSAGE, PASSAGE],
    ['year', `2023年,${PASSAGE}`, `2024年,${PASSAGE}`],
    ['near', PASSAGE, PASSAGE.replace('明显少了', '少了很多')],
  ])('%s', (kind, before, after) => expect(kinds(before, after)).toEqual([kind]));

  it('is neither a formula nor a passage with new figures', () => {
    const formula =
      '坚持以习近平新时代中国特色社会主义思想为指导,深入学习贯彻习近平法治思想,全面推进依法行政。';
    expect(kinds(formula, formula)).toEqual([]);
    const figures = (n: number): string =>
      `排查渡口${n}处,查扣无证船只${n + 11}条,约谈船主${n * 3}名,罚款${n * 2}万元,复查${n + 4}次。`;
    expect(kinds(figures(12), figures(35))).toEqual([]);
  });

  it('names problems that are said as last year, and no lead to them', () => {
    const before =
      '工作中还存在一些问题和不足:一是农村普法多靠发传单,外出务工人员很难听到;二是卷宗归档慢,常常拖过年底。';
    const after =
      '工作中还存在一些问题和不足:一是农村普法多靠发传单,外出务工人员很难听到;二是新人还不会做询问笔录。';
    const { problemsRepeated, carried } = compare(report(2023, '好。', before), report(2024, '好。', after));
    expect(problemsRepeated.map((one) => one.after.text)).toEqual([
      zh('一是农村普法多靠发传单,外出务工人员很难听到;'),
    ]);
    expect(carried).toEqual(problemsRepeated);
  });
});

it('plan items: taken up, not found, and no guess between', () => {
  const plan =
    '一是建成河东片区调解中心,请退休法官坐堂。二是给执法记录仪更换电池,倒查没有开机的现场。三是开展法治宣传,举办讲座。';
  const results = '河东片区调解中心建成,退休法官坐堂调解29起。开展法治宣传活动,办讲座和展览。';
  const items = compare(report(2023, '好。', undefined, plan), report(2024, results)).plan;
  expect(items.map(({ verdict }) => verdict).slice(0, 2)).toEqual(['answered', 'unanswered']);
  expect(items[0]!.words).toContain(zh('河东片区调解中心'));
  expect(items[0]!.answers[0]!.text).toContain(zh('退休法官坐堂'));
  expect(items.slice(2).filter(({ verdict }) => verdict === 'unanswered')).toEqual([]);
});

describe.skipIf(!hasShared)('real reports of one unit in consecutive years', () => {
  const open = (name: string): Side => {
    const path = sharedPath('samples', `govwork-${name}`);
    const source = readAnySource(readFileSync(path), path);
    if (!source.ok) throw new Error(path);
    const document = parseDraft(source.value);
    return { document, binding: bindOutline(document, rulePack().outline) };
  };
  const compared = (pair: string): Comparison => {
    const [before, after] = pair.split(' ');
    return compareReports(open(before!), open(after!));
  };

  it.each(Object.entries(INDICATORS))(
    'every indicator shown was read and is right: %s',
    (pair, { shown }) => {
      expect(compared(pair).indicators.map(({ name, values }) => `${name} ${values.join(' ')}`)).toEqual(
        shown,
      );
    },
  );

  it.each(Object.entries(PLAN_ITEMS))('plan items read by hand: %s', (pair, items) => {
    const { plan } = compared(pair);
    const wrong = items.flatMap(([words, verdict]) => {
      const item = plan.find((one) => one.plan.text.includes(zh(words)));
      // What the reader could tell may be left open; the opposite may not be said.
      return item !== undefined && (item.verdict === verdict || item.verdict === 'cant-tell') ? [] : [words];
    });
    expect(wrong).toEqual([]);
  });

  it('carried-over passages: the one that a reader finds in Hailaer, and none that is not', () => {
    const { carried, problemsRepeated } = compared('hailaer-2014.txt hailaer-2015.txt');
    expect(carried.map(({ after }) => after.line)).toEqual([30]);
    expect(problemsRepeated).toEqual([]);
  });
});
