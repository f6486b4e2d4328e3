import { describe, expect, test } from 'vitest';
import { FORMS, PROSE, parse, roleOf, rolesOf, TITLE } from './draft.js';

const BODY = `${PROSE}\n一、主要工作\n${PROSE}`;

describe.each(FORMS)('around the body, %s', (_name, form) => {
  const read = (...lines: string[]) => parse(form(lines.join('\n')));

  test('the addressee is a first line that ends with a colon', () => {
    expect(rolesOf(read(TITLE, '县委、县政府:', BODY))).toEqual([
      'title',
      'addressee',
      'lead',
      'heading',
      'body',
    ]);
  });

  test('a speaker and a date stand between title and address', () => {
    const document = read(
      '在全县法治工作会上的汇报',
      '(2025年1月15日)',
      '县司法局局长 张三',
      '各位领导、同志们:',
      BODY,
    );
    expect(rolesOf(document).slice(0, 4)).toEqual(['title', 'note', 'note', 'addressee']);
  });

  test('the sentence that announces the report is the lead, no addressee', () => {
    const document = read(TITLE, '现将2024年法治政府建设情况报告如下:', '一、主要工作', PROSE);
    expect(rolesOf(document)).toEqual(['title', 'lead', 'heading', 'body']);
  });

  test('all paragraphs before the first heading are lead', () => {
    expect(rolesOf(read(TITLE, PROSE, PROSE, '一、主要工作', PROSE))).toEqual([
      'title',
      'lead',
      'lead',
      'heading',
      'body',
    ]);
  });

  test('without any heading only the first paragraph is lead', () => {
    expect(rolesOf(read(TITLE, PROSE, PROSE, PROSE))).toEqual(['title', 'lead', 'body', 'body']);
  });

  test('a heading that ends with a colon is no addressee', () => {
    expect(rolesOf(read('一、主要工作:', PROSE))).toEqual(['heading', 'body']);
  });

  test('attachments, signature, date and contact close the draft', () => {
    const document = read(
      TITLE,
      BODY,
      '',
      '附件:1.案件统计表',
      '2.培训统计表',
      '',
      '云岭县司法局',
      '2025年1月15日',
      '(联系人:张三,联系电话:0591-87654321)',
    );
    expect(rolesOf(document).slice(4)).toEqual(['attachment', 'attachment', 'signature', 'date', 'note']);
  });

  test('the body ends before them', () => {
    const document = read(TITLE, BODY, '云岭县司法局', '2025年1月15日');
    const signature = document.lines.find((line) => line.role === 'signature');
    expect(document.outline.sections.at(-1)?.range.end).toBe(signature?.range.start);
  });

  test('attachments may follow a line of their own', () => {
    expect(rolesOf(read(TITLE, BODY, '附件', '1.案件统计表', '2.培训统计表')).slice(4)).toEqual([
      'attachment',
      'attachment',
      'attachment',
    ]);
  });
});

describe('signature and date', () => {
  test.each([
    '2025年1月15日',
    '2025 年 1 月 15 日',
    '2025-01-15',
    '2025.1.15',
    '(2025年1月15日)',
    '二〇二五年一月十五日',
  ])('%s is a date line', (date) => {
    expect(rolesOf(parse(`${TITLE}\n${BODY}\n云岭县司法局\n${date}`)).slice(-2)).toEqual([
      'signature',
      'date',
    ]);
  });

  test('a letter-spaced, indented signature is one', () => {
    const document = parse(
      `${TITLE}\n${BODY}\n\u3000\u3000\u3000云 岭 县 司 法 局\n\u3000\u30002025年1月15日`,
    );
    expect(rolesOf(document).slice(-2)).toEqual(['signature', 'date']);
  });

  test('a unit right below the last sentence signs without a date', () => {
    expect(rolesOf(parse(`${TITLE}\n${BODY}\n云岭县司法局`)).at(-1)).toBe('signature');
  });

  test('a unit below a line without a full stop does not', () => {
    expect(rolesOf(parse(`${TITLE}\n${BODY}\n序号 单位\n云岭县司法局`)).at(-1)).toBe('body');
  });

  test('a date inside a sentence is no date line', () => {
    const document = parse(`${TITLE}\n${BODY}\n会议于2025年1月15日召开,云岭县司法局作了汇报。`);
    expect(rolesOf(document).at(-1)).toBe('body');
    expect(document.meta.date).toBeNull();
  });
});

describe('lone marks', () => {
  test('question marks and page numbers are debris wherever they stand', () => {
    const document = parse(`${TITLE}\n?\n${PROSE}\n-1-\n一、主要工作\n\ufffd\n${PROSE}\n\u20142\u2014`);
    expect(rolesOf(document)).toEqual([
      'title',
      'chrome',
      'lead',
      'chrome',
      'heading',
      'chrome',
      'body',
      'chrome',
    ]);
  });

  test('a question stays body', () => {
    expect(roleOf(parse(`${TITLE}\n${BODY}\n如何破题?\n${PROSE}`), '如何破题')).toBe('body');
  });
});

test('a line of prose under the title that has no comma is no note', () => {
  const long =
    '2024\u5e74\u6211\u5c40\u8ba4\u771f\u8d2f\u5f7b\u843d\u5b9e\u4e0a\u7ea7\u90e8\u7f72\u5404\u9879\u5de5\u4f5c\u53d6\u5f97\u660e\u663e\u6210\u6548';
  expect(rolesOf(parse(`${TITLE}\n${long}\n${BODY}`))[1]).toBe('lead');
});
