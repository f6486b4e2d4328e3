import { createInterface } from 'node:readline/promises';
import { zh } from '../text/chinese.js';
import { EXIT } from './io.js';
import { main } from './main.js';
import { StandardOutput } from './standard-streams.js';

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Standard output and standard error of this process. */
function standardStreams(): { readonly output: StandardOutput; readonly errors: StandardOutput } {
  // Nobody is left to tell: `hegao lint … 2>&1 | head`.
  const errors = new StandardOutput(2, () => {});
  const output = new StandardOutput(1, (code) => {
    // `hegao lint … | head` closes the pipe early; that is no fault. Windows calls it the end of a file.
    if (code === 'EPIPE' || code === 'EOF') process.exit(EXIT.clean);
    errors.write(zh`写不出结果(${code})。看看磁盘满没满,结果写到别处再试。\n`);
    process.exit(EXIT.badInput);
  });
  return { output, errors };
}

function interrupted(): AbortSignal {
  const abort = new AbortController();
  process.once('SIGINT', () => {
    abort.abort();
    process.once('SIGINT', () => process.exit(EXIT.interrupted));
  });
  return abort.signal;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Runs the command line on the streams and arguments of this process, and ends it. */
export async function runOnProcess(): Promise<void> {
  const { output, errors } = standardStreams();
  const now = new Date();
  const code = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    columns: output.columns,
    today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
    readStdin,
    stdin: () => process.stdin,
    drained: () => output.drained(),
    interrupted,
    errIsTerminal: errors.isTerminal,
    ask: (question) => (process.stdin.isTTY ? ask(question) : undefined),
    out: (text) => output.write(text),
    err: (text) => errors.write(text),
  });

  await Promise.all([output.flushed(), errors.flushed()]);
  // Standard input may still be open, and would be waited for; so would what V8 has put off.
  process.exit(code);
}
