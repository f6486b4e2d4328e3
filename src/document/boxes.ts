import { findTitle, type Looks, titleKey } from './title.js';
import type { DraftLine } from './types.js';

/** Lines at the end of a draft among which a signature in a text box is looked for. */
const TAIL = 15;

/** The lines of text boxes, so far notes. */
export const boxedLines = (lines: readonly DraftLine[], looks: Looks): DraftLine[] =>
  looks.size === 0
    ? []
    : lines.filter(({ index, role }) => role === 'note' && looks.get(index)?.from === 'textbox');

/** Boxed lines above the text may be title, addressee or date of the report: they are read like any line there. */
export function openHeadBoxes(boxed: readonly DraftLine[], start: number): void {
  for (const line of boxed) if (line.index < start) line.role = 'body';
}

/** What in a box above the text is none of these is a note, whatever it says. */
export function closeHeadBoxes(boxed: readonly DraftLine[]): void {
  for (const line of boxed) if (line.role === 'body' || line.role === 'chrome') line.role = 'note';
}

/** The title in a box that hangs on the first paragraph of the text, after which its lines stand. */
export function titleInBox(
  lines: readonly DraftLine[],
  { boxed, start, looks }: { boxed: readonly DraftLine[]; start: number; looks: Looks },
): DraftLine[] {
  if (boxed.length === 0) return [];
  const host = looks.get(start)?.paragraph;
  const near = boxed.filter(({ index }) => index > start && looks.get(index)?.paragraph === host);
  if (near.length === 0) return [];
  for (const line of near) line.role = 'body';
  const title = findTitle(lines, near.at(-1)!.index + 1, looks).filter((line) => near.includes(line));
  closeHeadBoxes(near);
  return title.every((line) => titleKey(line) !== '') ? title : [];
}

/** Boxed lines at the end, where a signature and its date may stand. */
export function tailBoxes(
  lines: readonly DraftLine[],
  boxed: readonly DraftLine[],
  looks: Looks,
): DraftLine[] {
  if (boxed.length === 0) return [];
  const written = lines.filter(
    ({ index, role }) => role !== 'blank' && looks.get(index)?.from !== 'footnote',
  );
  const last = new Set(written.slice(-TAIL));
  return boxed.filter((line) => last.has(line));
}
