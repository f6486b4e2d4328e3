import type { Document } from '../model/document.js';
import { fold } from '../text/fold.js';

/** Whether two reports may be of one unit: where one names none, nothing speaks against it. */
export function sameUnit(one: Document, other: Document): boolean {
  const [a, b] = [one, other].map(({ meta }) => bare(meta.unit?.value ?? ''));
  return a === '' || b === '' || a!.endsWith(b!) || b!.endsWith(a!);
}

/** 某市人民政府 and 某市 are one. */
const bare = (unit: string): string =>
  fold(unit)
    .replace(/\s/g, '')
    .replace(/人民政府(?:办公厅|办公室)?$/, '');
