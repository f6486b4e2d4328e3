import { expect, test } from 'vitest';
import { UNITS } from '../../src/facts/units.js';

test('a unit never stands before a longer one that begins with it', () => {
  UNITS.forEach((unit, i) => {
    expect(
      UNITS.slice(i + 1).filter((later) => later.startsWith(unit)),
      unit,
    ).toEqual([]);
  });
});
