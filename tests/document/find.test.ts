import { describe, expect, test } from 'vitest';
import { blocksIn, findInBlocks, keyWithin } from '../../src/document/find.js';
import { hideLayers, hideTitles } from '../../src/document/layers.js';
import type { Layer } from '../../src/model/report.js';
import { FORMS, PROSE, parse, section, slice, TITLE } from './draft.js';

describe.each(FORMS)('findInBlocks, %s', (_name, form) => {
  const document = parse(
    form(
      [
        TITLE,
        PROSE,
        '一、主要工作',
        '落实《问题整改办法》,发现问题3个。',
        '二、存在问题',
        '存在問題(较多)。',
      ].join('\n'),
    ),
  );
  const all = { start: 0, end: document.source.text.length };
  const found = (pattern: string, range = all, skipTitles = false): string[] =>
    findInBlocks(document, pattern, range, { skip: skipTitles ? ['titles'] : [] }).map((match) =>
      slice(document, match.range),
    );

  test('gives matches in text order, as the draft typed them', () => {
    expect(found('问题')).toEqual(['问题', '问题', '问题', '問題']);
    expect(found('\uff08较多\uff09')).toEqual([form('(较多)')]);
  });

  test('looks only inside the range, also when it begins within a block', () => {
    expect(found('问题', section(document, '存在问题').range)).toHaveLength(2);
    expect(found('问题', section(document, '存在问题').bodyRange)).toEqual(['問題']);
    const second = document.source.text.indexOf('发现');
    expect(found('问题', { start: second, end: second + 4 })).toEqual(['问题']);
    expect(found('问题', { start: second, end: second + 3 })).toEqual([]);
  });

  test('leaves out what stands inside book-title marks on request', () => {
    expect(found('问题', section(document, '主要工作').range, true)).toHaveLength(1);
    expect(found('办法', all, true)).toEqual([]);
    expect(found('落实.{8},发现', all, true)).toHaveLength(1);
  });

  test('stops when it has as many as are enough', () => {
    const enough = (most: number) => findInBlocks(document, '问题', all, { most });
    expect(enough(3)).toEqual(findInBlocks(document, '问题', all).slice(0, 3));
    expect(enough(9)).toHaveLength(4);
  });

  test('an empty range holds nothing', () => {
    expect(found('.', { start: 5, end: 5 })).toEqual([]);
  });
});

describe('findInBlocks in hard-wrapped text', () => {
  test('finds what is cut in two and gives its place over the line end', () => {
    const lines = Array.from({ length: 10 }, () => '坚持以习近平法治思想为指导,全面落实法治政府建设实施纲要');
    const document = parse([TITLE, ...lines, '完成。'].join('\r\n'));
    const [match] = findInBlocks(document, '纲要坚持', { start: 0, end: document.source.text.length });
    expect(match?.text).toBe('纲要坚持');
    expect(slice(document, match!.range)).toBe('纲要\r\n坚持');
  });
});

describe('blocksIn and keyWithin', () => {
  const document = parse('甲乙丙丁\n\n戊己庚辛');
  const [first] = document.blocks;

  test('only blocks that share text with the range count', () => {
    const keys = (start: number, end: number) => blocksIn(document, { start, end }).map((block) => block.key);
    expect(keys(0, 10)).toEqual(['甲乙丙丁', '戊己庚辛']);
    expect(keys(4, 6)).toEqual([]);
    expect(keys(3, 7)).toEqual(['甲乙丙丁', '戊己庚辛']);
  });

  test('the part of a block inside the range, and where it begins', () => {
    expect(keyWithin(first!, { start: 0, end: 9 })).toEqual({ key: '甲乙丙丁', from: 0 });
    expect(keyWithin(first!, { start: 1, end: 3 })).toEqual({ key: '乙丙', from: 1 });
  });
});

test('hideTitles keeps the length and everything outside the marks', () => {
  const key = '按《甲》和《乙办法》执行,《未完';
  const hidden = hideTitles(key);
  expect(hidden).toHaveLength(key.length);
  expect(hidden).toMatch(/^按.{3}和.{5}执行,《未完$/su);
  expect(hidden).not.toMatch(/甲|办法/);
});

test('hideLayers hides what a kind of check leaves out, and keeps lengths', () => {
  const document = parse(
    '\u4e00\u3001\u5de5\u4f5c\u6210\u6548\n\uff08\u4e00\uff09\u5b66\u6cd5\u3002\u5b66\u4e60\u300a\u5baa\u6cd5\u300b\u201c\u4e00\u5b66\u201d3\u6b21\u3002',
  );
  const [, block] = document.blocks;
  const shown = (...layers: Layer[]): string => hideLayers(document, block!, layers).replace(/\u0001+/g, '_');
  expect(shown()).toBe(block!.key);
  expect(shown('titles')).toBe(
    '(\u4e00)\u5b66\u6cd5\u3002\u5b66\u4e60\u300a_\u300b\u201c\u4e00\u5b66\u201d3\u6b21\u3002',
  );
  expect(shown('headings', 'quotes')).toBe(
    '_\u3002\u5b66\u4e60\u300a\u5baa\u6cd5\u300b\u201c_\u201d3\u6b21\u3002',
  );
  expect(hideLayers(document, block!, ['titles', 'quotes', 'headings'])).toHaveLength(block!.key.length);
});
