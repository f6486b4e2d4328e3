import type { Document } from '../model/document.js';
import type { FactReader } from '../model/facts.js';
import { readDates, readPeriods, readYears } from './dates.js';
import { readEnumerations } from './enumerations.js';
import { readAmountRanges, readLabels, readQuantities, readRatios } from './figures.js';
import { readTables } from './tables.js';
import { yearMarks } from './year-marks.js';

/** Facts of a document; each kind is read once, when first asked for. */
export function readFacts(document: Document): FactReader {
  const marks = once(() => yearMarks(document));
  return Object.freeze({
    years: once(() => readYears(document, marks())),
    dates: once(() => readDates(document, marks())),
    periods: once(() => readPeriods(document, marks())),
    quantities: once(() => readQuantities(document)),
    amountRanges: once(() => readAmountRanges(document)),
    ratios: once(() => readRatios(document)),
    labels: once(() => readLabels(document)),
    tables: once(() => readTables(document)),
    enumerations: once(() => readEnumerations(document)),
  });
}

function once<T>(make: () => readonly T[]): () => readonly T[] {
  let made: readonly T[] | undefined;
  return () => {
    made ??= Object.freeze(make());
    return made;
  };
}
