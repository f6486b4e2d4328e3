/** Pairs before doubles are taken out for the first time. */
const FIRST = 1 << 16;

/** Different numbers, many of them: eight bytes each, where a Set takes forty. */
export class NumberSet {
  private held = new Float64Array(FIRST);
  private length = 0;

  add(number: number): void {
    if (this.length === this.held.length) this.makeRoom();
    this.held[this.length++] = number;
  }

  private makeRoom(): void {
    const kept = this.sorted();
    if (kept.length * 2 > this.held.length) {
      const larger = new Float64Array(this.held.length * 2);
      larger.set(kept);
      this.held = larger;
    }
    this.length = kept.length;
  }

  /** The numbers in rising order, none twice; a view that the next `add` may change. */
  sorted(): Float64Array {
    const all = this.held.subarray(0, this.length).sort();
    let kept = 0;
    for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
    this.length = kept;
    return all.subarray(0, kept);
  }
}

/** Whether a number stands among rising ones. */
export function holdsNumber(sorted: Float64Array, number: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number;
}
