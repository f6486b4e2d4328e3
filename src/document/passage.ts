import type { Document, Section } from '../model/document.js';
import type { Passage } from '../model/passage.js';
import type { Range } from '../model/text.js';
import { maskPersonal } from '../text/mask.js';
import { lastAtOrBefore, lineStarts } from '../text/offsets.js';
import { ofDocument } from './memos.js';

const LONGEST = 200;
const LONGEST_HEADING = 60;

interface Starts {
  readonly lines: readonly number[];
  readonly hints: readonly number[];
  readonly sections: readonly number[];
}

/** A place of a document as a reader finds it again, apart from the document. */
export function passageOf(document: Document, range: Range): Passage {
  return {
    range,
    text: shownText(maskedText(document).slice(range.start, range.end)),
    headings: headingsAbove(document, range.start),
    line: placeNumber(document, range.start),
  };
}

/** The whole text masked, since a mask looks at what stands before and after. */
const maskedText = ofDocument.once(({ source }): string => maskPersonal(source.text));

/** Masked text as a passage shows it: blanks collapsed, no control or bidi characters, cut where it is long. */
export function shownText(masked: string, longest = LONGEST): string {
  const plain = masked
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1)}\u2026` : plain;
}

/** The headings above an offset, the outermost first, masked. */
export function headingsAbove(document: Document, offset: number): readonly string[] {
  const { sections } = document.outline;
  const titles: string[] = [];
  let section: Section | undefined = sections[lastAtOrBefore(startsOf(document).sections, offset)];
  for (; section !== undefined; section = parentOf(document, section)) {
    if (section.range.end > offset && section.style !== 'tail')
      titles.push(
        shownText(
          maskPersonal(`${section.marker.replace(/^[#\s*-]+/, '')}${section.title}`),
          LONGEST_HEADING,
        ),
      );
  }
  return titles.reverse();
}

const parentOf = ({ outline }: Document, { parent }: Section): Section | undefined =>
  parent === null ? undefined : outline.byId(parent);

/** 1-based line of a text, or the paragraph of a Word file. */
export function placeNumber(document: Document, offset: number): number {
  const { lines, hints } = startsOf(document);
  const hint = document.source.hints?.[Math.max(0, lastAtOrBefore(hints, offset))];
  return hint?.paragraph ?? lastAtOrBefore(lines, offset) + 1;
}

const startsOf = ofDocument.once(
  ({ source, outline }): Starts => ({
    lines: lineStarts(source.text),
    hints: (source.hints ?? []).map(({ range }) => range.start),
    sections: outline.sections.map(({ range }) => range.start),
  }),
);
