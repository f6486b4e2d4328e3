import { child, switchOf, wordValue } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import { withoutSections } from './breaks.js';
import type { FieldKind, Fields } from './fields.js';
import { type Inline, readInline } from './runs.js';
import {
  type Align,
  levelOfOutline,
  type NumberingProperty,
  readAlign,
  readNumbering,
  readOutline,
  type Styles,
} from './styles.js';
import { through } from './through.js';
import { readTable, type WordTable } from './word-tables.js';

/** Properties of a paragraph, its style's included. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly level?: number;
  readonly align?: Align;
  readonly numbering: NumberingProperty;
  /** It has a style for the lines of a table of contents. */
  readonly listed?: boolean;
}

export interface Paragraph extends Inline {
  readonly kind: 'paragraph';
  readonly properties: ParagraphProperties;
  /** See `WordHint.paragraph`. */
  readonly ordinal: number;
  /** Word prints it: a line of a table of contents, or the number of the page. */
  readonly printed?: FieldKind;
  /** A section ends with it. */
  readonly endsSection?: boolean;
}

export type Block = Paragraph | WordTable;

/** One run of text that is read from beginning to end: the body, a note, a text box. */
export interface Story {
  readonly styles: Styles;
  readonly fields: Fields;
  /** Run around all of it. */
  readonly host?: number;
  /** The ordinal of the next paragraph. */
  readonly count: () => number;
}

/** A paragraph whose mark is gone, so that the next one goes on in it. */
interface Open {
  readonly inline: Inline;
  readonly properties: ParagraphProperties;
  /** A hidden mark leaves the first paragraph's properties, a deleted one those of the mark that stays. */
  readonly mark: 'kept' | 'deleted' | 'hidden';
  readonly endsSection: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set(['w:p', 'w:tbl']);

/** The paragraphs and tables of a body, cell, note or box. What is only linked (`w:altChunk`) is left out. */
export function readBlocks(parent: XmlElement, story: Story): Block[] {
  const blocks: Block[] = [];
  let open: Open | undefined;
  let cut = false;
  const close = (): void => {
    if (open !== undefined && (open.mark === 'kept' || !isEmpty(open.inline))) {
      const { inline, properties } = open;
      const printed = inContents ? 'contents' : printedBy(inline, properties);
      const known = {
        ...(printed === undefined ? {} : { printed }),
        ...(open.endsSection ? { endsSection: true } : {}),
      };
      cut ||= open.endsSection;
      blocks.push({ kind: 'paragraph', ...inline, properties, ordinal: story.count(), ...known });
    }
    open = undefined;
  };
  let inContents = false;
  for (const { element, contents } of through(parent, BLOCKS)) {
    if (element.name === 'w:p') {
      inContents = contents;
      open = readParagraph(element, story, open);
      if (open.mark === 'kept') close();
    } else {
      close();
      blocks.push(readTable(element, (cell) => readBlocks(cell, story), story.styles.isRuled));
    }
  }
  close();
  return cut ? withoutSections(blocks) : blocks;
}

/** What numbers of pages are printed with. */
const AROUND_PAGE = /^[-\u2014\u2013\u2015~\s\u3000\u00b7.\u7b2c\u9875\u5171/\uff0c,]*$/;
/** Longer ones, and whole sentences, are text in the wrong style. */
const LONGEST_LISTED = 120;

function printedBy({ bits }: Inline, { listed }: ParagraphProperties): FieldKind | undefined {
  if (listed !== true && !bits.some(({ kind }) => kind !== undefined)) return undefined;
  const written = bits.filter(({ text }) => text.trim() !== '');
  if (written.some(({ kind }) => kind === 'contents')) return 'contents';
  const text = bits.map((bit) => bit.text).join('');
  const short = text.length <= LONGEST_LISTED && !text.includes('\u3002');
  if (listed === true && (short || /\s\d{1,3}\s*$/.test(text))) return 'contents';
  const beside = written.filter(({ kind }) => kind !== 'page');
  return beside.length < written.length && beside.every((bit) => AROUND_PAGE.test(bit.text))
    ? 'page'
    : undefined;
}

const isEmpty = ({ bits, boxes, notes }: Inline): boolean =>
  bits.length === 0 && boxes.length === 0 && notes.length === 0;

function readParagraph(element: XmlElement, story: Story, before: Open | undefined): Open {
  const own = child(element, 'w:pPr');
  const style = story.styles.paragraph(wordValue(own, 'w:pStyle'));
  const inline: Inline = before?.inline ?? { bits: [], boxes: [], notes: [] };
  const keepsFirst = before?.mark === 'hidden' && !isEmpty(inline);
  const { styles, fields, host } = story;
  readInline(element, {
    base: style.look,
    styles,
    fields,
    out: inline,
    ...(host === undefined ? {} : { host }),
  });
  return {
    inline,
    properties: keepsFirst ? before.properties : readProperties(own, style),
    mark: readMark(own),
    endsSection: child(own, 'w:sectPr') !== undefined,
  };
}

function readMark(own: XmlElement | undefined): Open['mark'] {
  const mark = child(own, 'w:rPr');
  if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) return 'deleted';
  return switchOf(mark, 'w:vanish') === true ? 'hidden' : 'kept';
}

function readProperties(
  own: XmlElement | undefined,
  style: ReturnType<Styles['paragraph']>,
): ParagraphProperties {
  const outline = readOutline(own);
  const level = outline === undefined ? style.level : levelOfOutline(outline).level;
  const align = readAlign(own) ?? style.align;
  return {
    ...(style.id === undefined ? {} : { style: style.id }),
    ...(level === undefined ? {} : { level }),
    ...(align === undefined ? {} : { align }),
    ...(style.contents ? { listed: true } : {}),
    numbering: mergedNumbering(readNumbering(own), style.numbering),
  };
}

/** List and level may each come from the paragraph or its style; a level of its own needs no link to the style. */
function mergedNumbering(own: NumberingProperty, style: NumberingProperty): NumberingProperty {
  const list = own.list ?? style.list;
  const level = own.level ?? style.level;
  const styled = own.list === undefined && own.level === undefined;
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level }),
    ...(styled && style.owner !== undefined ? { owner: style.owner } : {}),
  };
}
