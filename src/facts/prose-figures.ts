import type { Document } from '../model/document.js';
import { proseBlocks } from './places.js';
import { type Figure, figuresIn } from './scan.js';

const known = new WeakMap<Document, readonly (readonly Figure[])[]>();

/** The amounts of each of the document's `proseBlocks`; read once. */
export function proseFigures(document: Document): readonly (readonly Figure[])[] {
  let figures = known.get(document);
  if (figures === undefined) {
    figures = proseBlocks(document).map(({ key }) => figuresIn(key));
    known.set(document, figures);
  }
  return figures;
}
