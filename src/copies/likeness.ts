const GRAM = 3;

/** Share of the shorter of two keys that stands in the other, by runs of three characters; 0..1. */
export function likeness(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const grams = short.length - GRAM + 1;
  if (grams < 1) return 0;
  const left = gramsOf(long);
  let common = 0;
  for (let i = 0; i < grams; i++) {
    const gram = short.slice(i, i + GRAM);
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(gram, count - 1);
  }
  return common / grams;
}

function gramsOf(key: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (let i = 0; i + GRAM <= key.length; i++) {
    const gram = key.slice(i, i + GRAM);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}
