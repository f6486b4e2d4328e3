import type { Block, Document } from '../model/document.js';
import type { EnumerationFact, EnumerationItem } from '../model/facts.js';
import { BLANKS, charClasses, classAt } from '../text/char-classes.js';
import { parseChineseNumeral } from '../text/numerals.js';
import { proseBlocks, sectionAt } from './places.js';

interface Mark {
  readonly style: EnumerationFact['style'];
  readonly value: number;
  readonly marker: string;
  readonly block: Block;
  /** Index into the key of the block. */
  readonly from: number;
}

/**
 * Chains of 一是…二是… and of 1.…2.… inside paragraphs, each starting at its first value and going on while the next
 * value follows inside the same section.
 */
export function readEnumerations(document: Document): EnumerationFact[] {
  const shi: Mark[] = [];
  const inline: Mark[] = [];
  for (const block of proseBlocks(document)) {
    addShi(shi, block);
    addInline(inline, block);
  }
  return [...chains(document, shi), ...chains(document, inline)];
}

const NUMERAL = 1;
const BLANK = 2;
/** 统一是, 唯一是, 之一是 are no markers: a marker opens a line or follows a stop. */
const STOP = 4;
const CLASSES = charClasses([
  [NUMERAL, '一二三四五六七八九十'],
  [BLANK, BLANKS],
  [STOP, '\u3002;:,\u201d'],
]);
/** So many blanks may stand between the stop and the marker. */
const MOST_BLANKS = 8;

function addShi(marks: Mark[], block: Block): void {
  const { key } = block;
  for (let at = key.indexOf('是'); at >= 0; at = key.indexOf('是', at + 1)) {
    if ((classAt(CLASSES, key, at - 1) & NUMERAL) === 0) continue;
    const from = (classAt(CLASSES, key, at - 2) & NUMERAL) !== 0 ? at - 2 : at - 1;
    const value = opensItem(key, from) ? parseChineseNumeral(key.slice(from, at)) : null;
    if (value !== null) marks.push({ style: 'shi', value, marker: key.slice(from, at + 1), block, from });
  }
}

/** 1. or 12. before a word, and no part of a longer number or of a name. */
function addInline(marks: Mark[], block: Block): void {
  const { key } = block;
  for (let at = key.indexOf('.'); at >= 0; at = key.indexOf('.', at + 1)) {
    if (!isDigit(key.charCodeAt(at - 1)) || !opensWords(key.charCodeAt(at + 1))) continue;
    const from = isDigit(key.charCodeAt(at - 2)) ? at - 2 : at - 1;
    if (NO_INLINE.test(key.charAt(from - 1))) continue;
    marks.push({
      style: 'inline',
      value: Number(key.slice(from, at)),
      marker: key.slice(from, at + 1),
      block,
      from,
    });
  }
}

const NO_INLINE = /[\d.A-Za-z]/;

// Outside of the text the unit is NaN, and so none of these.
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const opensWords = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x201c || unit === 0x300a;

function opensItem(key: string, from: number): boolean {
  let before = from - 1;
  while (from - before <= MOST_BLANKS && (classAt(CLASSES, key, before) & BLANK) !== 0) before -= 1;
  return before < 0 || (classAt(CLASSES, key, before) & STOP) !== 0;
}

/** Lists within lists that are told apart; more is no text. */
const DEEPEST = 8;

function chains(document: Document, marks: readonly Mark[]): EnumerationFact[] {
  if (marks.length < 2) return [];
  const found: Mark[][] = [];
  // A list may stand inside an item of another: the inner one ends where the outer one goes on.
  let open: { marks: Mark[]; section: string | null }[] = [];
  for (const mark of marks) {
    const section = sectionAt(document, mark.block.at(mark.from));
    open = open.filter((chain) => chain.section === section).slice(-DEEPEST);
    const exact = open.findLastIndex((chain) => mark.value === chain.marks.at(-1)!.value + 1);
    const later = exact >= 0 ? exact : open.findLastIndex((chain) => mark.value > chain.marks.at(-1)!.value);
    if (mark.value === 1 || later < 0) {
      if (mark.value !== 1) continue;
      const chain = { marks: [mark], section };
      found.push(chain.marks);
      open.push(chain);
    } else {
      open = open.slice(0, later + 1);
      open[later]!.marks.push(mark);
    }
  }
  return found.filter((chain) => chain.length >= 2).map((chain) => makeChain(document, chain));
}

function makeChain(document: Document, marks: readonly Mark[]): EnumerationFact {
  const start = marks[0]!.block.at(marks[0]!.from);
  const sectionId = sectionAt(document, start);
  const items: EnumerationItem[] = marks.map((mark, i) => {
    const from = mark.block.at(mark.from);
    const after = marks[i + 1];
    const end =
      after !== undefined && after.block === mark.block ? mark.block.at(after.from) : mark.block.range.end;
    return {
      marker: mark.marker,
      value: mark.value,
      markerRange: { start: from, end: mark.block.at(mark.from + mark.marker.length - 1) + 1 },
      range: { start: from, end },
    };
  });
  const range = { start, end: items.at(-1)!.range.end };
  return {
    kind: 'enumeration',
    style: marks[0]!.style,
    range,
    raw: marks.map((mark) => mark.marker).join(''),
    sectionId,
    items,
  };
}
