import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';

// Node's streams for files and pipes take some milliseconds to load, and what is written to them goes out at once anyway.

/** Standard output or standard error: to a terminal as a stream, to what is none directly. */
export class StandardOutput {
  private direct: boolean;

  /** `failed` gets the code of the error when nothing can be written any more, such as `EPIPE` or `ENOSPC`. */
  constructor(
    private readonly descriptor: 1 | 2,
    private readonly failed: (code: string) => void,
  ) {
    this.direct = !isDevice(descriptor);
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
    if (this.direct) this.writeNow(Buffer.from(text));
    else this.stream.write(text);
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
      while (at < bytes.length) at += writeSync(this.descriptor, bytes, at);
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') this.waitWith(bytes.subarray(at));
      else this.failed(codeOf(error));
    }
  }

  /** A pipe takes no more just now: from here on by the stream, which can wait. */
  private waitWith(rest: Uint8Array): void {
    this.direct = false;
    this.listen();
    this.stream.write(rest);
  }

  private listen(): void {
    this.stream.on('error', (error) => this.failed(codeOf(error)));
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** A terminal, or what else is no file, pipe or socket; also what cannot be told. */
function isDevice(descriptor: number): boolean {
  try {
    const kind = fstatSync(descriptor);
    return !(kind.isFile() || kind.isFIFO() || kind.isSocket());
  } catch {
    return true;
  }
}
