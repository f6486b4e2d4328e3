import type { Document, LineRole } from '../model/document.js';
import type { Range } from '../model/text.js';
import { BLANKS, charClasses, classAt } from '../text/char-classes.js';
import { fold } from '../text/fold.js';
import { matches } from '../text/pattern.js';
import { ofDocument } from './memos.js';

/** How many of the first paragraphs belong to the opening. */
const OPENING = 4;
/** Characters of each piece that a pattern is looked for in. */
const LONGEST = 2000;
const BESIDE: readonly LineRole[] = ['title', 'note', 'addressee', 'signature', 'date'];
const PROSE: readonly LineRole[] = ['lead', 'heading', 'body'];

/** Folded texts of the paragraphs in which a draft says what it is. */
export function openingOf(document: Document): string[] {
  const blocks = document.blocks.filter((block) => PROSE.includes(block.role)).slice(0, OPENING);
  return blocks.map((block) => block.key.trim());
}

/** A heading is no longer; what ends with a stop is none. */
const LONGEST_HEADING = 40;
const HEADING_MARK =
  /^[\s#*]*(?:\u7b2c[\u4e00-\u9fff]{1,3}\u90e8\u5206|\(?(?:[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}|\d{1,2})[\u3001.)]+)?\s*/;
const STOP = 1;
const BLANK = 2;
const MARK = 4;
const ENDS = charClasses([
  [STOP, '\u3002,;:!?.'],
  [BLANK, BLANKS],
  [MARK, '*'],
]);

/** A line that stands as a heading does, whether or not it was taken for one. */
export interface HeadingLine {
  readonly range: Range;
  /** Folded, without its number and blanks. */
  readonly key: string;
}

/** The lines of a draft that stand as headings do; read once. */
export const headingLines = ofDocument.once(readHeadingLines);

function readHeadingLines({ lines }: Document): readonly HeadingLine[] {
  const found: HeadingLine[] = [];
  for (const { role, key, range } of lines) {
    if (!PROSE.includes(role) || endsWithStop(key)) continue;
    const text = key.replace(HEADING_MARK, '').replace(/[\s*]+/g, '');
    if (text !== '' && text.length <= LONGEST_HEADING) found.push({ range, key: text });
  }
  return found;
}

/** Stops at the end of a line; blanks, then bold marks may follow. */
function endsWithStop(key: string): boolean {
  let end = key.length;
  while (classAt(ENDS, key, end - 1) === MARK) end -= 1;
  while (classAt(ENDS, key, end - 1) === BLANK) end -= 1;
  return classAt(ENDS, key, end - 1) === STOP;
}

/** Folded texts in which a draft says what it is, whose, and by whom: the title, what stands around it, the opening, the signature. */
const headOf = ofDocument.once(readHead);

function readHead(document: Document): string[] {
  const { title, unit } = document.meta;
  const named = [title?.value ?? '', unit?.value ?? ''].map((text) => fold(text).replace(/\s+/g, ''));
  const lines = document.lines.filter((line) => BESIDE.includes(line.role)).map((line) => line.key.trim());
  return [...named, ...lines, ...openingOf(document)]
    .filter((text) => text !== '')
    .map((text) => text.slice(0, LONGEST));
}

/** Whether one of the patterns matches where a draft says what it is (any will do where there are none), and none of the others. */
export function presentsItself(
  document: Document,
  { anyOf, not }: { readonly anyOf: readonly string[]; readonly not: readonly string[] },
): boolean {
  const head = headOf(document);
  const says = (pattern: string): boolean => head.some((text) => matches(pattern, text));
  return (anyOf.length === 0 || anyOf.some(says)) && !not.some(says);
}
