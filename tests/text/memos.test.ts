import { expect, it, vi } from 'vitest';
import { lazyProperty } from '../../src/text/lazy.js';
import { memosOf } from '../../src/text/memos.js';

interface Named {
  readonly name: string;
}

it.each([
  ['an object', (object: Named) => object],
  ['a frozen object', (object: Named) => Object.freeze(object)],
])('%s: each thing is made of it once', (_, prepare) => {
  const memos = memosOf<Named>();
  const length = vi.fn(({ name }: Named) => name.length);
  const upper = vi.fn(({ name }: Named) => [name.toUpperCase()]);
  const [lengthOf, upperOf] = [memos.once(length), memos.once(upper)];
  const [first, second] = [prepare({ name: 'ab' }), prepare({ name: '' })];
  expect([lengthOf(first), lengthOf(second), lengthOf(first), lengthOf(second)]).toEqual([2, 0, 2, 0]);
  expect(upperOf(first)).toBe(upperOf(first));
  expect([length.mock.calls.length, upper.mock.calls.length]).toEqual([2, 1]);
});

it('what is made is not seen on the object, and a copy has its own', () => {
  const memos = memosOf<Named>();
  const lengthOf = memos.once(({ name }) => name.length);
  const object = Object.freeze(memos.prepare({ name: 'abc' }));
  expect(lengthOf(object)).toBe(3);
  expect(Reflect.ownKeys(object)).toEqual(['name']);
  expect(lengthOf({ ...object, name: 'a' })).toBe(1);
  const later = memos.once(({ name }) => `${name}!`);
  expect(later(object)).toBe('abc!');
});

it('a lazy property is worked out when it is first read, and is a property like any other', () => {
  const withSize = lazyProperty<'size', number>('size');
  const make = vi.fn(() => 7);
  const object = Object.freeze(withSize({ name: 'a' }, make));
  const other = withSize({ name: 'b' }, () => 8);
  expect(make).not.toHaveBeenCalled();
  expect([object.size, object.size, other.size]).toEqual([7, 7, 8]);
  expect(make).toHaveBeenCalledOnce();
  expect(JSON.stringify(object)).toBe('{"name":"a","size":7}');
  expect({ ...object }).toEqual({ name: 'a', size: 7 });
  expect(new Proxy(other, {}).size).toBe(8);
});
