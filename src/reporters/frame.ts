import type { Range } from '../model/text.js';
import { maskPersonal } from '../text/mask.js';
import { lastAtOrBefore } from '../text/offsets.js';
import { displayWidth, lastColumns, takeColumns } from '../text/width.js';

/** Text of a draft made safe to print: no control or bidi characters, no personal data. Same length. */
export function printable(text: string): string {
  return withoutControls(maskPersonal(text));
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/** The text with blanks for control, bidi and invisible characters. Same length. */
export function withoutControls(text: string): string {
  // Hardly any text holds one, and replacing takes long to find that out.
  return CONTROL.test(text) ? text.replace(CONTROLS, ' ') : text;
}

export interface Frame {
  /** `12 | ... the line ...` */
  readonly source: string;
  /** Markers under the match, aligned by display width. */
  readonly markers: string;
}

interface FrameOptions {
  readonly columns: number;
  /** Stands in for the number of the line. */
  readonly number?: number | undefined;
  /** Lines of this text that were made safe to print before, by their offsets; new ones are added. */
  readonly shown?: Map<number, string> | undefined;
}

/** The line that holds the start of a range, cut to a window round the match. */
export function codeFrame(
  text: string,
  starts: readonly number[],
  range: Range,
  { columns, number, shown }: FrameOptions,
): Frame {
  const index = lastAtOrBefore(starts, range.start);
  const lineStart = starts[index]!;
  const lineEnd = starts[index + 1] ?? text.length;
  let line = shown?.get(lineStart);
  if (line === undefined) {
    line = printable(text.slice(lineStart, beforeBreak(text, lineStart, lineEnd))).trimEnd();
    shown?.set(lineStart, line);
  }
  const from = range.start - lineStart;
  const to = Math.max(from, Math.min(range.end - lineStart, line.length));
  const gutter = `${number ?? index + 1} | `;
  const room = Math.max(24, columns - gutter.length - 6);
  const lead = lastColumns(line.slice(0, from), Math.floor(room / 3));
  const left = room - displayWidth(lead);
  const [match, cut] = takeColumns(line.slice(from, to), left);
  const wide = displayWidth(match);
  const [after, rest] = cut === '' ? takeColumns(line.slice(to), left - wide) : ['', ''];
  const head = lead.length < from ? '...' : '';
  const tail = cut !== '' || rest !== '' ? '...' : '';
  const indent = ' '.repeat(head.length + room - left);
  return {
    source: gutter + head + lead + match + after + tail,
    markers: `${' '.repeat(gutter.length - 2)}| ${indent}${'^'.repeat(Math.max(1, wide))}`,
  };
}

function beforeBreak(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBreak(text.charCodeAt(last - 1))) last -= 1;
  return last;
}

const isBreak = (unit: number): boolean => unit === 0x0a || unit === 0x0d;

/** A quotation of at most `columns`, for tables and JSON. */
export function excerpt(text: string, range: Range, columns: number): string {
  const quoted = printable(text.slice(range.start, Math.min(range.end, range.start + 4 * columns)))
    .replace(/\s+/g, ' ')
    .trim();
  const [head, rest] = takeColumns(quoted, columns);
  return rest === '' ? head : `${head}...`;
}
