/** The classes of each code unit as bits; 0 for what nobody asks about. */
export type UnitClasses = Uint8Array;

export const noClasses = (): UnitClasses => new Uint8Array(0x10000);

/**
 * Puts units into a class.
 *
 * @param units as between the brackets of a pattern: single units and ranges such as `a-z`, nothing escaped
 */
export function addClass(classes: UnitClasses, bit: number, units: string): void {
  for (let i = 0; i < units.length; i++) {
    const first = units.charCodeAt(i);
    const isRange = units[i + 1] === '-' && i + 2 < units.length;
    const last = isRange ? units.charCodeAt(i + 2) : first;
    for (let unit = first; unit <= last; unit++) classes[unit]! |= bit;
    if (isRange) i += 2;
  }
}

/** The classes of all units of a text between two offsets, together. */
export function classesIn(classes: UnitClasses, text: string, from = 0, to = text.length): number {
  let found = 0;
  for (let i = from; i < to; i++) found |= classes[text.charCodeAt(i)]!;
  return found;
}
