import { setFlagsFromString } from 'node:v8';

/**
 * Whether the flags that hegao sets are known to a Node: others would tell the user that they do not know them.
 *
 * @param node as `process.version` has it: `v20.19.0`
 */
export const knowsFlags = (node: string): boolean => /^v2[0-4]\./.test(node);

/** Sets flags of V8, for all threads of the process; nothing with a Node that may not know them. */
export function setV8Flags(...flags: readonly string[]): void {
  if (knowsFlags(process.version)) for (const flag of flags) setFlagsFromString(flag);
}
