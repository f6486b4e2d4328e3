import { expect, it } from 'vitest';
import { groupsOf } from '../../src/batch/groups.js';

it.each([0, 1, 2, 7, 16, 130, 1000])('%i items in groups: all of them, in their order', (count) => {
  const items = Array.from({ length: count }, (_, i) => i);
  expect([...groupsOf(items, 2)].flat()).toEqual(items);
});

it('every thread has something to do to the end: the last groups are single items', () => {
  const sizes = [...groupsOf(Array.from({ length: 100 }), 4)].map((group) => group.length);
  expect(Math.max(...sizes)).toBe(7);
  expect(sizes.slice(-16)).toEqual(Array(16).fill(1));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});
