import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets garbage grow to several times what is in use before it is swept, which over hundreds of drafts doubles the
 * memory and saves no time. For this process, from now on.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
}
