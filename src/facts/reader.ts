import type { Document } from '../model/document.js';
import type { FactReader } from '../model/facts.js';
import { readEnumerations } from './enumerations.js';
import { readDates, readQuantities, readYears } from './figures.js';

/** Facts of a document; each kind is read once, when first asked for. */
export function readFacts(document: Document): FactReader {
  return Object.freeze({
    years: once(() => readYears(document)),
    dates: once(() => readDates(document)),
    quantities: once(() => readQuantities(document)),
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
