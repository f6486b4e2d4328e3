/**
 * Runs `run` over the items, at most `limit` at a time, and gives the results in the order of the items, each as soon as
 * it and those before it are there. No more than twice `limit` items are taken ahead of the reader. `run` must not fail.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  run: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const iterator = items[Symbol.asyncIterator]();
  const slot = slots(limit);
  const waiting: Promise<{ readonly result: R }>[] = [];
  const read = (): Promise<{ readonly item: IteratorResult<T> }> =>
    iterator.next().then((item) => ({ item }));
  let next: ReturnType<typeof read> | null = read();
  try {
    while (next !== null || waiting.length > 0) {
      const head = waiting[0];
      const room = next !== null && waiting.length < limit * 2;
      // The first result may be ready long before the next item comes: who drives us line by line waits for it.
      const event = await Promise.race([...(head === undefined ? [] : [head]), ...(room ? [next!] : [])]);
      if ('result' in event) {
        waiting.shift();
        yield event.result;
      } else if (event.item.done === true) {
        next = null;
      } else {
        const { value } = event.item;
        waiting.push(slot(() => run(value)).then((result) => ({ result })));
        next = read();
      }
    }
  } finally {
    // Not awaited: a read that is still open may never end.
    void iterator.return?.();
  }
}

function slots(limit: number): <R>(work: () => Promise<R>) => Promise<R> {
  let free = limit;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((go) => queue.push(go));
    else free -= 1;
    try {
      return await work();
    } finally {
      const go = queue.shift();
      if (go === undefined) free += 1;
      else go();
    }
  };
}
