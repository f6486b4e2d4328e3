import { describe, expect, test } from 'vitest';
import { FORMS, PROSE, parse, slice, TITLE } from './draft.js';

describe.each(FORMS)('the report year, %s', (_name, form) => {
  const yearOf = (...lines: string[]) => parse(form(lines.join('\n'))).meta.reportYear;
  const body = ['一、主要工作', PROSE];

  test('stands in the title', () => {
    expect(yearOf(TITLE, '2023年工作回顾。', ...body)).toMatchObject({ value: 2024, source: 'inferred' });
  });

  test('stands in the lead when there is no title', () => {
    const document = parse(form(['现将我局2023年法治政府建设工作情况报告如下:', ...body].join('\n')));
    expect(document.meta.reportYear?.value).toBe(2023);
    expect(slice(document, document.meta.reportYear!.range!)).toContain('2023年');
  });

  test('opens the lead', () => {
    expect(yearOf('工作报告', '', `2023年,${PROSE}`, ...body)?.value).toBe(2023);
  });

  test('is the one before the year of the plan', () => {
    expect(yearOf('工作报告', '', PROSE, ...body, '二、2025年工作打算', PROSE)?.value).toBe(2024);
  });

  test('is the one before the date of signature, or the same from November on', () => {
    expect(yearOf('工作报告', '', PROSE, ...body, '县司法局', '2025年1月15日')?.value).toBe(2024);
    expect(yearOf('工作报告', '', PROSE, ...body, '县司法局', '2025年10月31日')?.value).toBe(2024);
    expect(yearOf('工作报告', '', PROSE, ...body, '县司法局', '2025年11月1日')?.value).toBe(2025);
  });

  test('is surer the nearer its source is to the title', () => {
    const sure = [
      yearOf(TITLE, PROSE, ...body),
      yearOf('现将我局2023年法治政府建设工作情况报告如下:', ...body),
      yearOf('工作报告', '', PROSE, ...body, '二、2025年工作打算', PROSE),
      yearOf('工作报告', '', PROSE, ...body, '县司法局', '2025年1月15日'),
    ].map((value) => value!.confidence);
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
    expect(new Set(sure).size).toBe(4);
  });

  test('is unknown where nothing says it', () => {
    expect(yearOf('工作报告', '', PROSE, ...body)).toBeNull();
  });

  test('is not the edition of a document', () => {
    expect(yearOf('工作报告', '', `2023年版文件要求,${PROSE}`, ...body)).toBeNull();
  });
});

describe('the unit', () => {
  const unitOf = (...lines: string[]) =>
    parse([...lines, PROSE, '一、主要工作', PROSE].join('\n')).meta.unit?.value;

  test.each([
    ['云岭县司法局2024年法治政府建设工作报告', '云岭县司法局'],
    ['云岭县司法局关于2024年法治政府建设情况的报告', '云岭县司法局'],
    ['2024年云岭县法治政府建设情况报告', '云岭县'],
    ['云岭县司法局关于法治政府建设情况的报告', '云岭县司法局'],
    ['中共云岭县委2024年工作报告', '云岭县委'],
  ])('is read from the title %s', (title, unit) => {
    expect(unitOf(title)).toBe(unit);
  });

  test('is read from a letter-spaced signature when the title has none', () => {
    const document = parse(`工作报告\n\n${PROSE}\n一、主要工作\n${PROSE}\n云 岭 县 司 法 局\n2025年1月15日`);
    expect(document.meta.unit?.value).toBe('云岭县司法局');
  });

  test('is unknown where neither names it', () => {
    expect(unitOf('2024年工作报告', '')).toBeUndefined();
  });
});

describe('the kind of unit', () => {
  test.each([
    ['云岭省', 'province'],
    ['云岭自治区', 'province'],
    ['云岭市', 'city'],
    ['云岭州人民政府', 'city'],
    ['云岭县人民政府', 'county'],
    ['江澜区', 'county'],
    ['青石镇', 'township'],
    ['青石乡人民政府', 'township'],
    ['东门街道', 'subdistrict'],
    ['东门街道办事处', 'subdistrict'],
    ['云岭县司法局', 'department'],
    ['云岭市发展和改革委员会', 'department'],
    ['云嶺縣', 'county'],
  ])('of %s is %s', (unit, kind) => {
    expect(parse(`${unit}2024年法治政府建设工作报告\n\n${PROSE}`).meta.unitKind?.value).toBe(kind);
  });

  test('shows in how the draft speaks of itself when no unit is named', () => {
    const read = (text: string) => parse(`2024年工作报告\n\n${text}`).meta.unitKind?.value;
    expect(read(`我街道${PROSE}我街道${PROSE}`)).toBe('subdistrict');
    expect(read(`我局推动我市工作。${PROSE}我局协助我市。`)).toBe('department');
    expect(read(`我县${PROSE}`)).toBeUndefined();
  });

  test('follows the option before the name', () => {
    expect(parse(`${TITLE}\n\n${PROSE}`, { unitKind: 'city' }).meta.unitKind).toMatchObject({
      value: 'city',
      source: 'option',
    });
  });
});

describe('the date', () => {
  test('of signature is read with padded month and day', () => {
    const document = parse(`${TITLE}\n\n${PROSE}\n一、主要工作\n${PROSE}\n云岭县司法局\n2025 年 1 月 5 日`);
    expect(document.meta.date?.value).toBe('2025-01-05');
    expect(slice(document, document.meta.date!.range!)).toBe('2025 年 1 月 5 日');
  });

  test('in running text is not the date of the report', () => {
    expect(parse(`${TITLE}\n\n会议于2025年1月5日召开。${PROSE}`).meta.date).toBeNull();
  });
});
