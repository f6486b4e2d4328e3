import { elements } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';

/** The footnotes or endnotes of their part by id. */
export function findNotes(root: XmlElement, kind: 'footnote' | 'endnote'): ReadonlyMap<string, XmlElement> {
  return new Map(
    elements(root)
      .filter(({ name }) => name === `w:${kind}`)
      .map((note) => [note.attributes.get('w:id') ?? '', note]),
  );
}
