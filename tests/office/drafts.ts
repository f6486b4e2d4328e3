import { parseDraft } from '../../src/document/parse.js';
import { readAnySource } from '../../src/inputs/word.js';
import type { Document } from '../../src/model/document.js';
import { buildDocx, type TestDocx } from './build.js';
import { style, stylesPart } from './wml.js';

const NAMESPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';

/** The styles that Word and WPS give a new file, by their ids in Chinese Word. */
export const USUAL_STYLES = stylesPart(
  style('a', 'Normal') +
    [1, 2, 3]
      .map((n) =>
        style(
          String(n),
          `heading ${n}`,
          `<w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr>`,
        ),
      )
      .join('') +
    style('a3', 'Title', '<w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr>') +
    style('11', 'toc 1', '<w:basedOn w:val="a"/>') +
    style('21', '目录 2', '<w:basedOn w:val="a"/>') +
    style('TOC', 'TOC Heading', '<w:basedOn w:val="1"/>') +
    style('w1', 'WPSOffice手动目录 1'),
);

/** A Word file as the command line reads it. */
export function readDraft(docx: TestDocx | string): Document {
  const { parts, ...rest } = typeof docx === 'string' ? { body: docx } : docx;
  const bytes = buildDocx({ namespaces: NAMESPACES, ...rest, parts: { styles: USUAL_STYLES, ...parts } });
  const source = readAnySource(bytes, 'draft.docx');
  if (!source.ok) throw new Error(source.problem.message.en);
  return parseDraft(source.value);
}

/** Role and text of every line that is not blank. */
export const linesOf = ({ lines }: Document): string[] =>
  lines.filter(({ role }) => role !== 'blank').map(({ role, text }) => `${role} ${text.trim()}`);
