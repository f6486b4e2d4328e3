/** Parts an example of a rule that compares with last year's report: what follows this line is that report. */
const LAST_YEAR = /\n=== ?\u4e0a\u4e00\u5e74 ?===\n/;

export interface Example {
  readonly text: string;
  readonly previous: string | null;
}

/** The draft of an example, and last year's report where the example has one. */
export function splitExample(example: string): Example {
  const [text, previous] = example.split(LAST_YEAR);
  return { text: text!, previous: previous ?? null };
}
