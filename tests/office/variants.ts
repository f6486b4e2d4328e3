import type { parseDraft } from '../../src/document/parse.js';
import type { Line, Section } from '../../src/model/document.js';
import { escapeXml } from '../../src/office/xml/xml.js';
import { wordPart } from './build.js';
import { definition, field, levels, list, numbered, numberingPart, p, r, restart, styled, t } from './wml.js';

/** A line of a plain report with what the plain reading knows of it. */
export interface Told {
  readonly text: string;
  readonly role: Line['role'];
  /** Where a heading begins with it. */
  readonly section: Section | undefined;
  readonly runIn: boolean;
}

export interface Variant {
  readonly body: string;
  readonly parts?: Readonly<Record<string, string>>;
}

export function toldLines({ lines, outline }: ReturnType<typeof parseDraft>): Told[] {
  const sections = new Map(
    outline.sections.filter(({ style }) => style !== 'tail').map((one) => [one.range.start, one]),
  );
  return lines
    .filter(({ role }) => role !== 'blank')
    .map(({ text, role, range }) => {
      const section = sections.get(range.start);
      const runIn = section !== undefined && section.titleRange.end < range.start + text.trimEnd().length - 1;
      return { text, role, section, runIn };
    });
}

const CENTRE = '<w:jc w:val="center"/>';
const PAGE = '<w:r><w:br w:type="page"/></w:r>';
const run = (text: string, look = ''): string => r(escapeXml(text), look);
const par = (text: string, look = ''): string => p(run(text), look);
const lookOf = ({ role }: Told): string =>
  role === 'title' ? CENTRE : role === 'signature' || role === 'date' ? '<w:jc w:val="right"/>' : '';
const usual = (line: Told): string => par(line.text, lookOf(line));
const all = (lines: readonly Told[], make: (line: Told, i: number) => string = usual): string =>
  lines.map(make).join('');
const isText = ({ role, text }: Told): boolean => /lead|body|heading/.test(role) && text.length > 30;
const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
const table = (rows: readonly (readonly string[])[], look = ''): string =>
  `<w:tbl><w:tblPr>${look}</w:tblPr>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
const RULED = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>';
const box = (content: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const change = (name: string, id: number, content: string): string =>
  `<w:${name} w:id="${id}" w:author="x" w:date="2026-01-01T00:00:00Z">${content}</w:${name}>`;
const headings = (lines: readonly Told[]): Told[] =>
  lines.filter(({ section, runIn }) => section !== undefined && !runIn);
const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const entries = (lines: readonly Told[], look = ''): string =>
  all(headings(lines), (line, i) =>
    p(`${run(line.text)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1', r(String(1 + (i >> 2))))}`, look),
  );
const titleOf = (lines: readonly Told[]): Told[] => lines.filter(({ role }) => role === 'title');
const signed = (line: Told): boolean => line.role === 'signature' || line.role === 'date';
/** The title otherwise; a report without one stays as it is. */
const retitled = (lines: readonly Told[], make: (text: string) => string): string =>
  all(lines, (line) => (line.role === 'title' ? make(line.text.trim()) : usual(line)));
const framed = (page: string): string =>
  p(`${r('— ')}${field('PAGE', r(page))}${r(' —')}`, '<w:framePr w:wrap="around" w:xAlign="center"/>');

/** The ordinals as Word makes them: each heading a list of its own that begins where it should. */
function automatic(lines: readonly Told[]): Variant {
  const made: string[] = [];
  const body = all(lines, (line) => {
    const { section } = line;
    const marker = section?.marker.trim() ?? '';
    const kind = /^[一二三四五六七八九十]+\u3001$/.test(marker)
      ? 0
      : /^\([一二三四五六七八九十]+\)$/.test(marker)
        ? 1
        : /^\uff08[一二三四五六七八九十]+\uff09$/.test(marker)
          ? 2
          : -1;
    if (section?.ordinal == null || kind < 0) return usual(line);
    made.push(list(made.length + 1, kind, restart(0, section.ordinal.value)));
    return par(line.text.slice(line.text.indexOf(marker) + marker.length), numbered(made.length));
  });
  const numbering = ['%1\u3001', '(%1)', '\uff08%1\uff09'].map((text, i) =>
    definition(i, levels([{ format: 'chineseCounting', text, more: '<w:suff w:val="nothing"/>' }])),
  );
  return { body, parts: { numbering: numberingPart(numbering.join('') + made.join('')) } };
}

function footnoted(lines: readonly Told[]): Variant {
  const body = all(lines, (line, i) =>
    isText(line) ? p(`${run(line.text)}<w:r><w:footnoteReference w:id="${i + 2}"/></w:r>`) : usual(line),
  );
  const notes = lines.map((_, i) => `<w:footnote w:id="${i + 2}">${p('数据来自统计部门。')}</w:footnote>`);
  return { body, parts: { footnotes: wordPart('footnotes', notes.join('')) } };
}

const halves = (line: Told, make: (head: string, rest: string) => string): string => {
  const comma = line.text.search(/(?<=.{24})[,\uff0c](?=.{10})(?![^\u3002]*$)/);
  return isText(line) && comma > 0 && !/[一二三四五六七八九十\d]/.test(line.text[comma + 1]!)
    ? make(line.text.slice(0, comma + 1), line.text.slice(comma + 1))
    : usual(line);
};

const title = (lines: readonly Told[]): string =>
  titleOf(lines)
    .map(({ text }) => text.trim())
    .join('');

/** What clerks and their programs make of one and the same report. */
export const VARIANTS: Readonly<Record<string, (lines: readonly Told[]) => string | Variant>> = {
  plain: (lines) => all(lines),
  'indented by blanks': (lines) =>
    all(lines, (line) => par(`\u3000\u3000${line.text.trimStart()}`, lookOf(line))),
  'headings in styles': (lines) =>
    all(lines, (line) =>
      line.section !== undefined && !line.runIn
        ? par(line.text, styled(String(Math.min(3, line.section.level))))
        : usual(line),
    ),
  'all headings in one style': (lines) =>
    all(lines, (line) => (line.section === undefined ? usual(line) : par(line.text, styled('2')))),
  'headings by outline level': (lines) =>
    all(lines, (line) =>
      line.section === undefined ? usual(line) : par(line.text, '<w:outlineLvl w:val="0"/>'),
    ),
  'headings bold': (lines) =>
    all(lines, (line) => (line.section === undefined ? usual(line) : p(run(line.text, '<w:b/>')))),
  'all text in a heading style': (lines) => all(lines, (line) => par(line.text, styled('1'))),
  'automatic numbers': automatic,
  'title broken by hand': (lines) =>
    retitled(lines, (text) =>
      p(`<w:r>${t(escapeXml(text.slice(0, 9)))}<w:br/>${t(escapeXml(text.slice(9)))}</w:r>`, CENTRE),
    ),
  'title in two paragraphs': (lines) =>
    retitled(lines, (text) => par(text.slice(0, 9), styled('a3')) + par(text.slice(9), styled('a3'))),
  'title in a text box': (lines) => retitled(lines, (text) => p(box(par(text, CENTRE)))),
  'title in a frame': (lines) => retitled(lines, (text) => par(text, '<w:framePr w:hAnchor="page"/>')),
  'title in a table': (lines) => retitled(lines, (text) => table([[par(text)]], RULED)),
  'contents kept by Word': (lines) => control(par('目录', styled('TOC')) + entries(lines)) + all(lines),
  'contents in styles': (lines) => par('目 录') + entries(lines, styled('11')) + all(lines),
  'contents typed': (lines) =>
    par('目录') + all(headings(lines), (line) => par(`${line.text}……………………1`)) + p(PAGE) + all(lines),
  'red head': (lines) =>
    par('某某县某某局文件', `${CENTRE}`) +
    p('') +
    par('某司〔2026〕3号                签发人：某某') +
    p('') +
    all(lines),
  'red head in a table': (lines) =>
    table([[par('某某县某某局文件')], [par('某司〔2026〕3号'), par('签发人：某某')]], RULED) + all(lines),
  'closing marks': (lines) =>
    all(lines) +
    table(
      [
        [par('抄送：县委办公室，县人大常委会办公室。')],
        [par('某某县某某局办公室'), par('2026年1月20日印发')],
      ],
      RULED,
    ),
  cover: (lines) =>
    (title(lines) === '' ? '' : par(title(lines), CENTRE) + p(PAGE)) +
    (headings(lines).length === 0 ? '' : control(par('目录') + entries(lines))) +
    all(lines),
  'page numbers in frames': (lines) =>
    all(lines, (line, i) => usual(line) + (isText(line) && i % 5 === 4 ? framed(String(i)) : '')),
  'all in one cell': (lines) => table([[all(lines)]], RULED),
  'all beside empty columns': (lines) => table([[p(''), all(lines), p('')]], RULED),
  'all beside a label': (lines) => table([[par('报告正文'), all(lines)]], RULED),
  'a row for each paragraph': (lines) => table(lines.map((line) => [p(''), usual(line)])),
  'signature in a table': (lines) => {
    const last = lines.filter(signed);
    const rest = all(lines.filter((line) => !signed(line)));
    return last.length === 0 || lines.slice(-last.length).some((line) => !signed(line))
      ? all(lines)
      : rest + table([[p(''), all(last)]], RULED);
  },
  'signature in a text box': (lines) =>
    lines.slice(-2).every(signed) ? all(lines.slice(0, -2)) + p(box(all(lines.slice(-2)))) : all(lines),
  'changes tracked': (lines) =>
    all(lines, (line, i) =>
      isText(line)
        ? p(
            run(line.text.slice(0, 9)) +
              change('del', 2 * i, '<w:r><w:delText>删去的话。</w:delText></w:r>') +
              change('ins', 2 * i + 1, run(line.text.slice(9))),
          )
        : usual(line),
    ),
  'comments of others': (lines) =>
    all(lines, (line, i) =>
      p(
        `<w:commentRangeStart w:id="${i}"/>${run(line.text)}<w:commentRangeEnd w:id="${i}"/><w:r><w:commentReference w:id="${i}"/></w:r>`,
        lookOf(line),
      ),
    ),
  footnotes: footnoted,
  'runs of one character': (lines) =>
    all(lines, (line) =>
      p(
        `<w:proofErr w:type="spellStart"/>${[...line.text].map((char) => run(char)).join('<w:bookmarkEnd w:id="0"/>')}`,
        lookOf(line),
      ),
    ),
  'smart tags, links, controls': (lines) =>
    all(
      lines,
      (line) =>
        `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${p(
          `<w:smartTag>${run(line.text.slice(0, 4))}</w:smartTag><w:hyperlink w:anchor="x">${run(line.text.slice(4))}</w:hyperlink>`,
          lookOf(line),
        )}</w:sdtContent></w:sdt>`,
    ),
  'hidden words': (lines) =>
    all(lines, (line) => p(run(line.text) + run('批示', '<w:vanish/>'), lookOf(line))),
  'new pages in sentences': (lines) =>
    all(lines, (line) => halves(line, (head, rest) => p(run(head) + PAGE + run(rest)))),
  'new sections in sentences': (lines) =>
    all(lines, (line) => halves(line, (head, rest) => par(head, '<w:sectPr/>') + par(rest))),
  'line breaks for paragraphs': (lines) => {
    const from = lines.findLastIndex(({ role }) => role === 'title') + 1;
    return (
      all(lines.slice(0, from)) +
      p(
        lines
          .slice(from)
          .map(({ text }) => run(text))
          .join('<w:r><w:br/></w:r>'),
      )
    );
  },
  'bullets on prose': (lines) => ({
    body: all(lines, (line) => (isText(line) ? par(line.text, numbered(1)) : usual(line))),
    parts: {
      numbering: numberingPart(definition(1, levels([{ format: 'bullet', text: '\uf06c' }])) + list(1, 1)),
    },
  }),
  'empty paragraphs and pages': (lines) =>
    p('').repeat(3) + all(lines, (line) => usual(line) + p('') + (line.section?.level === 1 ? p(PAGE) : '')),
};
