import type { Collection } from '../../model/collection.js';

/** A collection as JSON, piece by piece, with a line for each entry of its lists. */
export function* collectionJson(collection: Collection): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(collection) as [string, unknown][]) {
    yield `${before}${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) yield* lines(value);
    else yield JSON.stringify(value);
    before = ',\n';
  }
  yield '\n}\n';
}

function* lines(entries: readonly unknown[]): Generator<string> {
  let before = '[\n';
  for (const entry of entries) {
    yield `${before}  ${JSON.stringify(entry)}`;
    before = ',\n';
  }
  yield '\n]';
}
