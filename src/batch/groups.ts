/** So many at a time are handed to a thread: to hand over each by itself costs more than a tenth of checking it. */
const MOST = 8;
/** Of what is left each thread gets a part of this size, so that all come to their end at nearly the same time. */
const PART = 4;

/** The items in groups, in their order, smaller ones towards the end, for `threads` threads. */
export function* groupsOf<T>(items: readonly T[], threads: number): Generator<readonly T[], void, undefined> {
  for (let at = 0; at < items.length; ) {
    const size = Math.min(MOST, Math.ceil((items.length - at) / (threads * PART)));
    yield items.slice(at, at + size);
    at += size;
  }
}
