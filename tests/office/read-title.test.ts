import { describe, expect, it } from 'vitest';
import { PROSE, slice } from '../document/draft.js';
import { linesOf, readDraft } from './drafts.js';
import { p, r, styled, t } from './wml.js';

const UNIT = '云岭县司法局';
const TITLE = `${UNIT}关于2025年度法治政府建设情况的报告`;
const CENTRE = '<w:jc w:val="center"/>';
const BODY = p(PROSE) + p('一、主要举措') + p(PROSE);
const centred = (text: string, size: number): string =>
  p(r(text, `<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="${size}"/>`), CENTRE);
const broken = (parts: readonly string[], look = CENTRE): string =>
  p(`<w:r>${parts.map(t).join('<w:br/>')}</w:r>`, look);

describe('a title on several lines of a Word file', () => {
  it.each([
    ['broken by hand, at any place', broken(['云岭县司法局关于202', '5年度法治政府建设情况的报告'])],
    [
      'broken twice, with blanks',
      broken(['  云岭县司法局关于', '   2025年度法治政', '府建设情况的报告'], ''),
    ],
    ['paragraphs of the style Title', p(TITLE.slice(0, 11), styled('a3')) + p(TITLE.slice(11), styled('a3'))],
    ['centred, after the unit', centred(UNIT, 44) + centred('关于2025年度法治政府建设情况的报告', 44)],
  ])('is one: %s', (_name, title) => {
    const document = readDraft(title + BODY);
    expect(document.meta.title?.value).toBe(TITLE);
    expect(document.meta.unit?.value).toBe(UNIT);
    expect(slice(document, document.meta.title!.range!).replace(/\s/g, '')).toBe(TITLE);
    expect(linesOf(document).at(-3)).toBe(`lead ${PROSE}`);
  });

  it('goes on from a unit above only in the same letters', () => {
    const name = '法治政府建设年度报告';
    expect(readDraft(centred(UNIT, 44) + centred(name, 44) + BODY).meta.title?.value).toBe(UNIT + name);
    expect(readDraft(centred(UNIT, 72) + centred(name, 44) + BODY).meta.title?.value).toBe(name);
    expect(readDraft(p(UNIT) + centred(name, 44) + BODY).meta.title?.value).toBe(name);
  });

  it.each(['（2026年1月20日）', '云司〔2026〕3号', '云岭县司法局文件', '（征求意见稿）'])(
    '%s in the same letters is none of it',
    (line) => {
      expect(readDraft(centred(line, 44) + centred(TITLE, 44) + BODY).meta.title?.value).toBe(TITLE);
    },
  );

  it('takes no line after it along', () => {
    const document = readDraft(broken([TITLE, '（2026年1月20日）']) + BODY);
    expect(document.meta.title?.value).toBe(TITLE);
    expect(linesOf(document)[1]).toBe('note （2026年1月20日）');
  });
});
