import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';

// Node's streams for files and pipes take some milliseconds to load, which a report or two do without.

/** In bytes: what a pipe takes though nobody reads it yet; who waits for more would hear no Ctrl-C. */
const PIPE_HOLDS = 60_000;

/** Standard output or standard error: to a terminal as a stream, to what is none directly. */
export class StandardOutput {
  private direct: boolean;
  /** In bytes: how much more is written directly. */
  private room: number;

  /** `failed` gets the code of the error when nothing can be written any more, such as `EPIPE` or `ENOSPC`. */
  constructor(
    private readonly descriptor: 1 | 2,
    private readonly failed: (code: string) => void,
  ) {
    const kind = kindOf(descriptor);
    this.direct = kind !== 'device';
    this.room = kind === 'pipe' ? PIPE_HOLDS : Number.POSITIVE_INFINITY;
    if (!this.direct) this.listen();
  }

  /** Columns of the terminal; null when it is none. */
  get columns(): number | null {
    return !this.direct && this.stream.isTTY ? this.stream.columns : null;
  }

  get isTerminal(): boolean {
    return !this.direct && this.stream.isTTY === true;
  }

  write(text: string): void {
    if (!this.direct) return void this.stream.write(text);
    const bytes = Buffer.from(text);
    this.room -= bytes.length;
    if (this.room < 0) this.waitWith(bytes);
    else this.writeNow(bytes);
  }

  /** Resolves when what was written has gone far enough to write more. */
  async drained(): Promise<void> {
    if (!this.direct && this.stream.writableNeedDrain) await once(this.stream, 'drain');
  }

  /** Resolves when all that was written is out. */
  flushed(): Promise<void> {
    return new Promise((resolve) => {
      if (this.direct) resolve();
      else this.stream.write('', () => resolve());
    });
  }

  private get stream(): NodeJS.WriteStream {
    return this.descriptor === 1 ? process.stdout : process.stderr;
  }

  private writeNow(bytes: Uint8Array): void {
    let at = 0;
    try {
      while (at < bytes.length) {
        const written = writeSync(this.descriptor, bytes, at);
        at += written;
        if (written === 0) throw FULL;
      }
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') this.waitWith(bytes.subarray(at));
      else this.failed(codeOf(error));
    }
  }

  /** A pipe may take no more just now: from here on by the stream, which can wait. */
  private waitWith(rest: Uint8Array): void {
    this.direct = false;
    this.listen();
    this.stream.write(rest);
  }

  private listen(): void {
    this.stream.on('error', (error) => this.failed(codeOf(error)));
  }
}

/** As some pipes of Windows say it. */
const FULL = Object.assign(new Error(), { code: 'EAGAIN' });

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** `device`: a terminal, or what else is no file, pipe or socket; also what cannot be told. */
function kindOf(descriptor: number): 'file' | 'pipe' | 'device' {
  try {
    const kind = fstatSync(descriptor);
    if (kind.isFile()) return 'file';
    return kind.isFIFO() || kind.isSocket() ? 'pipe' : 'device';
  } catch {
    return 'device';
  }
}
