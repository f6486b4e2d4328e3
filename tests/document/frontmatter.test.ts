import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrontmatterError, readFrontmatter } from '../../src/document/frontmatter.js';
import { PROSE, parse, rolesOf, TITLE } from './draft.js';

const block = (...lines: string[]): string => ['---', ...lines, '---'].join('\n');

function problemOf(...lines: string[]): FrontmatterError['problem'] | null {
  try {
    readFrontmatter(block(...lines));
    return null;
  } catch (error) {
    if (error instanceof FrontmatterError) return error.problem;
    throw error;
  }
}

describe('readFrontmatter', () => {
  test('reads every key it knows', () => {
    expect(
      readFrontmatter(
        block(
          'title: 年度报告',
          'unit: 云岭县司法局',
          'unitKind: county',
          'year: 2024',
          'stage: review',
          'pack: rule-of-law-report',
        ),
      ),
    ).toEqual({
      title: '年度报告',
      unit: '云岭县司法局',
      unitKind: 'county',
      year: 2024,
      stage: 'review',
      pack: 'rule-of-law-report',
    });
  });

  test.each([
    ['省级', 'province'],
    ['市级', 'city'],
    ['县级', 'county'],
    ['乡镇', 'township'],
    ['街道', 'subdistrict'],
    ['部门', 'department'],
  ])('the kind of unit may be written %s', (name, kind) => {
    expect(readFrontmatter(block(`unitKind: ${name}`))).toEqual({ unitKind: kind });
  });

  test.each([
    ['起草', 'draft'],
    ['送审', 'review'],
    ['报送', 'submit'],
    ['公开', 'publish'],
  ])('the stage may be written %s', (name, stage) => {
    expect(readFrontmatter(block(`stage: ${name}`))).toEqual({ stage });
  });

  test('keys it does not know and keys without a value are left alone', () => {
    expect(readFrontmatter(block('author: 张三', 'title:', 'year: ~'))).toEqual({});
    expect(readFrontmatter(block(''))).toEqual({});
    expect(readFrontmatter('---\n---')).toEqual({});
  });

  test('a year may be quoted', () => {
    expect(readFrontmatter(block('year: "2024"', "unit: '县司法局'"))).toEqual({
      year: 2024,
      unit: '县司法局',
    });
  });

  test('figures and dates become text where text is wanted', () => {
    expect(readFrontmatter(block('title: 2024'))).toEqual({ title: '2024' });
  });

  test.each([['- 甲'], ['甲'], ['title: [甲'], ['title: 甲', 'title: 乙'], ['a: b: c']])(
    'refuses what is not name and value: %j',
    (...lines) => {
      expect(problemOf(...lines)?.code).toBe('bad-frontmatter');
    },
  );

  test('names the value it refuses and those it would take, in both languages', () => {
    const problem = problemOf('unitKind: 科室');
    expect(problem?.message['zh-CN']).toContain('科室');
    expect(problem?.message['zh-CN']).toContain('街道');
    expect(problem?.message.en).toContain('subdistrict');
    expect(problemOf('stage: 存档')?.message['zh-CN']).toContain('送审');
  });

  test.each(['2024', '2024年', '2024年度'])('%s is a year', (year) => {
    expect(readFrontmatter(`---\nyear: ${year}\n---`).year).toBe(2024);
  });

  test.each(['二〇二四', '24', '1989', '2101', '2024.5', 'true'])('%s is no year', (year) => {
    expect(problemOf(`year: ${year}`)?.message['zh-CN']).toContain(year);
  });

  test('any simple value of any known key is read or refused as a frontmatter problem', () => {
    const value = fc.string({ unit: fc.constantFrom(...'a县0:-#"\'[]{}, ~|>'), maxLength: 8 });
    const key = fc.constantFrom('title', 'unit', 'unitKind', 'year', 'stage', 'pack', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 4 }), (entries) => {
        const problem = problemOf(
          ...entries.map(([name, text]) => `${name}: "${text.replace(/["\\]/g, '')}"`),
        );
        expect([undefined, 'bad-frontmatter']).toContain(problem?.code);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('a draft with frontmatter', () => {
  const head = '---\ntitle: 年度报告\nunit: 云岭县\nunitKind: 县级\nyear: 2023\nstage: 送审\npack: x\n---\n';

  test('takes what it says before what the text says', () => {
    const { meta } = parse(`${head}${TITLE}\n\n${PROSE}`);
    expect(meta).toMatchObject({
      title: { value: '年度报告', source: 'frontmatter', confidence: 1 },
      unit: { value: '云岭县' },
      unitKind: { value: 'county' },
      reportYear: { value: 2023 },
      stage: { value: 'review' },
      pack: { value: 'x' },
    });
    expect(meta.unit?.range).toEqual({ start: 0, end: head.length - 1 });
  });

  test('takes what the caller says before both', () => {
    const { meta } = parse(`${head}${TITLE}\n\n${PROSE}`, {
      year: 2022,
      unit: '乙局',
      unitKind: 'department',
    });
    expect(meta.reportYear).toEqual({ value: 2022, confidence: 1, source: 'option', range: null });
    expect(meta.unit?.value).toBe('乙局');
    expect(meta.unitKind?.value).toBe('department');
  });

  test('does not read it as prose', () => {
    const document = parse(`${head}${TITLE}\n\n${PROSE}`);
    expect(rolesOf(document)).toEqual([...Array.from({ length: 8 }, () => 'opaque'), 'title', 'lead']);
  });

  test('throws what is wrong with it', () => {
    expect(() => parse(`---\nyear: 明年\n---\n${PROSE}`)).toThrow(FrontmatterError);
  });

  test('a rule further down is no frontmatter', () => {
    expect(parse(`${TITLE}\n\n${PROSE}\n\n---\nyear: 明年\n---\n\n${PROSE}`).meta.reportYear?.value).toBe(
      2024,
    );
  });
});
