import { describe, expect, it } from 'vitest';
import { outlineOf, PROSE } from '../document/draft.js';
import { linesOf, readDraft } from './drafts.js';
import { p, r } from './wml.js';

const UNIT = '云岭县司法局';
const DATE = '2026年1月20日';
const TITLE = `${UNIT}关于2025年度法治政府建设情况的报告`;
const HEAD = p(TITLE) + p('县人民政府：');
const TEXT = p(PROSE) + p('一、主要举措') + p(PROSE) + p('二、存在问题') + p(`${PROSE}${PROSE}`) + p(PROSE);
const SIGNED = p(UNIT) + p(DATE);
const PLAIN = linesOf(readDraft(HEAD + TEXT + SIGNED));

const box = (content: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const rules = (kind: string): string => `<w:tblBorders><w:top w:val="${kind}"/></w:tblBorders>`;
const table = (rows: readonly (readonly string[])[], properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

describe('what stands in a frame is read like what stands in the text', () => {
  it.each([
    ['the title in a text box', p(box(p(TITLE))) + p('县人民政府：') + TEXT + SIGNED],
    ['title and addressee in text boxes', p(box(p(TITLE))) + p(box(p('县人民政府：'))) + TEXT + SIGNED],
    ['the signature in a text box', HEAD + TEXT + p(box(SIGNED))],
    ['signature and date in two', HEAD + TEXT + p(box(p(UNIT))) + p(box(p(DATE)))],
    [
      'the title in a frame',
      HEAD.replace('<w:p>', '<w:p><w:pPr><w:framePr w:hAnchor="page"/></w:pPr>') + TEXT + SIGNED,
    ],
    ['the title in a table', table([[p(TITLE)]], rules('single')) + p('县人民政府：') + TEXT + SIGNED],
    ['the signature in a table of one row', HEAD + TEXT + table([[p(''), SIGNED]], rules('single'))],
    [
      'the signature in a table without rules',
      HEAD +
        TEXT +
        table(
          [
            [p(''), p(UNIT)],
            [p(''), p(DATE)],
          ],
          rules('none'),
        ),
    ],
    ['all of it in one cell', table([[HEAD + TEXT + SIGNED]])],
    ['all of it beside an empty column', table([[p(''), HEAD + TEXT + SIGNED, p('')]], rules('single'))],
    [
      'every paragraph in a row beside an empty column',
      table((HEAD + TEXT + SIGNED).match(/<w:p>.*?<\/w:p>/g)!.map((one) => [p(''), one])),
    ],
  ])('%s', (_name, body) => {
    expect(linesOf(readDraft(body))).toEqual(PLAIN);
  });

  it('a label beside it is a cell', () => {
    const document = readDraft(table([[p('报告正文'), HEAD + TEXT + SIGNED]], rules('single')));
    expect(linesOf(document)).toEqual(['opaque 报告正文', ...PLAIN]);
    expect(outlineOf(document)).toEqual(['cn-1 主要举措', 'cn-1 存在问题']);
  });

  it('a title in a box that hangs on the first paragraph is the title', () => {
    const document = readDraft(p(r(PROSE) + box(p(TITLE))) + p('一、主要举措') + p(PROSE) + SIGNED);
    expect(document.meta.title?.value).toBe(TITLE);
    expect(linesOf(document).slice(0, 3)).toEqual([
      `lead ${PROSE}`,
      `title ${TITLE}`,
      'heading 一、主要举措',
    ]);
  });
});

describe('what is none of it stays what it is', () => {
  it('a box in the text is a note', () => {
    const document = readDraft(
      HEAD + TEXT + p(r(PROSE) + box(p('数说法治') + p('关于本县的报告'))) + TEXT + SIGNED,
    );
    expect(linesOf(document).filter((line) => line.startsWith('note'))).toEqual([
      'note 数说法治',
      'note 关于本县的报告',
    ]);
  });

  it.each([
    [
      'figures',
      [
        [p('项目'), p('件数')],
        [p('复议'), p('86')],
      ],
      rules('single'),
    ],
    [
      'figures without rules',
      [
        [p('项目'), p('件数')],
        [p('复议'), p('86')],
      ],
      rules('nil'),
    ],
    [
      'a form that is not filled in',
      [
        [p('项目'), p('')],
        [p('复议'), p('')],
      ],
      rules('single'),
    ],
    [
      'long entries',
      [
        [p('1'), p(PROSE) + p(PROSE), p('县司法局')],
        [p('2'), p(PROSE) + p(PROSE), p('县公安局')],
      ],
      rules('single'),
    ],
  ])('a table of %s is a table', (_name, rows, borders) => {
    const document = readDraft(HEAD + TEXT + table(rows, borders) + SIGNED);
    expect(document.tables).toHaveLength(1);
    expect(linesOf(document).filter((line) => line.startsWith('opaque'))).toHaveLength(rows.length);
  });
});
