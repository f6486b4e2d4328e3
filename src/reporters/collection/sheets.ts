import type { Collection } from '../../model/collection.js';
import type { Sheet } from '../../model/sheet.js';
import type { Locale } from '../../model/text.js';
import { aboutSheet } from './about.js';
import { changeSheet, copySheet, findingSheet } from './lists.js';
import { matrixSheet } from './matrix.js';
import { requirementSheet, ruleSheet, unitSheet } from './summaries.js';

/** All tables of a collection, in the order of its workbook. */
export function collectionSheets(collection: Collection, locale: Locale): Sheet[] {
  const { change } = collection;
  return [
    matrixSheet(collection, locale),
    unitSheet(collection, locale),
    requirementSheet(collection, locale),
    findingSheet(collection, locale),
    copySheet(collection, locale),
    ruleSheet(collection, locale),
    ...(change === null ? [] : [changeSheet(collection, change, locale)]),
    aboutSheet(collection, locale),
  ];
}
