import { child, chosen, elements, wordValue } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';

const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);

/** An element, and whether it stands in a table of contents that Word keeps. */
export interface Found {
  readonly element: XmlElement;
  readonly contents: boolean;
}

/** The elements of these names below `parent`, through what may wrap them. */
export function through(parent: XmlElement, names: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  const walk = (element: XmlElement, contents: boolean): void => {
    for (const node of elements(element)) {
      if (names.has(node.name)) found.push({ element: node, contents });
      else if (TRANSPARENT.has(node.name)) walk(node, contents || isContents(node));
      else if (node.name === 'mc:AlternateContent') {
        const choice = chosen(node);
        if (choice !== undefined) walk(choice, contents);
      }
    }
  };
  walk(parent, false);
  return found;
}

/** The content control that Word and WPS put around a table of contents of their own making. */
const isContents = (control: XmlElement): boolean =>
  control.name === 'w:sdt' &&
  wordValue(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';
