/** The file src/reporters/html/client-script.ts as it should be. */
export function clientScript(): Promise<string>;
