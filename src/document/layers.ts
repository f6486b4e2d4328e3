import type { Block, Document } from '../model/document.js';
import type { Layer } from '../model/report.js';
import { ofBlock } from './memos.js';

// Stands in for what is left out: matched by `.`, by nothing that anybody searches for.
export const HIDDEN = '\u0001';
const LONG = HIDDEN.repeat(1024);

const hidden = (length: number): string =>
  length <= LONG.length ? LONG.slice(0, length) : HIDDEN.repeat(length);
const hide = (text: string): string => hidden(text.length);

/** A folded text with what stands inside 《》 hidden, the marks included; same length. */
export function hideTitles(key: string): string {
  return hideBetween(key, TITLE, 1);
}

const BITS: Readonly<Record<Layer, number>> = { titles: 1, quotes: 2, headings: 4 };

/** One number for each choice of layers, 0 for none. */
export function layersKey(layers: readonly Layer[]): number {
  let key = 0;
  for (const layer of layers) key |= BITS[layer];
  return key;
}

const copiesOf = ofBlock.once((): string[] => []);

/** The folded text of a block with some layers hidden; same length as its key. */
export function hideLayers(document: Document, block: Block, layers: readonly Layer[]): string {
  if (layers.length === 0) return block.key;
  const known = copiesOf(block);
  const name = layersKey(layers);
  known[name] ??= without(document, block, layers);
  return known[name];
}

function without(document: Document, block: Block, layers: readonly Layer[]): string {
  let key = layers.includes('headings') ? hideHeading(document, block) : block.key;
  if (layers.includes('titles')) key = hideBetween(key, TITLE);
  return layers.includes('quotes') ? hideBetween(key, QUOTATION) : key;
}

interface Pair {
  readonly open: string;
  readonly close: string;
  /** What is longer is left as it stands: one of its marks was lost. */
  readonly longest: number;
}

const TITLE: Pair = { open: '\u300a', close: '\u300b', longest: Number.POSITIVE_INFINITY };
const QUOTATION: Pair = { open: '\u201c', close: '\u201d', longest: 200 };

/** A text with what stands between two marks hidden, the marks themselves too where `marks` is 1; same length. */
function hideBetween(text: string, { open, close, longest }: Pair, marks = 0): string {
  let shown = '';
  let done = 0;
  let start = text.indexOf(open) + 1;
  while (start > 0) {
    const end = text.indexOf(close, start);
    if (end < 0) break;
    // Of several opening marks the last one before the closing one is its own.
    const from = text.lastIndexOf(open, end) + 1 - marks;
    const to = end + marks;
    if (from < to && end - from <= longest) {
      shown += text.slice(done, from) + hidden(to - from);
      done = to;
    }
    start = text.indexOf(open, end) + 1;
  }
  return done === 0 ? text : shown + text.slice(done);
}

/** A heading may share its line with its text: only the heading is hidden. */
function hideHeading({ outline }: Document, { role, range, key, at }: Block): string {
  if (role !== 'heading') return key;
  const { sections } = outline;
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.headingRange.start < range.start) low = middle + 1;
    else high = middle;
  }
  const heading = sections[low]?.headingRange;
  if (heading === undefined || heading.start >= range.end) return key;
  let end = 0;
  while (end < key.length && at(end) < heading.end) end += 1;
  return hide(key.slice(0, end)) + key.slice(end);
}
