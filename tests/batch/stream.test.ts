import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';
import { readLines } from '../../src/batch/lines.js';
import { idOf } from '../../src/batch/request.js';
import { until } from '../../src/batch/until.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = bytes(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function* upTo(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('lines', () => {
  it('are the same however the stream is cut', async () => {
    const text = 'a\r\n\n\u6838\u7a3f\nlong long line\nlast';
    for (const size of [1, 2, 5, 100]) {
      const lines = await all(readLines(chunksOf(text, size), 8));
      expect(lines.map(({ number, tooLong }) => [number, tooLong])).toEqual([
        [1, false],
        [2, false],
        [3, false],
        [4, true],
        [5, false],
      ]);
      expect(new TextDecoder().decode(lines[2]!.bytes)).toBe('\u6838\u7a3f');
      expect(lines[0]!.bytes).toEqual(bytes('a'));
    }
  });

  it('that are too long keep their id where they begin with it', () => {
    expect(idOf(bytes('{"id":"a\\"b","text":"xx'))).toBe('a"b');
    expect(idOf(bytes('{ "id" : 12, "text'))).toBe(12);
    expect(idOf(bytes('{"text":"'))).toBe(null);
  });
});

describe('results', () => {
  it('come in order, no more than so many at a time', async () => {
    let running = 0;
    let most = 0;
    const work = async (i: number): Promise<number> => {
      most = Math.max(most, ++running);
      await new Promise((go) => setTimeout(go, (i * 7) % 5));
      running -= 1;
      return i;
    };
    expect(await all(inOrder(upTo(50), 3, work))).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(most).toBe(3);
  });

  it('come before the next item is there, and no item is read far ahead', async () => {
    let read = 0;
    async function* slow(): AsyncGenerator<number> {
      for (; read < 2; read++) yield read;
      await new Promise(() => {});
    }
    const results = inOrder(slow(), 4, async (i) => i);
    expect([(await results.next()).value, (await results.next()).value]).toEqual([0, 1]);
    let taken = 0;
    async function* endless(): AsyncGenerator<number> {
      for (;;) yield taken++;
    }
    await inOrder(endless(), 2, async (i) => i).next();
    await new Promise((go) => setTimeout(go, 10));
    expect(taken).toBeLessThan(10);
  });

  it('end when the signal says so, even while one is waited for', async () => {
    const abort = new AbortController();
    async function* waiting(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    setTimeout(() => abort.abort(), 10);
    expect(await all(until(waiting(), abort.signal))).toEqual([1]);
  });
});
