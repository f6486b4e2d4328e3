import type { LineRole } from '../model/document.js';
import type { Range } from '../model/text.js';
import { lastAtOrBefore } from '../text/offsets.js';
import { displayWidth } from '../text/width.js';
import { startsLikeHeading } from './marks.js';
import type { DraftLine, Paragraph } from './types.js';

const ENDS = /[\u3002!?:;\u201d\u300b)\u2026]$/;
const CLOSING = /^[,\u3002\u3001;:!?)\u201d\u300b]/;
/** Columns a last character may leave free before the line counts as not full. */
const SLACK = 6;

/** Columns; text from a PDF has no longer lines. */
const WIDEST = 120;

/** Width in columns at which a text taken from a PDF was wrapped; null for a draft with a paragraph a line. */
export function wrapWidth(lines: readonly DraftLine[]): number | null {
  const prose: string[] = [];
  for (const { role, key } of lines) {
    const text = role === 'body' ? key.trim() : '';
    if (text.length >= 10) prose.push(text);
  }
  if (prose.length < 8) return null;
  const place = Math.floor(prose.length * 0.9);
  // Most drafts are told by this alone, without measuring.
  if (prose.filter(({ length }) => length > WIDEST).length >= prose.length - place) return null;
  // Han characters dominate: two columns each is near enough here, and far cheaper than measuring.
  const widths = prose.map(roughWidth);
  const width = [...widths].sort((a, b) => a - b)[place]!;
  if (width > WIDEST) return null;
  const cut = prose.filter(
    (text, i) =>
      widths[i]! >= width - SLACK &&
      widths[i]! <= width + SLACK &&
      !ENDS.test(text) &&
      !startsLikeHeading(text),
  ).length;
  return cut >= Math.max(5, prose.length * 0.3) ? width : null;
}

function roughWidth(key: string): number {
  let wide = 0;
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) > 0x2e80) wide += 1;
  return key.length + wide;
}

/** Lines that are no paragraphs, and between whose neighbours nothing goes on. */
const APART: ReadonlySet<LineRole> = new Set(['blank', 'chrome', 'apparatus', 'opaque']);

/** One paragraph a line, or hard-wrapped lines joined; blank and set-aside lines separate paragraphs. */
export function joinParagraphs(lines: readonly DraftLine[], width: number | null): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: DraftLine[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(paragraphOf(open));
    open = [];
  };
  for (const line of lines) {
    if (APART.has(line.role)) {
      close();
      continue;
    }
    const previous = open.at(-1);
    if (previous !== undefined && !(width !== null && continues(previous, line, width))) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

function continues(previous: DraftLine, line: DraftLine, width: number): boolean {
  if (previous.role !== line.role || line.role !== 'body') return false;
  const before = previous.key.trim();
  if (CLOSING.test(line.key.trim())) return true;
  const full = displayWidth(before) >= width - SLACK;
  if (!full) return false;
  if (!ENDS.test(before)) return !/^ {2,}/.test(line.key) || !startsLikeHeading(line.key);
  return !startsLikeHeading(line.key) && !/^ {2,}/.test(line.key);
}

function paragraphOf(lines: readonly DraftLine[]): Paragraph {
  const [first] = lines;
  if (lines.length === 1) {
    const { range, key } = first!;
    const { start } = range;
    return { lines, key, range, at: (i) => start + i };
  }
  const range: Range = { start: first!.range.start, end: lines.at(-1)!.range.end };
  const starts: number[] = [];
  const offsets: number[] = [];
  let key = '';
  lines.forEach((line, i) => {
    // Blanks at the seams come from the layout, not from the sentence.
    const lead = i === 0 ? 0 : line.key.length - line.key.trimStart().length;
    starts.push(key.length);
    offsets.push(line.range.start + lead);
    key += i === lines.length - 1 ? line.key.slice(lead) : line.key.slice(lead).trimEnd();
  });
  const at = (i: number): number => {
    if (i >= key.length) return range.end;
    const seam = lastAtOrBefore(starts, i);
    return offsets[seam]! + (i - starts[seam]!);
  };
  return { lines, key, range, at };
}
