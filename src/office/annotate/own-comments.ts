import type { Range } from '../../model/text.js';
import { elements } from '../xml/elements.js';
import { descendants } from '../xml/tree.js';
import type { XmlElement } from '../xml/xml.js';

/** The comments of one author in the root of a comments part. */
export function commentsBy(root: XmlElement, author: string): XmlElement[] {
  return elements(root).filter(
    (element) => element.name === 'w:comment' && element.attributes.get('w:author') === author,
  );
}

const MARKS: ReadonlySet<string> = new Set([
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
]);
const idOf = (mark: XmlElement): string => mark.attributes.get('w:id') ?? '';

/** The ids that marks in the document name, whether or not such comments exist. */
export function markedIds(root: XmlElement): Set<string> {
  const ids = new Set<string>();
  for (const element of descendants(root)) if (MARKS.has(element.name)) ids.add(idOf(element));
  return ids;
}

/**
 * Where the marks of these comments stand in the document, in order: range starts and ends, and references with
 * their run when that holds nothing else.
 */
export function marksOf(root: XmlElement, ids: ReadonlySet<string>): Range[] {
  if (ids.size === 0) return [];
  const found: Range[] = [];
  const isOwn = (element: XmlElement): boolean => MARKS.has(element.name) && ids.has(idOf(element));
  const isReferenceRun = (element: XmlElement): boolean => {
    if (element.name !== 'w:r') return false;
    const content = elements(element).filter(({ name }) => name !== 'w:rPr');
    return content.length > 0 && content.every(isOwn);
  };
  const goes = (element: XmlElement): boolean => isOwn(element) || isReferenceRun(element);
  for (const element of descendants(root, (parent) => !goes(parent)))
    if (goes(element)) found.push({ start: element.start, end: element.end });
  return found;
}

/** Where an offset of the old text stands once the ranges, which do not hold it, are cut out. */
export function shifter(cut: readonly Range[]): (offset: number) => number {
  const gone = [0];
  for (const { start, end } of cut) gone.push(gone.at(-1)! + end - start);
  return (offset) => {
    let low = 0;
    let high = cut.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cut[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - gone[low]!;
  };
}
