/** All that the command line touches outside itself; tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal on standard output; null when it is none. */
  readonly columns: number | null;
  /** ISO date. */
  readonly today: string;
  readStdin(): Promise<Uint8Array>;
  /** Standard input as it comes. */
  readonly stdin?: (() => AsyncIterable<Uint8Array>) | undefined;
  /** Resolves when what was written to standard output has gone far enough to write more. */
  readonly drained?: (() => Promise<void>) | undefined;
  /** From this call on Ctrl-C does not end the program but aborts the signal; a second one ends it. */
  readonly interrupted?: (() => AbortSignal) | undefined;
  /** Standard error is a terminal. */
  readonly errIsTerminal?: boolean | undefined;
  /** Puts a question to the person at the terminal; gives undefined where nobody sits there. */
  readonly ask?: ((question: string) => Promise<string> | undefined) | undefined;
  out(text: string): void;
  err(text: string): void;
  /** Standard error for what rewrites its own line; `err` lets no control character through. */
  readonly progress?: ((text: string) => void) | undefined;
}

/** A mistake of the caller: said in one sentence, exit code 2. */
export class UsageError extends Error {}

export const EXIT = { clean: 0, findings: 1, badInput: 2, fault: 3, interrupted: 130 } as const;
