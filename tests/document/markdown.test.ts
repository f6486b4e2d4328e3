import { describe, expect, test } from 'vitest';
import { BLANKS } from '../../src/text/char-classes.js';
import { outlineOf, PROSE, parse, roleOf, rolesOf, slice, TITLE } from './draft.js';

const read = (...lines: string[]) => parse([TITLE, '', PROSE, '', ...lines].join('\n'));

describe('what is not prose', () => {
  test('a fence of code is opaque, its numbered lines are no headings', () => {
    const document = read('```', '一、代码', '```', '', '一、主要工作', PROSE);
    expect(roleOf(document, '一、代码')).toBe('opaque');
    expect(outlineOf(document)).toEqual(['cn-1 主要工作']);
  });

  test('a row of figures is opaque whatever blanks stand between its cells', () => {
    for (const blank of BLANKS.replace(/[\r\n]/g, '')) {
      const document = read(['一、本年新收', '3402', '99', '0'].join(blank), '', PROSE);
      expect(document.lines[4]?.role, blank.codePointAt(0)?.toString(16)).toBe('opaque');
    }
  });

  test('four blanks of indent make no code', () => {
    const document = read(`    ${PROSE}`, '', '```', 'x', '```');
    expect(document.lines[4]?.role).not.toBe('opaque');
  });

  test('a comment is opaque as a whole, a tag only on its own lines', () => {
    const document = read('<!-- 一、注', '二、注 -->', '', '<div>', '一、主要工作', '</div>', '', PROSE);
    expect(rolesOf(document).slice(2)).toEqual(['opaque', 'opaque', 'opaque', 'heading', 'opaque', 'body']);
  });

  test('a table is opaque and gives its cells with their places', () => {
    const document = read('| 项目 | 数量 |', '| --- | --- |', '| **案件** | 12 |', '| 培训 |  |', '', PROSE);
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]!.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['项目', '数量'],
      ['**案件**', '12'],
      ['培训', ''],
    ]);
    for (const cell of document.tables[0]!.rows.slice(0, 2).flat())
      expect(slice(document, cell.range)).toBe(cell.text);
    expect(roleOf(document, '案件')).toBe('opaque');
  });

  test('a draft without tables has none', () => {
    expect(read(PROSE).tables).toEqual([]);
  });

  test('an underline is opaque and its line a heading', () => {
    const document = read('主要工作', '====', '', PROSE);
    expect(rolesOf(document).slice(2)).toEqual(['heading', 'opaque', 'body']);
  });

  test('pasted rows of figures are opaque, a sentence with figures is not', () => {
    const document = read('一、本年新收 3402 99 0 4', '办理案件 12 件 , 培训 3 次 。', '合计 1,234 56% 0');
    expect(roleOf(document, '本年新收')).toBe('opaque');
    expect(roleOf(document, '合计')).toBe('opaque');
    expect(roleOf(document, '办理案件')).not.toBe('opaque');
  });

  test('hostile nesting is read as plain lines, what stands behind it as ever', () => {
    const document = read(`${'> '.repeat(5000)}甲`, '```', '二、代码', '```', '一、主要工作', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作']);
  });
});
