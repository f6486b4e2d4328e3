import { expect, test } from 'vitest';
import { knowsFlags } from '../../src/batch/v8-flags.js';

test.each(['v20.19.0', 'v22.1.0', 'v24.9.1'])('flags are set for Node %s', (node) => {
  expect(knowsFlags(node)).toBe(true);
});

test.each(['v18.20.0', 'v25.0.0', 'v200.1.0'])('none is set for Node %s, which may not know them', (node) => {
  expect(knowsFlags(node)).toBe(false);
});
