import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OfficeError } from '../../src/office/errors.js';
import { readDocx } from '../../src/office/read/read.js';
import type { WordText } from '../../src/office/read/word-text.js';
import { escapeXml } from '../../src/office/xml/xml.js';
import { listShared, sharedPath } from '../support.js';
import { buildDocx, type TestDocx, W_NS, wordPart } from './build.js';
import {
  checkHints,
  checkOrigin,
  definition,
  field,
  levels,
  list,
  numbered,
  numberingPart,
  p,
  r,
  restart,
  style,
  styled,
  stylesPart,
  t,
} from './wml.js';

/** Reads a file and proves its map and hints on the way. */
function read(docx: TestDocx | string): WordText {
  const bytes = buildDocx(typeof docx === 'string' ? { body: docx } : docx);
  const word = readDocx(bytes);
  checkOrigin(bytes, word);
  checkHints(word);
  expect(JSON.parse(JSON.stringify(word))).toEqual(word);
  return word;
}

const linesOf = (docx: TestDocx | string): string[] => read(docx).text.split('\n');

const OUTLINE = definition(
  1,
  levels([
    { format: 'chineseCounting', text: '%1\u3001', more: '<w:pStyle w:val="1"/>' },
    { format: 'chineseCounting', text: '\uff08%2\uff09', more: '<w:pStyle w:val="2"/>' },
    { format: 'decimal', text: '%3.' },
  ]),
);
const NUMBERING = numberingPart(OUTLINE + list(1, 1) + list(2, 1, restart(0, 5)));
const STYLES = stylesPart(
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>${style('a', 'Normal', '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>')}${style('1', 'heading 1', '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr>')}${style('2', '标题 2', '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>')}${style('n3', 'Heading 3')}${style('a3', 'Title')}${style('my', '我的标题', '<w:basedOn w:val="n3"/>')}${style('h', 'hidden', '<w:rPr><w:vanish/></w:rPr>', 'character')}`,
);
const parts = { styles: STYLES, numbering: NUMBERING };

describe('text', () => {
  it('is one paragraph a line, split runs together', () => {
    expect(linesOf(p(r('现将') + r('2024年', '<w:b/>') + r('情况')) + p('') + p('特此报告。'))).toEqual([
      '现将2024年情况',
      '',
      '特此报告。',
    ]);
  });

  it('decodes entities, keeps surrogate pairs, and reads blanks as Word does', () => {
    const body = p(
      `<w:r><w:t>  A&amp;B &lt;&#x20BB7;\ud842\udfb7&gt; </w:t></w:r>${r(' x\n\ty ')}<w:r><w:t>\u3000</w:t></w:r>`,
    );
    expect(linesOf(body)).toEqual(['A&B <\ud842\udfb7\ud842\udfb7> x  y \u3000']);
  });

  it('gives every special character its place', () => {
    const run = `<w:r>${t('a')}<w:tab/>${t('b')}<w:noBreakHyphen/>${t('c')}<w:softHyphen/>${t('d')}<w:ptab/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Nobody" w:char="F012"/><w:sym w:font="x" w:char="4E00"/><w:lastRenderedPageBreak/></w:r>`;
    expect(linesOf(p(run))).toEqual(['a b-cd \u2713\u2022一']);
  });

  it('takes a line break for a line of the same paragraph', () => {
    const { text, hints } = read(
      p(`<w:r>${t('关于某某的')}<w:br/>${t('报告')}</w:r>`, '<w:jc w:val="center"/>') + p('x'),
    );
    expect(text).toBe('关于某某的\n报告\nx');
    expect(hints.map(({ paragraph, align }) => [paragraph, align])).toEqual([
      [1, 'center'],
      [1, 'center'],
      [2, undefined],
    ]);
  });

  it('takes a new page before a paragraph for no line', () => {
    expect(linesOf(p(`<w:r><w:br w:type="page"/>${t('附件')}</w:r>`))).toEqual(['附件']);
  });

  it('looks into links, content controls, smart tags and simple fields', () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:hyperlink r:id="x">${r('链')}</w:hyperlink><w:smartTag>${r('接')}</w:smartTag><w:sdt><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt><w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>`)}</w:sdtContent></w:sdt>`;
    expect(linesOf(body)).toEqual(['链接控件7']);
  });

  it('keeps the base of ruby, and formulas without a place', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('yi')}</w:rt><w:rubyBase>${r('一')}</w:rubyBase></w:ruby></w:r>`;
    const bytes = buildDocx({
      body: p(`${ruby}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>${r('。')}`),
      namespaces: 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    });
    const { text, origin } = readDocx(bytes);
    expect(text).toBe('一x=1。');
    expect(origin.pieces.map(({ start, host }) => [start, host !== undefined])).toEqual([
      [0, true],
      [4, false],
    ]);
  });

  it('reads on over sections and past what it does not know', () => {
    const sections = p('一节', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') + p('二节');
    expect(
      linesOf(
        `<w:bookmarkStart w:id="0" w:name="x"/>${sections}<w:altChunk r:id="z"/><w:future><w:p/></w:future>`,
      ),
    ).toEqual(['一节', '二节']);
  });
});

describe('changes and hidden text', () => {
  it('come out accepted', () => {
    const body = p(
      `${r('同比')}<w:del w:id="1"><w:r><w:delText>上升</w:delText></w:r></w:del><w:ins w:id="2">${r('下降')}</w:ins><w:moveFrom w:id="3">${r('旧')}</w:moveFrom><w:moveTo w:id="4">${r('新')}</w:moveTo>`,
    );
    const word = read(body);
    expect(word.text).toBe('同比下降新');
    expect(word.warnings).toEqual([{ code: 'tracked-changes' }]);
  });

  it('a deleted mark joins with the next paragraph, which gives its properties and is counted once', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const { text, hints } = read({
      body:
        p('第一段', `${numbered(1)}${gone}`) +
        p('接着', '<w:jc w:val="right"/>') +
        p('', gone) +
        p('第二段', numbered(1)) +
        p('末段', gone),
      parts,
    });
    expect(text).toBe('第一段接着\n一\u3001第二段\n末段');
    expect(hints.map(({ align, paragraph }) => [align, paragraph])).toEqual([
      ['right', 1],
      ['both', 2],
      ['both', 3],
    ]);
  });

  it('hidden text is left out; a hidden mark makes a heading run into its text', () => {
    const separator = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    const body =
      p(
        r('看') +
          r('不见', '<w:vanish/>') +
          r('也不见', '<w:rStyle w:val="h"/>') +
          r('得见', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'),
      ) +
      p('深化改革。', `${styled('1')}${separator}`) +
      p('全年成效明显。') +
      p(r('藏', '<w:vanish/>'), `${numbered(1)}<w:rPr><w:vanish/></w:rPr>`) +
      p('下一节', styled('1'));
    const { text, hints } = read({ body, parts });
    expect(text).toBe('看得见\n一\u3001深化改革。全年成效明显。\n二\u3001下一节');
    expect(hints.map(({ level }) => level)).toEqual([undefined, 1, 1]);
  });
});

describe('fields', () => {
  it('give their result, with the field around it', () => {
    const { text, origin } = read(p(`${r('占')}${field('=A1', r('5.6%'))}${r('。')}`));
    expect(text).toBe('占5.6%。');
    const [, result, stop] = origin.pieces;
    const [begin, end] = result!.field!;
    expect(begin < result!.run && result!.run < end && end < stop!.run).toBe(true);
    expect(stop!.field).toBeUndefined();
  });

  it('may nest and go over paragraphs', () => {
    const inner = field('PAGE', r('3'));
    const body =
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('目')}</w:p>` +
      `<w:p>${r('录')}${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('完')}</w:p>`;
    const { text, origin } = read(body);
    expect(text).toBe('目\n录3完');
    expect(new Set(origin.pieces.map(({ field: around }) => JSON.stringify(around))).size).toBe(2);
  });

  it('that never end swallow nothing', () => {
    expect(
      linesOf(
        p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('甲')}`) + p(`乙`) + p(field('x', r('丙'))),
      ),
    ).toEqual(['甲', '乙', '丙']);
  });
});

describe('boxes and notes', () => {
  const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框内')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框内')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('a text box comes once, after its paragraph, with the run that holds it', () => {
    const { text, hints, origin } = read({
      body: p(`${r('前')}${drawing}${r('后')}`) + p('下段'),
      namespaces: MC,
    });
    expect(text).toBe('前后\n框内\n下段');
    expect(hints.map(({ from, paragraph }) => [from, paragraph])).toEqual([
      ['body', 1],
      ['textbox', 1],
      ['body', 2],
    ]);
    expect(origin.pieces.map(({ host }) => host !== undefined)).toEqual([false, false, true, false]);
  });

  it('notes stand at the end in the order of their marks, with the run that refers to them', () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { text, hints, origin } = read({
      body:
        p('首段') +
        p(`${r('正文')}${mark(3)}${mark(2)}${mark(3)}`) +
        p(`<w:r><w:endnoteReference w:id="1"/></w:r>`),
      parts: {
        footnotes: wordPart(
          'footnotes',
          `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote>${note(2, '其二')}${note(3, '其三')}`,
        ),
        endnotes: wordPart('endnotes', `<w:endnote w:id="1">${p('尾注')}</w:endnote>`),
      },
    });
    expect(text).toBe('首段\n正文\n\n其三\n其二\n尾注');
    expect(hints.slice(3).map(({ from, paragraph }) => [from, paragraph])).toEqual([
      ['footnote', 2],
      ['footnote', 2],
      ['footnote', 3],
    ]);
    expect(origin.pieces.slice(2).map(({ part, note: run }) => [part, run !== undefined])).toEqual([
      ['word/footnotes.xml', true],
      ['word/footnotes.xml', true],
      ['word/endnotes.xml', true],
    ]);
  });
});

describe('tables', () => {
  const tc = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const tr = (content: string, properties = ''): string =>
    `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${content}</w:tr>`;
  const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

  it('are one line a row, tabs between cells, paragraphs of a cell joined by a blank', () => {
    const { text, hints } = read(
      p('表') +
        tbl(
          tr(tc(p('项目')) + tc(p('数') + p('') + p('量'))),
          tr(tc(p(`<w:r>${t('办')}<w:br/>${t('件')}</w:r>`)) + tc(p('12'))),
        ) +
        p('完'),
    );
    expect(text).toBe('表\n项目\t数 量\n办 件\t12\n完');
    expect(hints.map(({ cell, paragraph }) => [cell?.row, cell?.column, paragraph])).toEqual([
      [undefined, undefined, 1],
      [1, 1, 2],
      [1, 2, 3],
      [2, 1, 6],
      [2, 2, 7],
      [undefined, undefined, 8],
    ]);
  });

  it('merged cells keep the columns in line', () => {
    const { text, hints } = read(
      tbl(
        tr(
          tc(p('年度'), '<w:vMerge w:val="restart"/>') +
            tc(p('合计'), '<w:gridSpan w:val="2"/>') +
            tc(p('注')),
        ),
        tr(tc(p('藏'), '<w:vMerge/>') + tc(p('甲')) + tc(p('乙')) + tc(p(''))),
        tr(tc(p('丙')), '<w:gridBefore w:val="2"/>'),
      ),
    );
    expect(text).toBe('年度\t合计\t\t注\n\t甲\t乙\t\n\t\t丙');
    expect(hints.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [1, 1],
      [1, 2],
      [1, 4],
      [2, 1],
      [2, 2],
      [2, 3],
      [2, 4],
      [3, 3],
    ]);
  });

  it('deleted rows vanish, inner tables are read along, a single column is a frame', () => {
    const inner = tbl(tr(tc(p('内')) + tc(p('表'))));
    expect(
      linesOf(
        tbl(tr(tc(p('删')), '<w:del w:id="1"/>'), tr(tc(p('外') + inner + p('')) + tc(p('留')))) +
          tbl(tr(tc(p('框一') + p('框二'))), tr(tc(p('框三')))),
      ),
    ).toEqual(['外 内 表\t留', '框一', '框二', '框三']);
  });

  it('number their cells like any paragraph', () => {
    const row = (text: string): string => tr(tc(p('', numbered(1, 2))) + tc(p(text)));
    expect(linesOf({ body: tbl(row('甲'), row('乙')), parts })).toEqual(['1.\t甲', '2.\t乙']);
  });
});

describe('headings, numbers and looks', () => {
  it('the level comes from the outline level, then from the name of the style', () => {
    const { hints } = read({
      body: [
        p('一', styled('1')),
        p('二', styled('2')),
        p('三', styled('n3')),
        p('四', styled('my')),
        p('题', styled('a3')),
        p('五', '<w:outlineLvl w:val="4"/>'),
        p('六', `${styled('1')}<w:outlineLvl w:val="9"/>`),
        p('七'),
        p('八', styled('unknown')),
      ].join(''),
      parts,
    });
    expect(hints.map(({ level }) => level)).toEqual([1, 2, 3, 3, 0, 5, undefined, undefined, undefined]);
  });

  it('numbers stand at the head and are marked as generated', () => {
    const { text, hints } = read({
      body: [
        p('工作成效', styled('1')),
        p('组织领导', styled('2')),
        p('2024年全年办件', numbered(1, 2)),
        p('制度', numbered(1, 2)),
        p('不编号', `${styled('1')}${numbered(0)}`),
        p('下一步', styled('1')),
        p('另起', numbered(2)),
        p('', numbered(2)),
      ].join(''),
      parts,
    });
    expect(text.split('\n')).toEqual([
      '一\u3001工作成效',
      '\uff08一\uff09组织领导',
      '1. 2024年全年办件',
      '2.制度',
      '不编号',
      '二\u3001下一步',
      '五\u3001另起',
      '六\u3001',
    ]);
    expect(hints.map(({ label }) => (label === undefined ? '' : text.slice(label.start, label.end)))).toEqual(
      ['一\u3001', '\uff08一\uff09', '1. ', '2.', '', '二\u3001', '五\u3001', '六\u3001'],
    );
  });

  it('font, size, weight and alignment are those of the greater part of the line', () => {
    const { hints } = read({
      body: [
        p(r('\uff08一\uff09总体要求。', '<w:rFonts w:eastAsia="楷体_GB2312"/><w:b/>') + r('全')),
        p(
          r('标题', '<w:rFonts w:eastAsiaTheme="minorEastAsia" w:eastAsia="黑体"/><w:sz w:val="44"/>'),
          '<w:jc w:val="end"/>',
        ),
        p('正文'),
        p(r('粗', '<w:b w:val="0"/>'), styled('1')),
      ].join(''),
      parts,
    });
    expect(hints.map(({ font, size, bold, align }) => [font, size, bold, align])).toEqual([
      ['楷体_GB2312', 32, true, 'both'],
      [undefined, 44, undefined, 'right'],
      ['仿宋_GB2312', 32, undefined, 'both'],
      ['黑体', 32, undefined, 'both'],
    ]);
  });
});

describe('the file', () => {
  const RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = (name: string, type: string, target = name): TestDocx['entries'] => [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="x"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${name}" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${RELS}<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`,
    },
    { name, data: `<w:document xmlns:w="${W_NS}"><w:body>${p('在此')}</w:body></w:document>` },
  ];
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

  it('the main part is found through the links, whatever its name', () => {
    const { text, origin } = read({
      body: p('不是'),
      entries: main('正文/main 1.xml', DOCX, '/%E6%AD%A3%E6%96%87/main%201.xml')!,
    });
    expect([text, origin.main]).toEqual(['在此', '正文/main 1.xml']);
  });

  it('a macro file is read with a warning', () => {
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const { text, warnings } = read({ body: '', entries: main('word/document.xml', type)! });
    expect([text, warnings]).toEqual(['在此', [{ code: 'macros' }]]);
  });

  it.each([
    [
      'a table file',
      main('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'not-word',
    ],
    ['a link to nothing', [{ name: '_rels/.rels', data: `${RELS}</Relationships>` }], 'no-document'],
    [
      'a part without a body',
      [{ name: 'word/document.xml', data: `<w:document xmlns:w="${W_NS}"/>` }],
      'no-document',
    ],
    ['another root', [{ name: 'word/document.xml', data: '<html/>' }], 'not-word'],
  ] as const)('%s is refused', (_, entries, code) => {
    const bytes = buildDocx({ body: '', entries: entries! });
    expect(() => readDocx(bytes)).toThrow(OfficeError);
    try {
      readDocx(bytes);
    } catch (error) {
      expect((error as OfficeError).code).toBe(code);
    }
  });

  it('warns of what else it holds and opens none of it', () => {
    const link = (type: string, target: string): string =>
      `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`;
    const { warnings } = read({
      body: `${p(`${r('x')}<w:r><w:commentReference w:id="0"/></w:r>`)}<w:altChunk r:id="q"/>`,
      parts: {
        settings: wordPart('settings', '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
      },
      entries: [
        { name: 'word/vbaProject.bin', data: 'x' },
        { name: '_xmlsignatures/sig1.xml', data: 'not even xml' },
        { name: 'word/embeddings/oleObject1.bin', data: 'x' },
        {
          name: 'word/_rels/settings.xml.rels',
          data: `${RELS}${link('attachedTemplate', 'http://example.org/t.dotm')}${link('hyperlink', 'http://example.org/')}</Relationships>`,
        },
      ],
    });
    expect(warnings).toEqual([
      { code: 'macros' },
      { code: 'signature' },
      { code: 'protection' },
      { code: 'comments' },
      { code: 'alt-chunk' },
      { code: 'embedded' },
      { code: 'external', detail: 'attachedTemplate: http://example.org/t.dotm' },
    ]);
  });

  it('reads strict files and files with prefixes of their own', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = (xml: string): WordText =>
      readDocx(buildDocx({ body: '', entries: [{ name: 'word/document.xml', data: xml }] }));
    const word = document(`<w:document xmlns:w="${strict}"><w:body>${p('严')}</w:body></w:document>`);
    expect([word.text, word.warnings]).toEqual(['严', [{ code: 'strict' }]]);
    const other = `<document xmlns="${W_NS}" xmlns:q="${W_NS}" xmlns:w="urn:x"><body><p><pPr><jc q:val="center"/></pPr><r><t>名</t></r></p><w:p/></body></document>`;
    const renamed = document(other);
    expect([renamed.text, renamed.hints.map(({ align }) => align)]).toEqual(['名', ['center']]);
    expect(other.slice(renamed.origin.pieces[0]!.t)).toMatch(/^<t>/);
  });
});

describe('any mixture of runs', () => {
  const WRAP: Readonly<Record<string, readonly [(inner: string) => string, boolean]>> = {
    plain: [(inner) => inner, true],
    inserted: [(inner) => `<w:ins w:id="1">${inner}</w:ins>`, true],
    moved: [(inner) => `<w:moveTo w:id="1">${inner}</w:moveTo>`, true],
    deleted: [(inner) => `<w:del w:id="1">${inner}</w:del>`, false],
    left: [(inner) => `<w:moveFrom w:id="1">${inner}</w:moveFrom>`, false],
    link: [(inner) => `<w:hyperlink>${inner}</w:hyperlink>`, true],
    control: [(inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`, true],
    result: [(inner) => field('REF x', inner), true],
    code: [(inner) => `${field(`</w:instrText></w:r>${inner}<w:r><w:instrText>`, '')}`, false],
  };
  const text = fc.string({
    unit: fc.constantFrom('办', '1', 'a', '&', '<', '>', '"', ' ', '\u3000', '\ud842\udfb7', '。'),
    maxLength: 6,
  });
  const piece = fc.record({
    text,
    wrap: fc.constantFrom(...Object.keys(WRAP)),
    outer: fc.constantFrom(...Object.keys(WRAP)),
    hidden: fc.boolean(),
  });
  const paragraph = fc.record({
    pieces: fc.array(piece, { maxLength: 6 }),
    mark: fc.constantFrom('', 'del'),
  });

  it('comes out as a plain model says, every piece in its place', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const body = paragraphs.map(({ pieces, mark }) =>
          p(
            `<w:bookmarkEnd/>${pieces
              .map(({ text: inner, wrap, outer, hidden }) =>
                WRAP[outer]![0](WRAP[wrap]![0](r(escapeXml(inner), hidden ? '<w:vanish/>' : ''))),
              )
              .join('')}`,
            mark === '' ? '' : '<w:rPr><w:del w:id="1"/></w:rPr>',
          ),
        );
        const kept = paragraphs.map(({ pieces }) =>
          pieces
            .filter(({ wrap, outer, hidden }) => WRAP[wrap]![1] && WRAP[outer]![1] && !hidden)
            .map((one) => one.text)
            .join(''),
        );
        let expected = '';
        let open = false;
        paragraphs.forEach(({ mark }, i) => {
          expected += kept[i];
          open = mark === 'del';
          if (!open) expected += '\n';
        });
        const lines = expected.endsWith('\n') ? expected.slice(0, -1) : expected;
        expect(read(body.join('')).text).toBe(lines);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('hostile files', () => {
  const quick = (body: string, more: Partial<TestDocx> = {}): WordText => {
    const bytes = buildDocx({ ...more, body });
    const started = performance.now();
    const word = readDocx(bytes, { ratio: 100_000 });
    expect(performance.now() - started).toBeLessThan(10_000);
    return word;
  };

  it('names that every object has are names like any other', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const body = names
      .map((name) => p(`<w:r><${name}/>${t(name)}</w:r>`, `<w:jc w:val="${name}"/>${styled(name)}`))
      .join('');
    expect(quick(body).text).toBe(names.join('\n'));
    const numbering = names
      .map((format, i) => definition(i + 1, levels([{ format, text: '%1.' }])) + list(i + 1, i + 1))
      .join('');
    const numberedBody = names.map((_, i) => p('x', numbered(i + 1))).join('');
    expect(quick(numberedBody, { parts: { numbering: numberingPart(numbering) } }).text).toBe(
      '1.x\n1.x\n1.x\n1.x',
    );
  });

  it('blanks, open fields, spans, labels and declarations by the thousand cost no more than their size', () => {
    const many = 20_000;
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(quick(p(`<w:r><w:t>a${' '.repeat(many * 10)}b</w:t></w:r>`)).text).toHaveLength(many * 10 + 2);
    expect(quick(p(begin.repeat(many) + r('x').repeat(many))).text).toHaveLength(many);
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('')}</w:tc>`;
    expect(quick(`<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`).text.length).toBeLessThan(200);
    const long =
      definition(1, levels([{ format: 'lowerLetter', text: '%1'.repeat(many), start: 99_999 }])) + list(1, 1);
    expect(
      quick(p('x', numbered(1)), { parts: { numbering: numberingPart(long) } }).text.length,
    ).toBeLessThan(2000);
    const declarations = Array.from({ length: 2000 }, (_, i) => `xmlns:n${i}="urn:n"`).join(' ');
    const odd = `<w:p xmlns:w="urn:x"/>`.repeat(many);
    expect(quick(odd, { namespaces: declarations }).text).toBe('');
  });

  it('damaged markup gives a text or an error of its own, never a crash', () => {
    const body =
      p(`${field('x', r('甲'))}<w:ins w:id="1">${r('乙')}</w:ins>`, `${styled('1')}${numbered(1)}`) +
      `<w:tbl><w:tr><w:tc>${p('丙')}</w:tc><w:tc>${p('丁')}</w:tc></w:tr></w:tbl>`;
    const tags = [...body.matchAll(/<[^>]*>/g)];
    for (const tag of tags) {
      for (const put of ['', tag[0].repeat(2), '<w:p/>', '<w:tbl/>', '<w:tr/>', '<w:r><w:t>z</w:t></w:r>']) {
        const damaged = body.slice(0, tag.index) + put + body.slice(tag.index + tag[0].length);
        try {
          const word = readDocx(buildDocx({ body: damaged, parts }));
          checkHints(word);
        } catch (error) {
          expect(error).toBeInstanceOf(OfficeError);
        }
      }
    }
  });
});

describe('size', () => {
  it('a report of 230 pages is read in linear time', () => {
    const paragraph = (i: number): string =>
      p(
        r('全年共办理行政复议案件', '<w:rFonts w:eastAsia="仿宋_GB2312"/>').repeat(6) + r(`${i}件`),
        i % 9 === 0 ? styled('1') : '',
      );
    const bytes = buildDocx({ body: Array.from({ length: 3000 }, (_, i) => paragraph(i)).join(''), parts });
    const started = performance.now();
    expect(readDocx(bytes).hints).toHaveLength(3000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('real reports', () => {
  const files = listShared('samples', '.docx');
  if (files.length === 0) console.warn('skipped: real .docx files need ../shared/samples');
  it.runIf(files.length > 0)('are read whole, every piece in its place', () => {
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(sharedPath('samples', name)));
      const word = readDocx(bytes);
      checkOrigin(bytes, word);
      checkHints(word);
      expect(word.warnings).toEqual([]);
      expect(word.text.length).toBeGreaterThan(16_000);
      expect(word.hints[0]).toMatchObject({
        font: '仿宋',
        size: 36,
        bold: true,
        align: 'center',
        paragraph: 1,
      });
      // Nothing is generated here but the line ends.
      const held = word.origin.pieces.reduce((sum, { length }) => sum + length, 0);
      expect(held + word.text.split('\n').length - 1).toBe(word.text.length);
    }
  });
});
