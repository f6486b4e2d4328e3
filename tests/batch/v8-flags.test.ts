import { afterEach, expect, test, vi } from 'vitest';

const set = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString: set }));

const { setV8Flags } = await import('../../src/batch/v8-flags.js');
const version = Object.getOwnPropertyDescriptor(process, 'version')!;

afterEach(() => {
  Object.defineProperty(process, 'version', version);
  set.mockClear();
});

const runAs = (node: string): string[] => {
  Object.defineProperty(process, 'version', { ...version, value: node });
  setV8Flags('--heap-growing-percent=40', '--regexp-tier-up-ticks=1');
  return set.mock.calls.flat();
};

test.each(['v20.19.0', 'v22.1.0', 'v24.9.1'])('sets flags for Node %s', (node) => {
  expect(runAs(node)).toEqual(['--heap-growing-percent=40', '--regexp-tier-up-ticks=1']);
});

test.each(['v18.20.0', 'v25.0.0', 'v200.1.0'])('sets none for Node %s, which may not know them', (node) => {
  expect(runAs(node)).toEqual([]);
});
