import { describe, expect, it } from 'vitest';
import { PROSE } from '../document/draft.js';
import { linesOf, readDraft } from './drafts.js';
import { definition, field, levels, list, numbered, numberingPart, p, r, t } from './wml.js';

const TITLE = '云岭县司法局关于2025年度法治政府建设情况的报告';
const HEAD = p(TITLE) + p(PROSE) + p('一、主要举措');
const HALF = PROSE.slice(0, 30);
const REST = PROSE.slice(30);
const PAGE = '<w:br w:type="page"/>';
const SECTION = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';
const textOf = (body: string): string[] => linesOf(readDraft(HEAD + body)).slice(3);

describe('a new page', () => {
  it.each([
    ['page', p(`<w:r>${t(HALF)}${PAGE}${t(REST)}</w:r>`)],
    ['column', p(`<w:r>${t(HALF)}<w:br w:type="column"/>${t(REST)}</w:r>`)],
    ['page that Word found', p(`<w:r>${t(HALF)}<w:lastRenderedPageBreak/>${t(REST)}</w:r>`)],
    ['section', p(HALF, SECTION) + p(REST)],
  ])('in the middle of a sentence splits nothing: %s', (_name, body) => {
    expect(textOf(body)).toEqual([`body ${PROSE}`]);
  });

  it.each([
    ['after a sentence', p(`<w:r>${t(PROSE)}${PAGE}${t('附件1')}</w:r>`)],
    ['before a heading', p(`<w:r>${t(HALF)}${PAGE}${t('二、存在问题')}</w:r>`)],
    ['after a section', p(PROSE, SECTION) + p('二、存在问题')],
    ['typed as the end of a paragraph', p(`<w:r>${t(PROSE)}<w:br/>${t('二、存在问题')}</w:r>`)],
  ])('ends the line: %s', (_name, body) => {
    expect(textOf(body)).toHaveLength(2);
  });
});

describe('numbers of pages', () => {
  const frame = '<w:framePr w:wrap="around" w:xAlign="center"/>';
  it.each([
    p(`${r('— ')}${field('PAGE', r('1'))}${r(' —')}`, frame),
    p(
      `${r('第')}${field(' PAGE \\* MERGEFORMAT', r('1'))}${r('页 共')}<w:fldSimple w:instr=" NUMPAGES ">${r('9')}</w:fldSimple>${r('页')}`,
    ),
  ])('that Word prints are no residue', (page) => {
    expect(textOf(p(PROSE) + page + p(PROSE))[1]).toMatch(/^apparatus /);
  });

  it.each(['- 3 -', '第3页 共10页', '第 3 页'])('typed are: %s', (page) => {
    expect(textOf(p(PROSE) + p(page) + p(PROSE))).toEqual([
      `body ${PROSE}`,
      `chrome ${page}`,
      `body ${PROSE}`,
    ]);
  });

  it('in a sentence are words of it', () => {
    expect(textOf(p(`${r('详见第')}${field('PAGE', r('3'))}${r('页的说明。')}`))).toEqual([
      'body 详见第3页的说明。',
    ]);
  });
});

it('a bullet does not hide what a paragraph begins with', () => {
  const numbering = numberingPart(
    definition(
      1,
      levels([{ format: 'bullet', text: '\uf06c', more: '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>' }]),
    ) + list(1, 1),
  );
  const document = readDraft({
    body: HEAD + p('（一）依法行政', numbered(1)) + p(PROSE) + p('（二）依法决策', numbered(1)) + p(PROSE),
    parts: { numbering },
  });
  expect(document.outline.sections.map(({ title, level }) => `${level} ${title}`)).toEqual([
    '1 主要举措',
    '2 依法行政',
    '2 依法决策',
  ]);
  expect(document.lines[3]!.key).toHaveLength(document.lines[3]!.text.length);
});

it('notes of the file do not keep a footer of a page from being seen, nor does it swallow attachments', () => {
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p('数据来自统计部门。')}</w:footnote></w:footnotes>`;
  const body =
    p(`${r(PROSE)}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
    p('版权所有：某某县人民政府') +
    p('网站地图');
  const document = readDraft({ body: HEAD + body + p('附件1'), parts: { footnotes: notes } });
  expect(linesOf(document).slice(4)).toEqual([
    'chrome 版权所有：某某县人民政府',
    'chrome 网站地图',
    'attachment 附件1',
    'note 数据来自统计部门。',
  ]);
});

it('a red head above what a page left behind is a note', () => {
  const lines = ['云岭县司法局文件', '云司〔2026〕3号  签发人：某某', '首页>政务公开', TITLE];
  expect(
    linesOf(readDraft(lines.map((line) => p(line)).join('') + p(PROSE))).map((line) => line.split(' ')[0]),
  ).toEqual(['note', 'note', 'chrome', 'title', 'lead']);
});
