import { buildDocx, type TestEntry, W_NS, wordPart } from './build.js';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string, result: string): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
const change = (name: string, id: number, content: string): string =>
  `<w:${name} w:id="${id}" w:author="Someone" w:date="2026-01-01T00:00:00Z">${content}</w:${name}>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const box = (content: string): string =>
  `<w:r><w:pict><v:rect id="b1" style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;

const BODY = [
  paragraph(
    run('\u4e91\u5cad\u53bf2024\u5e74\u5de5\u4f5c\u62a5\u544a', '<w:b/><w:sz w:val="44"/>'),
    '<w:jc w:val="center"/>',
  ),
  '<w:p/>',
  paragraph(
    `${run('\u52a0\u7c97', '<w:b/>')}${run('\u548c')}${run('\u5e38\u89c4\u6587\u5b57')}${run('\u518d\u52a0\u7c97', '<w:b/><w:rPrChange w:id="90" w:author="Someone" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange>')}`,
  ),
  paragraph(run('\u5b9e\u4f53 A&amp;B &lt;x&gt; &#x4e00;&#20108; \u5b8c')),
  paragraph(
    '<w:r><w:t><![CDATA[a<b&c]]></w:t></w:r><w:r><w:t>no keep</w:t></w:r><w:r><w:t> in  and out </w:t></w:r><w:r><w:t>\ud840\udc00x&#x20001;y</w:t></w:r>',
  ),
  paragraph(
    '<w:r w:rsidR="00A100B2"><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r>',
  ),
  paragraph(
    `${run('\u63d2\u5165\u524d')}${change('ins', 91, run('\u65b0\u589e'))}${change('del', 92, '<w:r><w:delText>\u5220\u53bb</w:delText></w:r>')}${run('\u63d2\u5165\u540e')}`,
  ),
  paragraph(
    `${run('\u589e\u957f')}${field('=1+1', `${run('5.6')}${run('%', '<w:i/>')}`)}${run('\u4ee5\u4e0a')}`,
  ),
  paragraph(
    `${run('\u5916')}${field('IF', `${run('\u4e2d')}${field('PAGE', run('9'))}${run('\u540e')}`)}${run('\u5c3e')}`,
  ),
  paragraph(`${run('\u7b80')}<w:fldSimple w:instr=" PAGE ">${run('12')}</w:fldSimple>${run('\u5355')}`),
  paragraph(
    `${run('\u89c1')}<w:hyperlink w:anchor="x">${run('\u94fe\u63a5\u6587\u5b57', '<w:u w:val="single"/>')}</w:hyperlink>${run('\u3002')}`,
  ),
  paragraph(
    run('\u5408\u5e76\u7684'),
    `<w:rPr>${'<w:del w:id="93" w:author="Someone" w:date="2026-01-01T00:00:00Z"/>'}</w:rPr>`,
  ),
  paragraph(run('\u6bb5\u843d')),
  paragraph(run('\u5de5\u4f5c\u60c5\u51b5'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  paragraph('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  paragraph(
    `${run('\u6ce8\u91ca')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${run('\u4e4b\u540e')}`,
  ),
  paragraph(
    `${run('\u6846\u524d')}${box(paragraph(run('\u6846\u5185\u6587\u5b57')) + paragraph(run('\u6846\u5185\u7b2c\u4e8c\u6bb5')))}${run('\u6846\u540e')}`,
  ),
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell(paragraph(run('\u6307\u6807')))}${cell(paragraph(run('\u6570\u503c')) + paragraph(run('\u7b2c\u4e8c\u6bb5')))}</w:tr><w:tr>${cell(paragraph(run('\u4ef6\u6570')))}${cell('<w:p/>')}</w:tr></w:tbl>`,
  `<w:sdt><w:sdtPr><w:alias w:val="c"/></w:sdtPr><w:sdtContent>${paragraph(run('\u63a7\u4ef6\u5185\u6bb5\u843d'))}</w:sdtContent></w:sdt>`,
  paragraph(
    `${run('\u7f16')}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('\u503c\u63a7\u4ef6')}</w:sdtContent></w:sdt>${run('\u53f7')}`,
  ),
  paragraph(
    `<w:bookmarkStart w:id="0" w:name="x"/>${run('\u9690\u85cf\u524d')}${run('\u770b\u4e0d\u89c1', '<w:vanish/>')}${run('\u9690\u85cf\u540e')}<w:bookmarkEnd w:id="0"/>`,
  ),
  paragraph(
    '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="10"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt><w:r><w:t>hao</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>\u53f7</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>\u6ce8\u97f3</w:t></w:r>',
  ),
  paragraph(run('\u4e91\u5cad\u53bf\u4eba\u6c11\u653f\u5e9c'), '<w:jc w:val="right"/>'),
].join('\n');

const NUMBERING = wordPart(
  'numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1\u3001"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
const FOOTNOTES = wordPart(
  'footnotes',
  '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> \u811a\u6ce8\u6587\u5b57</w:t></w:r></w:p></w:footnote>',
);
export const FOREIGN_COMMENT = `<w:comment w:id="0" w:author="\u738b\u79d1\u957f" w:date="2026-01-01T00:00:00Z" w:initials="W"><w:p><w:r><w:t>\u8bf7\u6838</w:t></w:r></w:p></w:comment>`;

/** A file with everything that has broken an anchor somewhere; `parts` and `entries` are added to it. */
export function tortureDocx(
  more: {
    readonly parts?: Record<string, string>;
    readonly entries?: readonly TestEntry[];
    readonly before?: string;
  } = {},
): Uint8Array {
  return buildDocx({
    body: (more.before ?? '') + BODY,
    namespaces: 'xmlns:v="urn:schemas-microsoft-com:vml"',
    parts: { numbering: NUMBERING, footnotes: FOOTNOTES, ...more.parts },
    entries: more.entries ?? [],
  });
}

/** The same with a comment of someone else on its title. */
export const discussedDocx = (): Uint8Array =>
  tortureDocx({
    before:
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>\u9898\u8bb0</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    parts: { comments: `<w:comments xmlns:w="${W_NS}">${FOREIGN_COMMENT}</w:comments>` },
  });
