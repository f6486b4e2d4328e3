import { readLines } from '../../../src/batch/lines.js';
import { checkLine } from '../../../src/cli/check-line.js';
import { below, one, type Random } from '../random.js';
import { anyBytes, mutatedText, ODD } from '../text.js';
import type { World } from '../world.js';
import { someDraft } from './drafts.js';
import type { Kind } from './kind.js';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value) ?? '');

function lineFrom(world: World, random: Random, i: number): Uint8Array {
  const id = one<unknown>(random, [i, `i${i}`, i, `i${i}`, null, 1.5, {}, '', one(random, ODD)]);
  const text = mutatedText(someDraft(world, random).slice(0, below(random, 600)), random);
  const path = one<unknown>(random, [undefined, 'a.txt', 'a.docx', 'a.doc', 'a.md', 7, one(random, ODD)]);
  switch (below(random, 7)) {
    case 0:
      return anyBytes(random, 300);
    case 1:
      return bytesOf({
        id,
        path,
        base64: Buffer.from(anyBytes(random)).toString('base64').slice(below(random, 3)),
      });
    case 2:
      return bytesOf({
        id,
        file: one(random, ['/dev/null', '/', '..', 'none.txt', '\u0000', one(random, ODD)]),
      });
    case 3: {
      const line = bytesOf({ id, path, text });
      for (let k = 0; k < 4; k++) line[below(random, line.length)] = below(random, 256);
      return line.slice(0, below(random, 3) === 0 ? below(random, line.length) : undefined);
    }
    case 4:
      return bytesOf(
        one<unknown>(random, [[], [[]], 1, null, 'x', { id }, { id, text: 1 }, { id, text, base64: '' }]),
      );
    case 5:
      return new TextEncoder().encode(
        one(random, ['[', '{"a":', '{"id":"', '{"__proto__":{"id":1},"text":"x"}']).repeat(
          1 + below(random, 3000),
        ),
      );
    default:
      return bytesOf({ id, path, text });
  }
}

async function* chunked(bytes: Uint8Array, random: Random): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + below(random, 9000);
    yield bytes.subarray(at, end);
    at = end;
  }
}

const SETUP = {
  kind: 'line' as const,
  chosen: null,
  options: {
    unit: undefined,
    unitKind: undefined,
    year: undefined,
    stage: undefined,
    without: undefined,
    locale: 'zh-CN' as const,
    settings: { config: {}, folder: '/nowhere', waivers: [], baseline: [] },
  },
  failOn: 'error' as const,
  maxBytes: 5000,
  place: { cwd: '/nowhere', env: { PATH: '' }, today: '2025-03-01' },
};

const LINES = 40;

/** What is wrong with the line that a line gave; null where it is a result or says in a sentence why there is none. */
function faultOf(told: string): string | null {
  const { schemaVersion, error, path } = JSON.parse(told) as {
    readonly schemaVersion?: number;
    readonly error?: { readonly code: string; readonly message: string };
    readonly path?: string;
  };
  if (told.includes('\n') || schemaVersion !== 1) return `no line of the contract: ${told.slice(0, 200)}`;
  if (error !== undefined)
    return error.code === 'crashed' || !error.message.endsWith('\u3002') ? JSON.stringify(error) : null;
  if (/"outcome":"crashed"/.test(told)) return 'a rule crashed';
  return typeof path === 'string' ? null : 'no path';
}

export const streamKinds: readonly Kind[] = [
  {
    name: 'stream',
    direct: async (world, random) => {
      const lines = Array.from({ length: LINES }, (_, i) =>
        lineFrom(world, random, i).filter((byte) => byte !== 10),
      );
      const stream = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
      let count = 0;
      for await (const { number, bytes, tooLong } of readLines(chunked(stream, random), 20_000)) {
        count += 1;
        if (number !== count)
          return { fault: `line ${count} is told as ${number}`, input: stream.toString(), count };
        const fault = tooLong ? null : faultOf(checkLine({ number, bytes }, SETUP));
        if (fault !== null) return { fault, input: Buffer.from(bytes).toString(), count };
      }
      return {
        fault: count === LINES ? null : `${count} lines of ${LINES}`,
        input: stream.toString(),
        count,
      };
    },
  },
];
