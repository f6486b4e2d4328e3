import type { Block, Document } from '../model/document.js';
import type { Layer } from '../model/report.js';

// Stands in for what is left out: matched by `.`, by nothing that anybody searches for.
export const HIDDEN = '\u0001';

const hide = (text: string): string => HIDDEN.repeat(text.length);

/** A folded text with what stands inside 《》 hidden, the marks included; same length. */
export function hideTitles(key: string): string {
  return key.includes('\u300a') ? key.replace(/\u300a[^\u300a\u300b]*\u300b/g, hide) : key;
}

const BITS: Readonly<Record<Layer, number>> = { titles: 1, quotes: 2, headings: 4 };

/** One number for each choice of layers, 0 for none. */
function layersKey(layers: readonly Layer[]): number {
  let key = 0;
  for (const layer of layers) key |= BITS[layer];
  return key;
}

const copies = new WeakMap<Block, string[]>();

/** The folded text of a block with some layers hidden; same length as its key. */
export function hideLayers(document: Document, block: Block, layers: readonly Layer[]): string {
  if (layers.length === 0) return block.key;
  let known = copies.get(block);
  if (known === undefined) {
    known = [];
    copies.set(block, known);
  }
  const name = layersKey(layers);
  known[name] ??= hidden(document, block, layers);
  return known[name];
}

function hidden(document: Document, block: Block, layers: readonly Layer[]): string {
  let key = layers.includes('headings') ? hideHeading(document, block) : block.key;
  // The marks stay: what stands between two titles or quotations is seen.
  if (layers.includes('titles') && key.includes('\u300a'))
    key = key.replace(/\u300a[^\u300a\u300b]+(?=\u300b)/g, hideAllButFirst);
  if (layers.includes('quotes') && key.includes('\u201c'))
    key = key.replace(/\u201c[^\u201c\u201d]{1,200}(?=\u201d)/g, hideAllButFirst);
  return key;
}

const hideAllButFirst = (text: string): string => text[0] + HIDDEN.repeat(text.length - 1);

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
