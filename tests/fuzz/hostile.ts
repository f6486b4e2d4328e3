import { buildDocx, buildZip, R_NS, type TestEntry, W_NS, wordPart } from '../office/build.js';

/** A file that somebody made to hurt, or that a broken program wrote. */
export interface Hostile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const WORD = `xmlns:w="${W_NS}" xmlns:r="${R_NS}"`;
const SENTENCE = '某某区深入学习贯彻习近平法治思想。';
const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const nested = (depth: number, open: string, close: string, core: string): string =>
  open.repeat(depth) + core + close.repeat(depth);
const docx = (name: string, make: () => Parameters<typeof buildDocx>[0]): Hostile => ({
  name: `${name}.docx`,
  bytes: () => buildDocx(make()),
});
const body = (name: string, make: () => string): Hostile => docx(name, () => ({ body: make() }));
const text = (name: string, make: () => string): Hostile => ({
  name: `${name}.txt`,
  bytes: () => new TextEncoder().encode(make()),
});
/** Stored, so that no compression ratio gives the file away. */
const stored = (name: string, make: () => string): Hostile =>
  docx(name, () => ({ body: '', entries: [storedMain(documentOf(make()))] }));
const storedMain = (data: string): TestEntry => ({ name: 'word/document.xml', data, deflate: false });
const documentOf = (content: string): string =>
  `<w:document ${WORD}><w:body>${content}</w:body></w:document>`;

const CELL = `<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr>${paragraph('a')}</w:tc>`;
const cycle = (count: number, style: (i: number) => string): string => times(count, (i) => style(i));

const STYLE_CYCLE = wordPart(
  'styles',
  cycle(
    500,
    (i) =>
      `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="s${i}"/><w:basedOn w:val="s${(i + 1) % 500}"/><w:pPr><w:numPr><w:numId w:val="${i + 1}"/></w:numPr></w:pPr></w:style>`,
  ),
);
const NUMBER_CYCLE = wordPart(
  'numbering',
  times(500, (i) => `<w:abstractNum w:abstractNumId="${i}"><w:numStyleLink w:val="s${i}"/></w:abstractNum>`) +
    times(500, (i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${(i + 1) % 500}"/></w:num>`),
);
const LEVELS = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${times(
    9,
    (i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="999999999"/><w:numFmt w:val="${['upperRoman', 'lowerLetter', 'chineseCounting', 'japaneseCounting', 'decimalZero', 'cardinalText', 'hex', 'ideographDigital', 'lowerRoman'][i]}"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9${'%1'.repeat(30)}"/></w:lvl>`,
  )}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
);
const numbered = (i: number): string =>
  paragraph(SENTENCE, `<w:pPr><w:numPr><w:ilvl w:val="${i % 9}"/><w:numId w:val="1"/></w:numPr></w:pPr>`);

/** Files within the limits of the container that cost much to read, and the same as plain text. */
export const HOSTILE: readonly Hostile[] = [
  stored('empty-paragraphs-2900000', () => '<w:p/>'.repeat(2_900_000)),
  stored('empty-paragraphs-490000', () => '<w:p/>'.repeat(490_000)),
  stored('xml-50mb-tags', () => paragraph(SENTENCE).repeat(550_000)),
  stored('xml-50mb-comment', () => `<!--${'-x'.repeat(25_000_000)}-->${paragraph(SENTENCE)}`),
  stored('xml-50mb-text', () => paragraph('x'.repeat(50_000_000))),
  stored('xml-50mb-attributes', () =>
    times(
      450_000,
      (i) => `<w:p w:rsidR="${i}" w:rsidRDefault="${i}" w:rsidP="${i}" w:x="${'a'.repeat(40)}"/>`,
    ),
  ),
  stored(
    'one-tag-1000000-attributes',
    () => `<w:p ${times(1_000_000, (i) => `a${i}="1" `)}/>${paragraph(SENTENCE)}`,
  ),
  body('table-gridspan', () => `<w:tbl>${`<w:tr>${CELL.repeat(60)}</w:tr>`.repeat(1_500)}</w:tbl>`),
  body('table-gridspan-one-cell', () => `<w:tbl>${`<w:tr>${CELL}<w:tc/></w:tr>`.repeat(100_000)}</w:tbl>`),
  body('one-paragraph-1mb', () => paragraph(times(60_000, (i) => `${i}${SENTENCE}`))),
  body('paragraphs-80000', () => times(80_000, (i) => paragraph(`${i}${SENTENCE}`))),
  body('paragraphs-30000', () => times(30_000, (i) => paragraph(`${i}${SENTENCE}`))),
  body('one-paragraph-1mb-no-stop', () =>
    paragraph(times(250_000, (i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000)).repeat(4))),
  ),
  body(
    'one-paragraph-100000-runs',
    () => `<w:p>${`<w:r><w:t>${SENTENCE}</w:t></w:r>`.repeat(100_000)}</w:p>`,
  ),
  body('paragraphs-200000', () => times(200_000, (i) => paragraph(`${i}${SENTENCE}`))),
  body('headings-20000', () =>
    times(
      20_000,
      (i) => paragraph(`第${i}项工作`, '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + paragraph(SENTENCE),
    ),
  ),
  body('nested-tables-60', () =>
    nested(60, '<w:tbl><w:tr><w:tc>', '</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>', paragraph(SENTENCE)),
  ),
  body('nested-tables-two-each', () => {
    let inner = paragraph('a');
    for (let i = 0; i < 15; i++)
      inner = `<w:tbl><w:tr><w:tc>${inner}</w:tc><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    return inner;
  }),
  body('nested-sdt', () =>
    nested(90, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', paragraph(SENTENCE)),
  ),
  body('nested-ins', () => `<w:p>${nested(150, '<w:ins>', '</w:ins>', '<w:r><w:t>a</w:t></w:r>')}</w:p>`),
  stored('nested-100000', () => nested(100_000, '<w:ins>', '</w:ins>', paragraph('a'))),
  body(
    'alternate-content-deep',
    () =>
      `<w:p><w:r>${nested(60, '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>', '</mc:Choice><mc:Fallback/></mc:AlternateContent>', '<w:t>a</w:t>')}</w:r></w:p>`,
  ),
  body('boxes-in-boxes', () =>
    nested(40, '<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>', paragraph('a')),
  ),
  docx('numbering-huge', () => ({ body: times(20_000, numbered), parts: { numbering: LEVELS } })),
  docx('numbering-cycle', () => ({
    body: times(500, (i) => paragraph(SENTENCE, `<w:pPr><w:pStyle w:val="s${i}"/></w:pPr>`)),
    parts: { numbering: NUMBER_CYCLE, styles: STYLE_CYCLE },
  })),
  docx('comments-100000', () => ({
    body: paragraph(SENTENCE),
    parts: {
      comments: wordPart(
        'comments',
        times(100_000, (i) => `<w:comment w:id="${i}" w:author="hegao 核稿"><w:p/></w:comment>`),
      ),
    },
  })),
  docx('comments-100000-marked', () => ({
    body: `<w:p>${times(100_000, (i) => `<w:commentRangeStart w:id="${i}"/><w:r><w:t>a</w:t></w:r>`)}</w:p>`,
    parts: {
      comments: wordPart(
        'comments',
        times(100_000, (i) => `<w:comment w:id="${i}" w:author="hegao 核稿"><w:p/></w:comment>`),
      ),
    },
  })),
  docx('footnotes-100000', () => ({
    body: `<w:p>${times(100_000, (i) => `<w:r><w:footnoteReference w:id="${i}"/></w:r>`)}</w:p>`,
    parts: {
      footnotes: wordPart(
        'footnotes',
        times(100_000, (i) => `<w:footnote w:id="${i}">${paragraph('a')}</w:footnote>`),
      ),
    },
  })),
  body(
    'field-never-closed',
    () =>
      paragraph(SENTENCE) +
      times(50_000, () => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>a</w:t></w:r></w:p>`),
  ),
  body('fields-30000', () =>
    times(
      30_000,
      () =>
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>习近平新时代</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
  ),
  stored('attribute-10mb', () => `<w:p w:rsidR="${'x'.repeat(10_000_000)}"/>${paragraph(SENTENCE)}`),
  stored('entities-1000000', () => paragraph('&#x67D0;'.repeat(1_000_000))),
  body('entity-unknown', () => paragraph('&lol;'.repeat(1000))),
  docx('doctype', () => ({
    body: '',
    entries: [
      { name: 'word/document.xml', data: `<!DOCTYPE d [<!ENTITY a "aa">]>${documentOf(paragraph('&a;'))}` },
    ],
  })),
  docx('prefix-renamed-deep', () => ({
    body: '',
    entries: [
      storedMain(
        `<x:document xmlns:x="${W_NS}"><x:body>${nested(180, '<x:ins>', '</x:ins>', '<x:p/>').repeat(2000)}</x:body></x:document>`,
      ),
    ],
  })),
  docx('relationships-200000', () => ({
    body: paragraph(SENTENCE),
    entries: [
      {
        name: 'word/_rels/document.xml.rels',
        data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${times(200_000, (i) => `<Relationship Id="r${i}" Type="x/image" Target="http://example.invalid/${i}" TargetMode="External"/>`)}</Relationships>`,
      },
    ],
  })),
  docx('entries-4000-rels', () => ({
    body: paragraph(SENTENCE),
    entries: Array.from({ length: 4000 }, (_, i) => ({
      name: `word/_rels/x${i}.xml.rels`,
      data: '<Relationships/>',
    })),
  })),
  docx('rels-100-of-1mb', () => ({
    body: paragraph(SENTENCE),
    entries: Array.from({ length: 100 }, (_, i) => ({
      name: `word/_rels/x${i}.rels`,
      data: `<Relationships>${'<a/>'.repeat(250_000)}</Relationships>`,
    })),
  })),
  {
    name: 'bomb.docx',
    bytes: () =>
      buildZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: new Uint8Array(100_000_000) },
      ]),
  },
  text('line-1mb', () => '某区工作稳步推进、'.repeat(110_000)),
  text('sentence-repeated-1mb', () => SENTENCE.repeat(60_000)),
  text('sentence-repeated-lines-1mb', () => `${SENTENCE}\n`.repeat(60_000)),
  text('lines-200000', () => times(200_000, (i) => `${i}${SENTENCE}\n`)),
  text('headings-20000', () => times(20_000, (i) => `一、第${i}项工作\n${SENTENCE}\n`)),
  text('letters-1mb', () => 'a'.repeat(1_000_000)),
  text('digits-1mb', () => '1234567890'.repeat(100_000)),
];
