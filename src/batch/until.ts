/** The items until the signal is aborted; then it ends at once, even while an item is waited for. */
export async function* until<T>(
  items: AsyncIterable<T>,
  stop: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orStop(iterator.next(), stop);
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    void iterator.return?.();
  }
}

/** No race against one long-lived promise: that would keep every item for as long as it is pending. */
function orStop<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T | null> {
  if (stop === undefined) return work;
  if (stop.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(null);
    stop.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', end));
  });
}
