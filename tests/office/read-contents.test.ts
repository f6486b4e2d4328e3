import { describe, expect, it } from 'vitest';
import { outlineOf, PROSE } from '../document/draft.js';
import { linesOf, readDraft } from './drafts.js';
import { field, p, r, styled } from './wml.js';

const TITLE = '云岭县司法局关于2025年度法治政府建设情况的报告';
const BODY = p(TITLE) + p(PROSE) + p('一、主要举措') + p(PROSE) + p('二、存在问题') + p(PROSE);
const OUTLINE = ['cn-1 主要举措', 'cn-1 存在问题'];
// Out of date: the report has no third chapter.
const NAMES = ['一、主要举措', '二、存在问题', '三、下一步安排'];
const entry = (name: string, look = ''): string =>
  p(`${r(name)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', r('1'))}`, look);
const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const around = (names: readonly string[]): string => {
  const [first, ...rest] = names.map((name) => entry(name));
  const open =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TO</w:instrText></w:r><w:r><w:instrText>C \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
  return `<w:p>${open}${first!.slice('<w:p>'.length)}${rest.join('')}${end}`;
};

describe('a table of contents of a Word file is no part of the report', () => {
  it.each([
    ['a content control', control(p('目 录', styled('TOC')) + NAMES.map((name) => entry(name)).join(''))],
    ['a field', p('目录') + around(NAMES)],
    ['a simple field', p('目录') + p(`<w:fldSimple w:instr=" TOC \\o ">${r(NAMES[0]!)}</w:fldSimple>`)],
    ['its style', p('目录', styled('TOC')) + NAMES.map((name) => entry(name, styled('11'))).join('')],
    ['its Chinese style', p('目录') + NAMES.map((name) => entry(name, styled('21'))).join('')],
    ['the style that WPS makes', p('目录') + NAMES.map((name) => entry(name, styled('w1'))).join('')],
  ])('told by %s, before the title and after it', (_name, contents) => {
    for (const body of [contents + BODY, BODY.replace('</w:p>', `</w:p>${contents}`)]) {
      const document = readDraft(body);
      expect(outlineOf(document)).toEqual(OUTLINE);
      expect(document.meta.title?.value).toBe(TITLE);
      const roles = linesOf(document).filter((line) => /目 ?录|\d$/.test(line));
      expect(roles.map((line) => line.split(' ')[0])).toEqual(roles.map(() => 'apparatus'));
      expect(roles.length).toBeGreaterThan(0);
    }
  });

  it('and hints say so', () => {
    const { source } = readDraft(around(NAMES) + BODY);
    expect(source.hints!.map(({ from }) => from).slice(0, 5)).toEqual(['toc', 'toc', 'toc', 'body', 'body']);
  });

  it('the title of the cover above it is a note, not the residue of a page', () => {
    const document = readDraft(p(TITLE) + control(NAMES.map((name) => entry(name)).join('')) + BODY);
    expect(
      linesOf(document)
        .slice(0, 5)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['note', 'apparatus', 'apparatus', 'apparatus', 'title']);
  });

  it('text in such a style is text', () => {
    const document = readDraft(p(TITLE) + p(PROSE, styled('11')) + p('一、主要举措') + p(PROSE));
    expect(linesOf(document)[1]).toBe(`lead ${PROSE}`);
  });
});
