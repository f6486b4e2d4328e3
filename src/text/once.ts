/**
 * A function that makes something of an object once and then gives the same again. For what is made of rules, their
 * parameters and tables, which stay as they are from draft to draft; it is let go with the object.
 */
export function onceFor<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (from) => {
    let known = made.get(from);
    if (known === undefined) {
      known = { value: make(from) };
      made.set(from, known);
    }
    return known.value;
  };
}
