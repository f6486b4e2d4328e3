import { readFileSync } from 'node:fs';

/** Set by the build in the program of one file. */
declare const PROGRAM_VERSION: string | undefined;

/** The version in package.json. */
export const VERSION: string = typeof PROGRAM_VERSION === 'string' ? PROGRAM_VERSION : readVersion();

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
