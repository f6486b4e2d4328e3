/** Where an object keeps what a lazy property is made by, and then what was made. */
const KEPT = Symbol('lazy');

interface Kept {
  readonly value?: unknown;
  readonly make?: () => unknown;
}

/**
 * A function that gives objects a property which is worked out when it is first read. All get the same getter: an object
 * with one of its own, as `{ get name() {…} }` makes, has a shape of its own, and V8 keeps alive what that leads to until
 * its slow sweep.
 */
export function lazyProperty<K extends string, V>(name: K) {
  const property = {
    enumerable: true,
    get(this: { [KEPT]: Kept }): V {
      const kept = this[KEPT] as { value?: V; make?: (() => V) | undefined };
      if (kept.make !== undefined) {
        kept.value = kept.make();
        kept.make = undefined;
      }
      return kept.value as V;
    },
  };
  return <T extends object>(object: T, make: () => V): T & Readonly<Record<K, V>> => {
    const kept: Kept = { value: undefined, make };
    Object.defineProperty(object, KEPT, { value: kept });
    return Object.defineProperty(object, name, property) as T & Readonly<Record<K, V>>;
  };
}
