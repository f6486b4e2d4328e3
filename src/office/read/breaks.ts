import type { Block, Paragraph } from './blocks.js';
import type { Bit } from './runs.js';

/** Prose that stops in the middle: long enough, with marks inside, and no mark at its end. */
const UNFINISHED =
  /[\uff0c,\u3001]$|[\uff0c,\u3001\u3002;\uff1b].*[^\u3002\uff01\uff1f!?;\uff1b:\uff1a\u201d\u2026\s]$/s;
const SHORTEST = 20;
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}[\u3001.\uff0e]|[(\uff08][一二三四五六七八九十\d]{1,3}[)\uff09]|第.{1,3}[章部]|\d{1,2}[.\u3001\uff0e]|附\s*[件表])/;

/** As many runs are looked at on either side. */
const NEAR = 200;

const textOf = (bits: readonly Bit[]): string => bits.map(({ text }) => text).join('');

const tailOf = (bits: readonly Bit[], end: number): string =>
  textOf(bits.slice(Math.max(0, end - NEAR), end));

/** Whether a text goes on after a new page or section: it stopped in the middle of a sentence. */
function goesOn(before: string, after: string): boolean {
  const head = before.slice(before.lastIndexOf('\n') + 1).trim();
  const next = after.trimStart();
  return head.length >= SHORTEST && UNFINISHED.test(head) && next !== '' && !BEGINS.test(next);
}

/** A paragraph without the new pages that somebody put into the middle of a sentence. */
export function withoutPages(bits: readonly Bit[]): readonly Bit[] {
  if (!bits.some(({ paged }) => paged === true)) return bits;
  return bits.filter(
    ({ paged }, i) => paged !== true || !goesOn(tailOf(bits, i), textOf(bits.slice(i + 1, i + 1 + NEAR))),
  );
}

/** Paragraphs that a new section cut in two, together again. */
export function withoutSections(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let open: Paragraph | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && open !== undefined && isCut(open, block)) {
      open.bits.push(...block.bits);
      open.boxes.push(...block.boxes);
      open.notes.push(...block.notes);
    } else joined.push(block);
    if (block.kind !== 'paragraph' || block.endsSection !== true) open = undefined;
    else if (joined.at(-1) === block) open = block;
  }
  return joined;
}

const isCut = (before: Paragraph, { bits, properties }: Paragraph): boolean =>
  properties.numbering.list === undefined &&
  properties.level === undefined &&
  !isLongHeading(textOf(before.bits.slice(0, NEAR))) &&
  goesOn(tailOf(before.bits, before.bits.length), textOf(bits.slice(0, NEAR)));

/** A numbered paragraph without a mark at its end may be a heading of several sentences. */
const isLongHeading = (text: string): boolean =>
  BEGINS.test(text.trimStart()) && !/[\uff0c,\u3001]\s*$/.test(text);
