// remark-parse takes the square of the length for many texts, and reads a whole draft for the one table in it. So only
// pieces around a construct are read: a block of the tree is done where the next one begins, whatever comes later.

import type { Line } from '../model/document.js';
import { charClasses, classAt } from '../text/char-classes.js';

/** In characters: about so much is read at a time. */
export const LONG = 6_000;

/**
 * What begins something that is not prose, in quotations and lists too; headings with `#` and lists are read from the
 * lines themselves. It may be met without anything beginning there, but nothing begins without it.
 */
export const CONSTRUCT =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*(?:```|~~~|<[A-Za-z/!?]|(?:-{3,}|={3,})[ \t]*$|\|?[ \t]*:?-+:?[ \t]*\|)/m;
/** What the line of such a construct begins with, and the ends of lines that only patterns know. */
const BEGINS = charClasses([[1, ' \t>-*+0123456789`~<=|:']]);
const ODD_ENDS = ['\u2028', '\u2029'];

/** Whether a text holds such a construct. */
export function holdsConstruct(text: string, lines: readonly Pick<Line, 'text'>[]): boolean {
  if (ODD_ENDS.some((end) => text.includes(end))) return CONSTRUCT.test(text);
  for (const line of lines) if (classAt(BEGINS, line.text, 0) !== 0 && CONSTRUCT.test(line.text)) return true;
  return false;
}

const UNDERLINE = /^ {0,3}(?:-+|=+)[ \t]*$/;

/** Index of the first line from `from` on that begins something; the number of lines when there is none. */
export function nextConstruct(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && !CONSTRUCT.test(lines[i]!)) i += 1;
  return i;
}

/** The line from which reading may begin so that the construct in line `at` is read right: not before `from`. */
export function beginBefore(lines: readonly string[], at: number, { from, long }: Reach): number {
  let length = 0;
  for (let i = at; i > from; i--) {
    if (lines[i - 1]!.trim() === '' && /^\S/.test(lines[i]!)) return i;
    length += lines[i - 1]!.length + 1;
    if (length > long / 4 && isQuiet(lines, i)) return i;
  }
  return from;
}

interface Reach {
  readonly from: number;
  readonly long: number;
}

/** The line before which a piece of about `long` characters ends. */
export function endOf(lines: readonly string[], first: number, long: number): number {
  let length = 0;
  let i = first;
  while (i < lines.length && length < long) {
    length += lines[i]!.length + 1;
    i += 1;
  }
  return i;
}

/** The line after the front matter; 0 where there is none. */
export function headEnd(lines: readonly string[]): number {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, i) => i > 0 && /^---[ \t]*$/.test(line)) + 1;
}

/** The last line up to `end` before which one long paragraph may be cut, `end` when there is none. */
export function quietBefore(lines: readonly string[], first: number, end: number): number {
  for (let i = end; i > first + 1; i--) if (isQuiet(lines, i)) return i;
  return end;
}

/** Whether a paragraph may be cut before the line: neither a table nor an underlined heading may begin there. */
function isQuiet(lines: readonly string[], i: number): boolean {
  const [line, after] = [lines[i]!, lines[i + 1] ?? ''];
  if (/\|/.test(lines[i - 1]! + line + after) || /^\s/.test(line)) return false;
  return ![line, after].some((each) => UNDERLINE.test(each) || CONSTRUCT.test(each));
}

/**
 * Where what a piece ended in the middle of is over: after the fence or the end of the comment, before the first line
 * without a bar after a table; other blocks are read on in the next piece.
 */
export function closeOf(type: string, lines: readonly string[], { first, end }: Extent): number {
  const opening = lines[first]!;
  let i = end;
  if (type === 'table') {
    while (i < lines.length && lines[i]!.includes('|')) i += 1;
    return i;
  }
  const fence = type === 'code' ? /^[ \t>]*(`{3,}|~{3,})/.exec(opening)?.[1] : undefined;
  const comment = type === 'html' && opening.trimStart().startsWith('<!--');
  if (fence === undefined && !comment) return end;
  const closing = comment ? /-->/ : new RegExp(`^[ \\t>]*${fence![0]}{${fence!.length},}[ \\t]*$`);
  while (i < lines.length && !closing.test(lines[i]!)) i += 1;
  return Math.min(i + 1, lines.length);
}

interface Extent {
  readonly first: number;
  readonly end: number;
}

const SOFT_FROM = 200;

/**
 * The line with nothing in its further course that could be emphasis, a link, code or an address: these take the square of
 * the length, and the tree is only asked for what begins a line. Letters stay where a tag may end.
 */
export function softened(line: string): string {
  if (line.length <= SOFT_FROM) return line;
  const inline = line.includes('<') ? /[[\]*_~`]/g : /[[\]*_~`@A-Za-z\d]/g;
  return line.slice(0, SOFT_FROM) + line.slice(SOFT_FROM).replace(inline, '\u3002');
}
