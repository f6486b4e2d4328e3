import type { Document, Section } from '../model/document.js';
import { fold, isTraditional, traditionalOf } from '../text/fold.js';
import { toChineseNumeral } from '../text/numerals.js';
import { type Piece, tableLines } from './skeleton.js';

/** How a draft writes: what a new part must look like to stand in it. */
export interface Manner {
  /** A heading of the outermost level with its mark; `ordinal` is what it counts as. */
  readonly heading: (text: string, ordinal: number) => string;
  /** A heading one level down; counted from 1. */
  readonly subheading: (text: string, ordinal: number) => string;
  readonly paragraph: (text: string) => string;
  readonly newline: string;
  /** An empty line stands between paragraphs. */
  readonly spaced: boolean;
}

const NUMERAL = /[一二三四五六七八九十]+/;

/** The manner of a draft: marks of its headings, indents, width of its punctuation, its characters. */
export function mannerOf(document: Document): Manner {
  const { source } = document;
  const turn = (text: string): string => inItsCharacters(inItsWidth(text, source.text), source.text);
  const chapters = document.outline.sections.filter(({ level, style }) => level === 1 && style !== 'tail');
  const inner = document.outline.sections.filter(({ level, style }) => level === 2 && style !== 'tail');
  const first = chapters.find(({ ordinal }) => ordinal !== null) ?? chapters[0];
  const second = inner.find(({ ordinal }) => ordinal !== null) ?? inner[0];
  const body = document.blocks.find((block) => block.role === 'body');
  const indent = body === undefined ? '' : indentAt(source.text, body.range.start);
  const head = first === undefined ? '' : indentAt(source.text, first.headingRange.start);
  return {
    heading: (text, ordinal) => head + marked(first, '一、', turn(text), ordinal),
    subheading: (text, ordinal) =>
      head + marked(second, first?.style === 'atx' ? '### ' : turn('\uff08一\uff09'), turn(text), ordinal),
    paragraph: (text) => indent + turn(text),
    newline: source.newline,
    spaced: isSpaced(document),
  };
}

/** The mark of a sister heading with another number; bold marks close again. */
function marked(sister: Section | undefined, otherwise: string, text: string, ordinal: number): string {
  const number = ordinal > 99 ? String(ordinal) : toChineseNumeral(ordinal);
  const mark = sister === undefined || sister.style === 'repaired' ? otherwise : sister.marker;
  const numbered = NUMERAL.test(mark) ? mark.replace(NUMERAL, number) : mark.replace(/\d+/, String(ordinal));
  return numbered.includes('**') ? `${numbered}${text}**` : numbered + text;
}

/** Blanks from the start of the line to the place. */
function indentAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return /^[ \t\u3000]*/.exec(text.slice(start))![0];
}

function isSpaced({ lines }: Document): boolean {
  const written = lines.filter((line) => line.role !== 'blank');
  const apart = written.filter((line, i) => i > 0 && line.index - written[i - 1]!.index > 1).length;
  return apart > written.length / 2;
}

const HALF: Readonly<Record<string, string>> = {
  '\uff0c': ',',
  '\uff1a': ':',
  '\uff1b': ';',
  '\uff08': '(',
  '\uff09': ')',
};

/** Half-width marks where the draft has more of them between Chinese characters than full-width ones. */
function inItsWidth(text: string, draft: string): string {
  const half = draft.match(/(?<=[\u4e00-\u9fff])[,:;(]/g)?.length ?? 0;
  const full = draft.match(/[\uff0c\uff1a\uff1b\uff08]/g)?.length ?? 0;
  return half > full ? text.replace(/[\uff0c\uff1a\uff1b\uff08\uff09]/g, (mark) => HALF[mark]!) : text;
}

/** Traditional characters where the draft has them: the forms that the draft itself uses, else the only one. */
function inItsCharacters(text: string, draft: string): string {
  const forms = new Map<string, string>();
  let own = 0;
  for (const char of draft) {
    if (!isTraditional(char)) continue;
    own += 1;
    forms.set(fold(char), char);
  }
  if (own < draft.length / 20) return text;
  return [...text]
    .map((char) => forms.get(char) ?? (draft.includes(char) ? char : (traditionalOf(char) ?? char)))
    .join('');
}

/** The lines of a part in the manner of a draft, with the number of its heading. */
export function writePart(pieces: readonly Piece[], manner: Manner, ordinal: number): string[] {
  let inner = 0;
  return pieces.map((piece) => {
    if (piece.kind === 'paragraph') return manner.paragraph(piece.text);
    // Without empty lines around it a table would be read as a paragraph.
    if (piece.kind === 'table') return ['', ...tableLines(piece.rows), ''].join(manner.newline);
    if (piece.depth === 1) return manner.heading(piece.text, ordinal);
    inner += 1;
    return manner.subheading(piece.text, inner);
  });
}
