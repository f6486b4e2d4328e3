import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import { readForm } from '../../src/facts/form-reader.js';
import type { FormReading } from '../../src/model/form.js';
import { sumChecks } from '../../src/rule-types/form-sums.js';
import { documentOf, hasShared, readText, sharedPath } from '../support.js';
import {
  joinLines,
  LAYOUTS,
  type Layout,
  layOut,
  randomFigures,
  randomOf,
  writingOf,
} from './form-layouts.js';
import {
  type Figures,
  HANGZHOU,
  HANGZHOU_REVIEWS,
  markdownTables,
  readFigures,
  reportAround,
} from './open-information.js';

const form = bundledPack('open-information-report').forms['zfxxgk-2021']!;
const read = (text: string): FormReading => readForm(documentOf(text), form);
const states = ({ tables }: FormReading): string[] => tables.map(({ id, state }) => `${id} ${state}`);
const broken = (reading: FormReading): string[] =>
  reading.tables.flatMap((table) =>
    sumChecks(form, table)
      .filter(({ difference }) => difference !== 0)
      .map(({ identity, line }) => `${identity.id} ${line}`),
  );
const WHOLE = ['disclosure read', 'applications read', 'reviews read'];

const tried = (layout: Layout, seed: number) => {
  const random = randomOf(seed * 7 + LAYOUTS.indexOf(layout));
  const figures = randomFigures(random);
  const writing = writingOf(random);
  return { random, figures, laid: layOut(layout, figures, writing) };
};
const around = (table: string): string =>
  `某某县2025年政府信息公开工作年度报告\n一、总体情况\n2025年\uff0c公开信息30条。\n三、收到和处理政府信息公开申请情况\n${table}\n五、存在的主要问题及改进情况\n培训不够。\n`;

describe('a form in a draft', () => {
  it('is read whole from Markdown, with the range of every cell', () => {
    const text = reportAround(markdownTables(HANGZHOU));
    const reading = read(text);
    expect(states(reading)).toEqual(WHOLE);
    expect(readFigures(reading)).toEqual(HANGZHOU);
    expect(Object.values(readFigures(reading, 'reviews')).flat()).toEqual(HANGZHOU_REVIEWS);
    const cells = reading.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.map(({ range }) => text.slice(range.start, range.end))).toEqual(
      cells.map((cell) => cell.text),
    );
  });

  it.each(LAYOUTS)('is read whole, and right, in the layout “%s”', (layout) => {
    for (let seed = 0; seed < 30; seed++) {
      const { figures, laid } = tried(layout, seed);
      const reading = read(around(laid));
      expect(states(reading).slice(1), laid).toEqual(WHOLE.slice(1));
      const zero = (row: (number | null)[]): number[] => row.map((value) => value ?? 0);
      const found = Object.entries(readFigures(reading)).map(([id, row]) => [id, zero(row)]);
      expect(Object.fromEntries(found)).toEqual(figures);
    }
  });

  it.each(LAYOUTS)('is never read wrong where lines of “%s” were joined: 84 right tables', (layout) => {
    let whole = 0;
    let rows = 0;
    for (let seed = 100; seed < 184; seed++) {
      const { random, figures, laid } = tried(layout, seed);
      const damaged = joinLines(laid, random);
      const reading = read(around(damaged));
      expect(broken(reading), damaged).toEqual([]);
      const found = Object.entries(readFigures(reading));
      for (const [id, row] of found)
        expect(
          row.map((value) => value ?? 0),
          damaged,
        ).toEqual(figures[id]);
      rows += found.length;
      if (reading.tables.some(({ id, state }) => id === 'applications' && state === 'read')) whole += 1;
    }
    console.log(
      `${layout}: 84 tables, ${whole} read whole, ${((rows / 84 / 25) * 100).toFixed(1)} % of the rows`,
    );
    // Where two figures became one nobody can tell them apart.
    expect(whole).toBeGreaterThan(25);
  });

  it('tells of a row with a figure too few or too many, and reads the others', () => {
    const { applications, ...rest } = markdownTables(HANGZHOU);
    for (const cells of ['4 | 2 | 0', '400 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 401']) {
      const spoilt = applications.replace(/(2\.重复申请) \|.*\|/, `$1 | ${cells} |`);
      const table = read(reportAround({ ...rest, applications: spoilt })).tables[1]!;
      expect(table.state).toBe('partly');
      expect(table.rows.filter(({ state }) => state === 'unreadable').map(({ id }) => id)).toEqual(['d2']);
      expect(broken(read(reportAround({ ...rest, applications: spoilt })))).toEqual([]);
    }
  });

  it('says which rows are not there', () => {
    const { applications, ...rest } = markdownTables(HANGZHOU);
    const short = applications.replace(/\| 3\.要求提供.*\n/, '');
    const table = read(reportAround({ ...rest, applications: short })).tables[1]!;
    const needed = table.rows.filter(({ id, state }) => state === 'absent' && /^[a-e]\d$/.test(id));
    expect(needed.map(({ id }) => id)).toEqual(['d3']);
  });

  it('takes two tables for two, and adds nothing up across them', () => {
    const other: Figures = Object.fromEntries(
      Object.entries(HANGZHOU).map(([id, row]) => [id, row.map((value) => value * 2)]),
    );
    const { applications } = markdownTables(other);
    const tables = markdownTables(HANGZHOU);
    const twice = { ...tables, applications: `${tables.applications}\n\n${applications}` };
    expect(states(read(reportAround(twice)))).toEqual([WHOLE[0], WHOLE[1], WHOLE[1], WHOLE[2]]);
    expect(broken(read(reportAround(twice)))).toEqual([]);
  });

  it('does not take columns in another order for those of the form', () => {
    const { applications, ...rest } = markdownTables(HANGZHOU);
    const turned = applications.replace(
      /^.*\n/,
      '| 申请人情况 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n',
    );
    expect(states(read(reportAround({ ...rest, applications: turned })))[1]).toBe('applications unreadable');
  });

  it('keeps to the cells where some are empty', () => {
    const { applications, ...rest } = markdownTables(HANGZHOU);
    const empty = applications.replace(/(1\.属于国家秘密) \|.*\|/, '$1 |  | 0 |  | 0 | 0 |  | 0 |');
    const reading = read(reportAround({ ...rest, applications: empty }));
    expect(readFigures(reading).b1).toEqual([null, 0, null, 0, 0, null, 0]);
    expect(broken(reading)).toEqual([]);
  });

  it('finds nothing in prose that names the rows', () => {
    const prose =
      '一、总体情况\n办理行政许可 3 件\uff0c行政处罚 2 件\uff0c予以公开 5 件\uff0c其他 1 件。\n总计 8\n';
    expect(states(read(prose))).toEqual(['disclosure absent', 'applications absent', 'reviews absent']);
  });
});

describe.skipIf(!hasShared)('the real reports beside the project (skipped where they are missing)', () => {
  const sample = (name: string): string => readText(sharedPath('samples', `openinfo-${name}.txt`));

  it.each(['shuyang-2025', 'suqian-2023'])('%s is read whole, and its sums hold', (name) => {
    const reading = read(sample(name));
    expect(states(reading)).toEqual(WHOLE);
    expect(broken(reading)).toEqual([]);
    // 25 rows by seven columns of the one, three rows of the other: so many sums were really computed.
    expect(reading.tables.flatMap((table) => sumChecks(form, table))).toHaveLength(7 + 7 + 25 + 3);
  });

  it('shanghai-kewei-2024 is said to be unreadable where it is, and what is read of it is right', () => {
    const reading = read(sample('shanghai-kewei-2024'));
    expect(states(reading)).toEqual(['disclosure read', 'applications partly', 'reviews read']);
    expect(broken(reading)).toEqual([]);
    const unread = reading.tables[1]!.rows.filter(({ state }) => state === 'unreadable').map(({ id }) => id);
    expect(unread).toEqual(expect.arrayContaining(['a2', 'b2', 'b5', 'c1', 'd4', 'd5', 'e1', 'e2']));
  });

  // Markdown is parsed anew for each change: there every sixth figure will do.
  it.each([
    ['suqian-2023', 1],
    ['shuyang-2025', 6],
  ])('a digit changed in the tables of %s is found (every figure, or one in %i)', (name, step) => {
    const text = sample(name);
    const all = read(text)
      .tables.slice(1)
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(all).toHaveLength(25 * 7 + 15);
    const missed = all.filter(({ range, value }, i) => {
      if (i % step > 0) return false;
      const digit = String((Number(text[range.end - 1]) + 1) % 10);
      const changed = `${text.slice(0, range.end - 1)}${digit}${text.slice(range.end)}`;
      return value === null || broken(read(changed)).length === 0;
    });
    expect(missed).toEqual([]);
  });
});
