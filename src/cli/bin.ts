#!/usr/bin/env node
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { EXIT } from './io.js';
import { main } from './main.js';

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

// `hegao lint … | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// `hegao lint … 2>&1 | head` closes this one; there is nobody left to tell.
process.stderr.on('error', () => {});

function interrupted(): AbortSignal {
  const abort = new AbortController();
  process.once('SIGINT', () => {
    abort.abort();
    process.once('SIGINT', () => process.exit(EXIT.interrupted));
  });
  return abort.signal;
}

const now = new Date();
const pad = (value: number): string => String(value).padStart(2, '0');

async function run(): Promise<void> {
  const code = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
    readStdin,
    stdin: () => process.stdin,
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    interrupted,
    errIsTerminal: process.stderr.isTTY === true,
    ask: process.stdin.isTTY ? ask : undefined,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });

  process.exitCode = code;
  // Standard input may still be open, and would be waited for.
  if (code === EXIT.interrupted) process.stdout.write('', () => process.exit());
}

void run();
