import { ofDocument } from '../document/memos.js';
import { proseBlocks } from './places.js';
import { type Figure, figuresIn } from './scan.js';

/** The amounts of each of the document's `proseBlocks`; read once. */
export const proseFigures = ofDocument.once((document): readonly (readonly Figure[])[] =>
  proseBlocks(document).map(({ key }) => figuresIn(key)),
);
