import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import type { Finding } from '../../src/model/report.js';
import { LAYOUTS, layOut, randomOf } from '../facts/form-layouts.js';
import {
  balanced,
  type Figures,
  HANGZHOU,
  HANGZHOU_ISSUED,
  HANGZHOU_REVIEWS,
  markdownTables,
  ROWS,
  reportAround,
} from '../facts/open-information.js';
import { check, documentOf } from '../support.js';

const pack = bundledPack('open-information-report');
const told = (text: string, rule: string, previous?: string): readonly Finding[] =>
  check(text, {
    pack,
    only: [`open-information-report/${rule}`],
    ...(previous === undefined ? {} : { previous: documentOf(previous) }),
  }).findings;
const texts = (text: string, rule: string, previous?: string): string[] =>
  told(text, rule, previous).map(({ message }) => message.text);
const changed = (row: string, column: number, by: number): Figures => ({
  ...HANGZHOU,
  [row]: HANGZHOU[row]!.map((value, i) => (i === column ? value + by : value)),
});
const withFigures = (figures: Figures, unit?: string): string => reportAround(markdownTables(figures), unit);

// Tables alone: the outline around them is not what is tried, and 190 drafts are read.
const rowsOnly = (figures: Figures, reviews: readonly number[] = HANGZHOU_REVIEWS): string =>
  [
    '三、收到和处理政府信息公开申请情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    ...ROWS.map(({ id, before, label }) => `${[...before, label].join('')} ${figures[id]!.join(' ')}`),
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼 未经复议直接起诉 复议后起诉',
    Array(3).fill('结果维持 结果纠正 其他结果 尚未审结 总计').join(' '),
    reviews.join(' '),
  ].join('\n');

describe('the sums of a printed form', () => {
  it('hold in the published figures', () => {
    expect(HANGZHOU.r2![0]).toBe(535);
    expect([HANGZHOU.r1![6], HANGZHOU.r2![6], HANGZHOU.t![6], HANGZHOU.r4![6]]).toEqual([
      14069, 560, 13810, 819,
    ]);
    for (const text of [withFigures(HANGZHOU), rowsOnly(HANGZHOU)]) {
      const report = check(text, { pack, only: ['open-information-report/sums-agree'] });
      expect(report.findings).toEqual([]);
      expect(report.outcomes[0]?.outcome).toBe('passed');
    }
  });

  it('are told with both sums, each addend, and the cells', () => {
    const text = withFigures(changed('r4', 0, -1));
    const [first] = told(text, 'sums-agree');
    expect(first?.message.text).toContain(
      '“自然人”一栏\uff1a13612+535=14147\uff0c不等于13364+782=14146\uff0c差1',
    );
    const quoted = [first!.range!, ...first!.related].map(({ start, end }) => text.slice(start, end));
    expect(quoted).toEqual(['13364', '13612', '535', '782']);
  });

  it('are found broken whichever cell is changed, up or down', () => {
    for (const by of [1, -1]) {
      for (const { id } of ROWS) {
        for (let column = 0; column < 7; column++) {
          const found = texts(
            rowsOnly(changed(id, column, by * (HANGZHOU[id]![column]! > 0 ? 1 : by))),
            'sums-agree',
          );
          expect(found.length, `${id} ${column}`).toBeGreaterThan(0);
          expect(
            found.every((each) => /\d.*\uff0c差1/.test(each)),
            found.join('\n'),
          ).toBe(true);
        }
      }
    }
    for (let place = 0; place < 15; place++) {
      const reviews = HANGZHOU_REVIEWS.map((value, i) => (i === place ? value + 1 : value));
      expect(texts(rowsOnly(HANGZHOU, reviews), 'sums-agree')).toHaveLength(1);
    }
  });

  it('are told once where two columns are off by the same and the total is not: counted in the wrong column', () => {
    const published = balanced({ a1: [40, 0, 0, 0, 0, 0], c1: [21, 0, 0, 0, 0, 0], r1: [60, 0, 0, 0, 0, 0] });
    // 自然人 60 against 61, 其他 1 against 0, 总计 62 against 62, as a new area published them.
    const figures: Figures = {
      ...published,
      r1: [60, 0, 0, 0, 0, 2, 62],
      r2: [0, 0, 0, 0, 0, 0, 0],
      a1: [40, 0, 0, 0, 0, 1, 41],
      t: [61, 0, 0, 0, 0, 1, 62],
    };
    const found = texts(rowsOnly(figures), 'sums-agree');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('归类错位');
    expect(found[0]).toContain('“自然人”60+0=60\uff0c不等于61+0=61');
    expect(found[0]).toContain('“其他”2+0=2\uff0c不等于1+0=1');
    expect(found[0]).toContain('“总计”相符');
  });

  it('are not judged twice: the totals of any table leave them alone', () => {
    const all = check(withFigures(changed('a1', 6, 1)), { pack });
    const rules = all.findings.map(({ ruleId }) => ruleId).filter((id) => /sums/.test(id));
    expect(new Set(rules)).toEqual(new Set(['open-information-report/sums-agree']));
  });
});

describe('a report with its tables in any layout', () => {
  it.each(LAYOUTS)('has nothing wrong where nothing is: %s', (layout) => {
    const laid = layOut(layout, HANGZHOU, { random: randomOf(1), number: String });
    const [applications, reviews] = laid.split('四、政府信息公开行政复议、行政诉讼情况');
    const { issued } = markdownTables(HANGZHOU);
    const report = check(reportAround({ issued, applications: applications!, reviews: reviews! }), { pack });
    expect(report.slots.map(({ verdict }) => verdict)).toEqual(Array(6).fill('own-section'));
    expect(report.findings.map(({ ruleId, message }) => `${ruleId} ${message.text}`)).toEqual([]);
  });
});

describe('other rules on a printed form', () => {
  it('compare with what last year carried over, column by column', () => {
    const last = (figures: Figures): string => withFigures(figures).replaceAll('2025', '2024');
    const carried = balanced({ r4: [535, 13, 5, 3, 4, 0], a1: [9, 0, 0, 0, 0, 0] });
    expect(texts(withFigures(HANGZHOU), 'carried-over', last(carried))).toEqual([]);
    const other = { ...carried, r4: [534, 14, 5, 3, 4, 0, 560] };
    const [found] = texts(withFigures(HANGZHOU), 'carried-over', last(other));
    expect(found).toContain('“自然人”今年写535\uff0c去年是534');
    expect(found).toContain('“商业企业”今年写13\uff0c去年是14');
    // Without last year's report, or with that of another year, nothing can be said.
    expect(texts(withFigures(HANGZHOU), 'carried-over')).toEqual([]);
    expect(
      texts(withFigures(HANGZHOU), 'carried-over', withFigures(other).replaceAll('2025', '2022')),
    ).toEqual([]);
  });

  it('tell of rules that a town cannot have made, not of those of a city', () => {
    const tables = (valid: number) =>
      markdownTables(HANGZHOU, HANGZHOU_REVIEWS, [[0, 0, valid], HANGZHOU_ISSUED[1]!]);
    expect(texts(reportAround(tables(6), '某某镇'), 'no-regulations')[0]).toContain('现行有效件数6');
    expect(texts(reportAround(tables(0), '某某镇'), 'no-regulations')).toEqual([]);
    expect(texts(reportAround(tables(74), '某某市'), 'no-regulations')).toEqual([]);
    expect(texts(reportAround(tables(7), '国家某某总局'), 'no-regulations')).toEqual([]);
    // The office of a government reports for the government.
    expect(texts(reportAround(tables(74), '某某市人民政府办公室'), 'no-regulations')).toEqual([]);
  });

  it.each([
    ['全年收到政府信息公开申请14069件\uff0c上年结转560件', 0],
    ['2025年\uff0c全市共收到政府信息公开申请14629件', 0],
    ['全年收到政府信息公开申请14068件', 1],
    ['上年结转559件', 1],
    ['2024年\uff0c全市共收到政府信息公开申请9件', 0],
    ['市政府办公室收到政府信息公开申请9件', 0],
    ['全年收到政府信息公开申请14069件\uff0c2023年收到政府信息公开申请16件', 0],
    ['去年收到政府信息公开申请16件\uff0c今年收到政府信息公开申请14069件', 0],
    ['2025年\uff0c上年结转560件\uff0c收到政府信息公开申请14069件\uff0c自然人申请13611件', 1],
    ['全年收到政府信息公开申请14069件\uff0c其中自然人申请13611件', 1],
    ['其中自然人申请13611件', 0],
  ])('compare “%s” with the table: %i', (sentence, count) => {
    const text = withFigures(HANGZHOU).replace('2025年\uff0c主动公开', `${sentence}。主动公开`);
    expect(texts(text, 'prose-fits-tables')).toHaveLength(count);
  });

  it('leave parts that make more than their whole to the sums of sentences', () => {
    const text = withFigures(HANGZHOU).replace(
      '2025年\uff0c主动公开',
      '全年通过网站公开政府信息32条\uff0c其中政策文件12条、工作动态16条、其他6条。主动公开',
    );
    const rules = check(text, { pack }).findings.map(({ ruleId, message }) => `${ruleId} ${message.text}`);
    expect(rules.filter((each) => /sums-add-up/.test(each))).toHaveLength(1);
    expect(rules.join('\n')).toContain('34');
  });
});
