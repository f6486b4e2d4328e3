import type { UnitRow } from '../model/collection.js';
import { unitKey } from './unit-key.js';

/** Shorter names stand in too many others. */
const SHORTEST = 3;

/**
 * The units of a list, as written there, that no report is of. A unit is taken to have reported where a report names it,
 * where one name ends with the other (of a city and a county, the county's), or where the path of a file that could not
 * be placed otherwise holds its name: wrongly told to have handed in nothing is worse than not told.
 */
export function unreported(names: readonly string[], rows: readonly UnitRow[]): string[] {
  const listed = new Map(names.map((name) => [unitKey(name), name]));
  listed.delete('');
  const found = new Set(rows.flatMap((row) => placeOf(row, [...listed.keys()])));
  return [...listed].filter(([key]) => !found.has(key)).map(([, name]) => name);
}

/** The listed unit that a row is of; at most one. */
function placeOf({ unit, path }: UnitRow, keys: readonly string[]): string[] {
  const name = unit === null ? '' : unitKey(unit);
  const ends = (long: string, short: string): boolean => short.length >= SHORTEST && long.endsWith(short);
  const file = unitKey(path);
  return [
    keys.find((key) => key === name) ??
      longest(keys.filter((key) => ends(name, key) || ends(key, name))) ??
      longest(keys.filter((key) => key.length >= SHORTEST && file.includes(key))),
  ].filter((key) => key !== undefined);
}

const longest = (keys: readonly string[]): string | undefined =>
  [...keys].sort((a, b) => b.length - a.length)[0];
