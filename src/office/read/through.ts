import { chosen, elements } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';

const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);

/** The elements of these names below `parent`, through what may wrap them. */
export function through(parent: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const node of elements(element)) {
      if (names.has(node.name)) found.push(node);
      else if (TRANSPARENT.has(node.name)) walk(node);
      else if (node.name === 'mc:AlternateContent') {
        const choice = chosen(node);
        if (choice !== undefined) walk(choice);
      }
    }
  };
  walk(parent);
  return found;
}
