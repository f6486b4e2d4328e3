// What is made of an object once is kept on the object itself. In a WeakMap a value that leads back to its key, as a
// sentence does to its block, keeps both through the quick sweeps of V8's garbage collector: over many drafts these took
// 6 ms each, and as much again was moved to where only the slow ones look.

/** Gives back the object that it gets, so that a class on top can put private fields on it. */
class Same {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the one way to put a private field on an object of another class.
    return object;
  }
}

/** Functions that keep what they make on objects of one kind. */
export interface Memos<K extends object> {
  /** A function that makes something of an object once and then gives the same again. */
  once<V extends {}>(make: (from: K) => V): (from: K) => V;
  /** Gives the object a place for what is made of it. To be called before it is frozen. */
  prepare<T extends K>(object: T): T;
}

export function memosOf<K extends object>(): Memos<K> {
  let count = 0;
  class Holder extends Same {
    readonly #made = new Array<unknown>(count);

    static of(object: object): unknown[] {
      if (#made in object) return object.#made;
      return Object.isExtensible(object) ? new Holder(object).#made : besides(object);
    }
  }
  // Made elsewhere and frozen, as by a program that uses the library.
  const frozen = new WeakMap<object, unknown[]>();
  const besides = (object: object): unknown[] => {
    let made = frozen.get(object);
    if (made === undefined) {
      made = [];
      frozen.set(object, made);
    }
    return made;
  };
  return {
    once<V extends {}>(make: (from: K) => V) {
      const place = count++;
      return (from: K): V => {
        const made = Holder.of(from);
        made[place] ??= make(from);
        return made[place] as V;
      };
    },
    prepare: (object) => {
      Holder.of(object);
      return object;
    },
  };
}
