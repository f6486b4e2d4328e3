/** One line of a stream, without its line end. */
export interface RawLine {
  /** From 1, of the stream. */
  readonly number: number;
  /** The whole line, or its beginning where it is too long. */
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/** Enough to find the id of a line that is too long to be kept. */
const HEAD = 4096;
const LF = 10;
const CR = 13;

/** The lines of a stream of bytes; of a line longer than `limit` bytes only the beginning is ever held. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<RawLine, void, undefined> {
  let number = 0;
  let line = new LineParts(limit);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      line.add(chunk.subarray(start, end));
      yield line.take(++number);
      line = new LineParts(limit);
      start = end + 1;
    }
    if (start < chunk.length) line.add(chunk.subarray(start));
  }
  if (line.length > 0) yield line.take(++number);
}

class LineParts {
  length = 0;
  private parts: Uint8Array[] = [];

  constructor(private readonly limit: number) {}

  add(part: Uint8Array): void {
    const had = this.length;
    this.length += part.length;
    if (this.length <= this.limit) this.parts.push(part);
    else if (had <= this.limit) this.parts = [join([...this.parts, part], HEAD)];
  }

  take(number: number): RawLine {
    const tooLong = this.length > this.limit;
    const bytes = join(this.parts, tooLong ? HEAD : this.length);
    return { number, bytes: bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes, tooLong };
  }
}

/** A copy, so that a chunk of the stream is not kept for a line of it. */
function join(parts: readonly Uint8Array[], most: number): Uint8Array {
  const whole = new Uint8Array(
    Math.min(
      most,
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    const taken = part.subarray(0, whole.length - at);
    whole.set(taken, at);
    at += taken.length;
  }
  return whole;
}
