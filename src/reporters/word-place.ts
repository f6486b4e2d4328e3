import type { Document } from '../model/document.js';
import type { Range } from '../model/text.js';
import type { WordHint } from '../model/word.js';
import { lastAtOrBefore } from '../text/offsets.js';

/** Where something stands in a Word file, for people who see no line numbers there. */
export interface WordPlace {
  /** Ordinal of the paragraph in the body from 1, as Word counts them; of its host for a note or a box. */
  readonly paragraph: number;
  /** The headings above it, the outermost first. */
  readonly headings: readonly string[];
  /** Words that Ctrl+F finds there and nowhere else before them; empty where nothing typed stands there. */
  readonly find: string;
}

const SHORTEST = 6;
const LONGEST = 30;

const known = new WeakMap<readonly WordHint[], readonly number[]>();

/** A report asks for the place of each of its findings. */
function startsOf(hints: readonly WordHint[]): readonly number[] {
  const starts = known.get(hints) ?? hints.map((hint) => hint.range.start);
  known.set(hints, starts);
  return starts;
}

/** Null for a draft that is no Word file. */
export function wordPlace({ source, outline }: Document, range: Range): WordPlace | null {
  const { hints } = source;
  if (hints === undefined || hints.length === 0) return null;
  const hint = hints[Math.max(0, lastAtOrBefore(startsOf(hints), range.start))]!;
  const above = outline.sections.filter(
    (section) =>
      section.style !== 'tail' && section.range.start <= range.start && range.start < section.range.end,
  );
  const from = hint.label !== undefined && range.start < hint.label.end ? hint.label.end : range.start;
  return {
    paragraph: hint.paragraph,
    headings: above.map((section) => `${section.marker}${section.title}`.trim()),
    find: findable(
      source.text,
      { start: from, end: Math.min(range.end, hint.range.end) },
      { start: hint.label?.end ?? hint.range.start, end: hint.range.end },
    ),
  };
}

/** The fewest characters from the place on, then before it, that stand only there; never across paragraphs. */
function findable(text: string, { start, end }: Range, line: Range): string {
  // A mark by itself is hard to recognise.
  let from = end - start < 4 ? Math.max(line.start, start - 4) : start;
  let to = Math.min(line.end, Math.max(Math.min(end, start + LONGEST), start + SHORTEST));
  const isOnly = (): boolean => {
    const words = text.slice(from, to);
    const first = text.indexOf(words);
    return first === from && text.indexOf(words, first + 1) < 0;
  };
  while (to > from && to - from < LONGEST && !isOnly()) {
    if (to < line.end) to += 1;
    else if (from > line.start) from -= 1;
    else break;
  }
  return text.slice(from, to).trim();
}
