import type { Document } from '../model/document.js';
import type { FactReader } from '../model/facts.js';
import { readDates, readPeriods, readYears } from './dates.js';
import { readEnumerations } from './enumerations.js';
import { readAmountRanges, readLabels, readQuantities, readRatios } from './figures.js';
import { readTables } from './tables.js';

/** Facts of a document; each kind is read once, when first asked for. */
export function readFacts(document: Document): FactReader {
  return Object.freeze({
    years: once(() => readYears(document)),
    dates: once(() => readDates(document)),
    periods: once(() => readPeriods(document)),
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
