import { describe, expect, it, test } from 'vitest';
import { titleKey } from '../../src/document/title.js';
import { FORMS, PROSE, parse, rolesOf, slice, TITLE } from './draft.js';

const REST = `\n${PROSE}\n一、主要工作\n${PROSE}`;

describe.each(FORMS)('the title of a draft, %s', (_name, form) => {
  test('stands on one line', () => {
    const document = parse(form(TITLE + REST));
    expect(rolesOf(document)).toEqual(['title', 'lead', 'heading', 'body']);
    expect(document.meta.title).toMatchObject({ value: TITLE, range: { start: 0, end: TITLE.length } });
  });

  test('stands on two lines', () => {
    const document = parse(form(`云岭县司法局\n关于2024年法治政府建设情况的报告\n${REST}`));
    expect(rolesOf(document).slice(0, 3)).toEqual(['title', 'title', 'lead']);
    expect(document.meta.title?.value).toBe('云岭县司法局关于2024年法治政府建设情况的报告');
    expect(slice(document, document.meta.title!.range!)).toBe(
      '云岭县司法局\n关于2024年法治政府建设情况的报告',
    );
  });

  test('may be an ATX heading, and is then no section', () => {
    const document = parse(form(`# ${TITLE}\n\n${PROSE}\n\n## 一、主要工作\n\n${PROSE}`));
    expect(rolesOf(document)).toEqual(['title', 'lead', 'heading', 'body']);
    expect(document.meta.title?.value).toBe(TITLE);
    expect(document.outline.sections.map((section) => section.title)).toEqual(['主要工作']);
  });

  test('may be letter-spaced', () => {
    const spaced = [...TITLE].join(' ');
    const document = parse(form(`\u3000\u3000${spaced}${REST}`));
    expect(rolesOf(document)[0]).toBe('title');
    expect(document.meta.title?.value).toBe(TITLE);
  });

  test('may be bold', () => {
    expect(parse(form(`**${TITLE}**\n${REST}`)).meta.title?.value).toBe(TITLE);
  });

  test('may end with a bracket', () => {
    const document = parse(form(`${TITLE}(征求意见稿)${REST}`));
    expect(rolesOf(document)[0]).toBe('title');
  });

  test('may stand below a document number', () => {
    const document = parse(form(`云法〔2024〕5号\n\n${TITLE}${REST}`));
    expect(rolesOf(document).slice(0, 2)).toEqual(['note', 'title']);
  });
});

describe.each(FORMS)('a title on several lines, %s', (_name, form) => {
  it.each([
    ['云岭县司法局关于', '2024年法治政府建设情况的报告'],
    ['云岭县司法局2024年度', '法治政府建设情况报告'],
    ['云岭县司法局关于2024年', '法治政府建设情况的报告'],
    ['云岭县司法局', '关于2024年度法治政府建设', '情况的报告'],
    ['云岭县司法局', '2024年度法治政府建设工作', '报告'],
    ['云岭县人民政府办公室', '', '关于2024年度法治政府建设情况的报告'],
  ])('%s|%s|%s', (...parts) => {
    const lines = parts.filter((part) => part !== undefined);
    const document = parse(form(lines.join('\n') + REST));
    expect(document.meta.title?.value).toBe(lines.join(''));
    expect(slice(document, document.meta.title!.range!)).toBe(lines.join('\n'));
    expect(rolesOf(document).at(lines.filter((part) => part !== '').length)).toBe('lead');
  });

  it.each([
    ['云岭县人民政府门户网站', TITLE],
    ['法治政府建设专栏', TITLE],
    ['云岭县司法局文件', TITLE],
    ['关于报送2024年度法治政府建设工作报告', TITLE],
    ['云法〔2024〕5号', TITLE],
    ['(2024年度)', TITLE],
    ['2024年1月5日', TITLE],
    ['附件1', TITLE],
  ])('%s is none of it', (before, title) => {
    expect(parse(form(`${before}\n${title}${REST}`)).meta.title?.value).toBe(form(title));
  });
});

describe('no title', () => {
  test('is made of a sentence that mentions a report', () => {
    const document = parse(`现将我局2024年法治政府建设工作情况报告如下:${REST}`);
    expect(rolesOf(document)[0]).toBe('lead');
    expect(document.meta.title).toBeNull();
  });

  test('is made of a heading of the text', () => {
    expect(parse(`一、工作情况报告\n${PROSE}`).meta.title).toBeNull();
  });
});

test('titleKey drops marks, bold and letter-spacing', () => {
  expect(titleKey({ key: '## **云 岭 县** 报告' })).toBe('云岭县报告');
});

it('where a report was given is no title, and the title above the source of a page is no debris', () => {
  const document = parse(
    `2025年某某省政府工作报告\n来源:省政府研究室\n2025年1月20日在某某省第十四届人民代表大会第三次会议上省长张某作政府工作报告\n各位代表:\n现在,我代表省人民政府,向大会报告工作${'\u3002'}\n一、2024年工作回顾\n${PROSE}`,
  );
  expect(document.meta.title?.value).toBe('2025年某某省政府工作报告');
  expect(document.lines.slice(0, 2).map(({ role }) => role)).toEqual(['title', 'chrome']);
});
