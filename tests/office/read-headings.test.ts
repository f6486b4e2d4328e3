import { describe, expect, it } from 'vitest';
import { outlineOf, PROSE, parse } from '../document/draft.js';
import { readDraft } from './drafts.js';
import { p, styled } from './wml.js';

const TITLE = '云岭县司法局关于2025年度法治政府建设情况的报告';

/** Headings in their styles by what stands before the text: `1 一、主要举措`. */
const bodyOf = (lines: readonly string[]): string =>
  p(TITLE) +
  lines
    .map((line) => {
      const [, level, text] = /^(\d)? ?(.+)$/.exec(line)!;
      return p(text!, level === undefined ? '' : styled(level)) + (line.length < 30 ? p(PROSE) : '');
    })
    .join('');
const plainOf = (lines: readonly string[]): string =>
  `${TITLE}\n${lines.map((line) => `${line.replace(/^\d /, '')}\n${line.length < 30 ? `${PROSE}\n` : ''}`).join('')}`;

describe('headings with typed numbers in the styles of Word', () => {
  it.each([
    [
      'numbers one after another',
      ['1 一、主要举措', '2 （一）依法行政', '2 （二）依法决策', '1 二、存在问题'],
    ],
    ['a number lost to a bullet', ['1 一、主要举措', '- 存在问题', '1 三、下步安排']],
    ['a number lost to a bullet in a heading style', ['1 一、主要举措', '1 - 存在问题', '1 三、下步安排']],
    ['a number lost altogether', ['1 一、主要举措', '存在问题', '1 三、下步安排']],
    ['a number lost in a heading style', ['1 一、主要举措', '1 存在问题', '1 三、下步安排']],
    ['a title in the highest style', ['2 一、主要举措', '3 （一）依法行政', '2 二、存在问题']],
    ['a heading that the style forgot', ['1 一、主要举措', '二、存在问题', '1 三、下步安排']],
    [
      'a lead-over in a heading style',
      ['1 一、主要举措', '2 主要做法如下：', '2 现将情况报告如下', '1 二、存在问题'],
    ],
  ])('are read as those of plain text: %s', (_name, lines) => {
    const document = readDraft(bodyOf(lines));
    expect(outlineOf(document)).toEqual(outlineOf(parse(plainOf(lines))));
    expect(document.outline.sections.length).toBeGreaterThan(1);
  });

  it('without a number are told by the style, below those with one', () => {
    const lines = ['2 一、主要举措', '3 依法行政', '3 依法决策', '2 二、存在问题'];
    expect(outlineOf(readDraft(bodyOf(lines)))).toEqual([
      'cn-1 主要举措',
      '  atx 依法行政',
      '  atx 依法决策',
      'cn-1 存在问题',
    ]);
  });

  it('say nothing where prose has the style too', () => {
    const body = `${p(TITLE, styled('1'))}${p(PROSE, styled('1')).repeat(3)}${p('一、主要举措', styled('1'))}${p('其中：新增', styled('1'))}${p(PROSE, styled('1'))}${p('二、存在问题', styled('1'))}${p(PROSE, styled('1'))}`;
    expect(outlineOf(readDraft(body))).toEqual(['cn-1 主要举措', 'cn-1 存在问题']);
  });
});
