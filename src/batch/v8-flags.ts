import { setFlagsFromString } from 'node:v8';

/** The Node versions of which the flags that hegao sets are known; others would tell the user that they do not know them. */
const KNOWN = /^v2[0-4]\./;

/** Sets flags of V8, for all threads of the process; nothing with a Node that may not know them. */
export function setV8Flags(...flags: readonly string[]): void {
  if (KNOWN.test(process.version)) for (const flag of flags) setFlagsFromString(flag);
}
