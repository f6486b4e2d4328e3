import type { Document, Section } from '../model/document.js';
import type { Edit } from '../model/text.js';
import { parseChineseNumeral, toChineseNumeral } from '../text/numerals.js';

/** A part that has been put in: where, and the number it has. */
export interface Inserted {
  readonly offset: number;
  readonly ordinal: number;
}

const NUMERAL = /[一二三四五六七八九十]{1,3}/;
/** Only what points into the report itself: the parts of laws and of other papers keep their numbers. */
const REFERENCE =
  /(?<=详见|参见|见本报告|本报告|见上文|见下文|前述|(?<!《[^》]{0,60})见)第([一二三四五六七八九十]{1,3})(?=部分|大点)/g;
const MOST = 99;

/** Edits that move on the numbers of the chapters after new parts, and what the text says of them (详见第三部分). */
export function renumber(document: Document, inserted: readonly Inserted[]): Edit[] {
  const { text } = document.source;
  const chapters = document.outline.sections.filter(({ level, style }) => level === 1 && style !== 'tail');
  const numbers = chapters.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal.value]));
  // Numbers that stand twice or out of order say nothing: which one a reference means cannot be told.
  if (numbers.some((number, i) => i > 0 && number <= numbers[i - 1]!)) return [];
  const moved = new Map<number, number>();
  let last = 0;
  for (const chapter of chapters) {
    if (chapter.ordinal === null) continue;
    for (const { offset, ordinal } of inserted)
      if (offset <= chapter.range.start) last = Math.max(last, ordinal);
    // A number that is free stays: only those that would stand twice move on.
    const value = Math.max(chapter.ordinal.value, last + 1);
    if (value > MOST) return [];
    if (value !== chapter.ordinal.value) moved.set(chapter.ordinal.value, value);
    last = value;
  }
  const headings = chapters.flatMap((chapter) => headingEdit(text, chapter, moved));
  const references = document.blocks
    .filter((block) => ['body', 'lead', 'heading'].includes(block.role))
    .flatMap((block) =>
      [...block.key.matchAll(REFERENCE)].flatMap((match): Edit[] => {
        const value = moved.get(parseChineseNumeral(match[1]!) ?? 0);
        const start = block.at(match.index + 1);
        return value === undefined
          ? []
          : [{ range: { start, end: start + match[1]!.length }, newText: toChineseNumeral(value) }];
      }),
    );
  return [...headings, ...references];
}

function headingEdit(text: string, chapter: Section, moved: ReadonlyMap<number, number>): Edit[] {
  const value = moved.get(chapter.ordinal?.value ?? 0);
  const marker = text.slice(chapter.headingRange.start, chapter.titleRange.start);
  const match = NUMERAL.exec(marker) ?? /\d{1,2}/.exec(marker);
  if (value === undefined || match === null) return [];
  const start = chapter.headingRange.start + match.index;
  const newText = /\d/.test(match[0]) ? String(value) : toChineseNumeral(value);
  return [{ range: { start, end: start + match[0].length }, newText }];
}
