import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateLine, isPagePart, isResidue, publishedDate, WITH_COLON } from '../../src/document/chrome.js';
import { FORMS, PROSE, parse, roleOf, rolesOf, TITLE } from './draft.js';

describe('parts of a page', () => {
  test.each([
    '当前位置:首页>政务公开>法治政府',
    '首页 > 政务公开',
    '扫一扫在手机打开当前页',
    '[打印]',
    '字号:【大 中 小】',
    '索引号:000014349/2025-00012',
    '来源:县司法局',
    '版权所有:云岭县人民政府',
    '上一篇:无',
    '友情链接',
    '| 首页 | 政务公开 | 互动交流 |',
  ])('%s is one', (line) => {
    expect(isPagePart(line)).toBe(true);
  });

  test('what is only looked for in lines with a colon matches no other, and matches when it gets one', () => {
    const word = fc.constantFrom(
      ...['您', '当前', '所在', '位置', '今天是', '当前日期', '【', '[', '字号', '字体', '浏览次数', '审核'],
      ...[
        '|',
        '索引号',
        '来源',
        '文章来源',
        '发布时间',
        '日期',
        '2024-1-2 10',
        '上一篇',
        '下一篇',
        ' ',
        '\u3002',
      ],
    );
    const written = fc.array(fc.oneof(word, fc.constant('\n')), { maxLength: 7 });
    const seen = new Set<RegExp>();
    fc.assert(
      fc.property(written, written, (before, after) => {
        const bare = [...before, ...after].join('');
        const line = `${before.join('')}:${after.join('')}`;
        for (const pattern of WITH_COLON) {
          expect(pattern.test(bare)).toBe(false);
          if (pattern.test(line)) seen.add(pattern);
        }
        expect(isDateLine(bare)).toBe(false);
      }),
      { seed: 1, numRuns: 3000 },
    );
    expect(seen.size).toBeGreaterThan(WITH_COLON.length / 2);
  });

  test.each(['一、主要工作', '今天是个好日子', '推进政务公开,在首页设置专栏。', PROSE, '公开政府信息200条'])(
    '%s is none',
    (line) => {
      expect(isPagePart(line)).toBe(false);
    },
  );

  test('page numbers and lost characters are residue, figures and prose are not', () => {
    expect(['- 3 -', '\u20143\u2014', '?', '? ?', '\ufffd'].map(isResidue)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['3', '- 甲', '为什么?', ''].map(isResidue)).toEqual([false, false, false, false]);
  });

  test('a publication date is read from its line with padded month and day', () => {
    expect(publishedDate('发布时间:2025年1月6日 来源:县司法局')).toBe('2025-01-06');
    expect(publishedDate('日期:2025-01-16 10:30')).toBe('2025-01-16');
    expect(publishedDate('时间紧、任务重')).toBeNull();
    expect(isDateLine('发布日期:2025-01-16 10:30')).toBe(true);
    expect(isDateLine('发布日期:2025-01-16 来源:县司法局')).toBe(false);
  });
});

describe.each(FORMS)('a page pasted whole, %s', (_name, form) => {
  const document = parse(
    form(
      [
        '当前位置:首页>政务公开>法治政府',
        '信息分类:法治',
        TITLE,
        '发布时间:2025-01-20 来源:县司法局',
        '字号:【大 中 小】',
        PROSE,
        '一、主要工作',
        '?',
        PROSE,
        '-3-',
        PROSE,
        '扫一扫在手机打开当前页',
        '县法院 县检察院',
        '主办单位:云岭县人民政府',
        '网站地图',
      ].join('\n'),
    ),
  );

  test('keeps its navigation, stray characters and footer out of the report', () => {
    expect(rolesOf(document)).toEqual([
      'chrome',
      'chrome',
      'title',
      'chrome',
      'chrome',
      'lead',
      'heading',
      'chrome',
      'body',
      'chrome',
      'body',
      'chrome',
      'chrome',
      'chrome',
      'chrome',
    ]);
  });

  test('gives its publication date', () => {
    expect(document.meta.publishedAt).toMatchObject({ value: '2025-01-20', source: 'inferred' });
  });

  test('leaves the footer out of the last section', () => {
    const last = document.outline.sections.at(-1);
    expect(last?.range.end).toBe(document.lines[11]?.range.start);
  });

  test('makes no block of its debris', () => {
    expect(document.blocks.some((block) => block.key.includes('首页') || block.key.includes('网站'))).toBe(
      false,
    );
  });
});

describe('what looks like a page inside the report', () => {
  test('a sentence about a website stays', () => {
    const document = parse(
      `${TITLE}\n${PROSE}\n一、主要工作\n在门户网站首页设置专栏,公开信息200条。\n${PROSE}`,
    );
    expect(roleOf(document, '门户网站首页')).toBe('body');
  });

  test('the title that a page repeats above its date line is debris', () => {
    const document = parse(`${TITLE}\n日期:2025-01-20 10:30 来源:县司法局\n\n${TITLE}\n\n${PROSE}`);
    expect(rolesOf(document)).toEqual(['chrome', 'chrome', 'title', 'lead']);
  });

  test('a line that is only a publication date is a note', () => {
    const document = parse(`${TITLE}\n发布日期:2025-01-20\n${PROSE}\n一、主要工作\n${PROSE}`);
    expect(roleOf(document, '发布日期')).toBe('note');
    expect(document.meta.publishedAt?.value).toBe('2025-01-20');
  });
});
