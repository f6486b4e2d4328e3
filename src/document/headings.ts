import type { HeadingStyle, Ordinal } from '../model/document.js';
import { mayBeginOrdinal, readOrdinal } from './marks.js';
import type { HeadingCandidate, Paragraph } from './types.js';

const STOP = '\u3002';
const ENDS_SENTENCE = /[\u3002!?;\u201d\u2026)]$/;
const LONGEST_TITLE = 160;
// `## 表二` names a table, not a section.
// `***` is a rule across the page, not a bold heading.
const HASHES = /^(#{1,6})(?:\s+|(?=[\u4e00-\u9fff(]))/;
const BOLD = /^\*\*[^*\s]/;
const CAPTION = /^(?:附?表|图)\s*[一二三四五六七八九十\d]/;

// `一,` and `一:` are slips for `一、` in a heading; in a sentence they are something else.
const isLooseMark = (mark: string): boolean => /[,:]\s*$/.test(mark);
const isShortLine = (key: string): boolean => key.trim().length <= 45 && !/[\u3002;]/.test(key);

interface Mark {
  /** Indexes into the paragraph's key: the first character that is no blank, and the title's first. */
  readonly from: number;
  readonly title: number;
  readonly depth: number;
  readonly ordinal: Ordinal | null;
  readonly bold: boolean;
}

function readMark(key: string, from: number): Mark | null {
  const hashes = key[from] === '#' ? HASHES.exec(key.slice(from, from + 12)) : null;
  let title = from + (hashes?.[0].length ?? 0);
  const boldBefore = key[title] === '*' && BOLD.test(key.slice(title, title + 3));
  if (boldBefore) title += 2;
  const mark = mayBeginOrdinal(key, title) ? readOrdinal(key.slice(title, title + 20)) : null;
  if (mark !== null) {
    if (isLooseMark(key.slice(title, title + mark.length)) && !isShortLine(key)) return null;
    title += mark.length;
  }
  const boldAfter = !boldBefore && mark !== null && key.startsWith('**', title);
  if (boldAfter) title += 2;
  const ordinal = mark?.ordinal ?? null;
  return { from, title, depth: hashes?.[1]?.length ?? 0, ordinal, bold: boldBefore || boldAfter };
}

export interface HeadingLook {
  readonly underlined?: number | undefined;
  /** A number that the author typed goes before it: the style only supports what the number says. */
  readonly styled?: number | undefined;
}

const UNSEEN: HeadingLook = {};

/** False where neither number nor mark makes a heading of what begins at a place. */
const mayBeginHeading = (key: string, from: number): boolean =>
  key[from] === '#' || key[from] === '*' || mayBeginOrdinal(key, from);

/**
 * The heading that a paragraph begins with, alone on its line or run in with the text after it.
 *
 * @param look depth of an underlined Markdown heading on this line, or of its style in a Word file
 */
export function readHeading(paragraph: Paragraph, look: HeadingLook = UNSEEN): HeadingCandidate | null {
  const { key } = paragraph;
  const begin = key.length - key.trimStart().length;
  if (look === UNSEEN && !mayBeginHeading(key, begin)) return null;
  const mark = readMark(key, begin);
  if (mark === null) return null;
  const { from, title, ordinal, bold } = mark;
  const typed = look.underlined ?? mark.depth;
  const depth = typed > 0 ? typed : (look.styled ?? 0);
  const style = styleOf(ordinal === null ? depth : typed, ordinal?.kind, bold);
  if (style === null || (ordinal === null && CAPTION.test(key.slice(title)))) return null;
  const span = titleSpan(key, title, bold);
  if (span === null || (style === 'bold' && (span.runIn || span.end - title > 60))) return null;
  return {
    paragraph,
    style,
    ordinal,
    depth,
    markerRange: { start: paragraph.at(from), end: paragraph.at(title) },
    titleRange: { start: paragraph.at(title), end: paragraph.at(span.end - 1) + 1 },
    bodyStart: span.runIn ? paragraph.at(span.next) : paragraph.range.end,
    confidence: span.end - title > 100 || (span.listItem && depth === 0) ? 0.3 : 0.9,
  };
}

function styleOf(depth: number, kind: HeadingStyle | undefined, bold: boolean): HeadingStyle | null {
  if (depth > 0) return 'atx';
  if (kind !== undefined) return kind;
  return bold ? 'bold' : null;
}

interface TitleSpan {
  readonly end: number;
  /** Where the text after the title begins. */
  readonly next: number;
  readonly runIn: boolean;
  /** Ends like an item of a list: with a semicolon, or as one long sentence. */
  readonly listItem: boolean;
}

function titleSpan(key: string, from: number, bold: boolean): TitleSpan | null {
  let end = key.trimEnd().length;
  while (end > from && key[end - 1] === '#') end -= 1;
  end = key.slice(0, end).trimEnd().length;
  const closing = bold ? key.indexOf('**', from) : -1;
  if (closing > from && closing + 2 < end) {
    const next = closing + (key[closing + 2] === STOP ? 3 : 2);
    return { end: trimStop(key, from, closing), next, runIn: next < end, listItem: false };
  }
  if (closing > from) end = closing;
  const stop = key.indexOf(STOP, from);
  const whole =
    stop < 0 || stop >= end - 1 || (end - from <= LONGEST_TITLE && !ENDS_SENTENCE.test(key.slice(from, end)));
  const titleEnd = trimStop(key, from, whole ? end : stop);
  if (titleEnd <= from) return null;
  const listItem = whole && (key[end - 1] === ';' || (stop === end - 1 && titleEnd - from > 40));
  return { end: titleEnd, next: whole ? end : stop + 1, runIn: !whole, listItem };
}

function trimStop(key: string, from: number, end: number): number {
  let last = end;
  while (last > from && /[\u3002;:\s]/.test(key[last - 1]!)) last -= 1;
  return last;
}

const PLAIN_TITLE = /^[^\u3002;:!?]{3,36}$/;

/**
 * Short lines that stand where headings stand, for drafts whose automatic numbering was lost altogether. Asked only
 * when nothing else makes a first level.
 */
export function readPlainHeadings(
  paragraphs: readonly Paragraph[],
  taken: ReadonlySet<Paragraph>,
): HeadingCandidate[] {
  const body = paragraphs.filter((paragraph) => paragraph.lines[0]!.role === 'body');
  const found = body.filter((paragraph, i) => {
    if (taken.has(paragraph) || paragraph.lines.length > 1) return false;
    return isPlainHeading(paragraph.key.trim(), body[i - 1]?.key.trim(), body[i + 1]?.key.trim());
  });
  // One short line may be anything; several that each open a long text are an outline.
  return found.length < 2 ? [] : found.map((paragraph) => unmarked(paragraph, 'plain', 0.5));
}

function isPlainHeading(key: string, before: string | undefined, after: string | undefined): boolean {
  if (!PLAIN_TITLE.test(key) || /^[-\u2014\u2013]/.test(key) || after === undefined) return false;
  if (before !== undefined && !/[\u3002!?:;\u201d)]$/.test(before)) return false;
  const opensList = readOrdinal(after)?.ordinal.value === 1;
  if (key.includes(',') && !opensList) return false;
  return opensList || after.length >= 40 || /^\u4e00(?:\u662f|\u8981)/.test(after);
}

/** A heading made of a whole line that carries no mark. */
export function unmarked(paragraph: Paragraph, style: HeadingStyle, confidence: number): HeadingCandidate {
  const { key } = paragraph;
  const from = key.length - key.trimStart().length;
  const start = paragraph.at(from);
  return {
    paragraph,
    style,
    ordinal: null,
    depth: 0,
    markerRange: { start, end: start },
    titleRange: { start, end: paragraph.at(key.trimEnd().length - 1) + 1 },
    bodyStart: paragraph.range.end,
    confidence,
  };
}
