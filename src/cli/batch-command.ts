import { inOrder } from '../batch/in-order.js';
import { type RawLine, readLines } from '../batch/lines.js';
import { expectMany } from '../batch/many-drafts.js';
import { type Pool, startPool } from '../batch/pool.js';
import { idOf, LINE_ERRORS } from '../batch/request.js';
import { until } from '../batch/until.js';
import { usualJobs } from '../batch/usual-jobs.js';
import type { Stage, UnitKind } from '../model/document.js';
import type { Severity } from '../model/pack.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { errorLine, type LineSetup, type LineTask } from './check-line.js';
import { namedPack } from './choose-pack.js';
import { EXIT, type Io, UsageError } from './io.js';
import { readSettings } from './settings.js';
import { WORKER_FILE } from './worker-file.js';

export interface BatchCommandOptions {
  readonly jsonl?: boolean;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly maxBytes: number;
  /** Seconds a draft. */
  readonly timeout: number;
  readonly today?: string;
  readonly failOn: Severity | 'none';
  readonly stage?: Stage;
  readonly pack?: string;
  readonly config?: string;
  readonly waivers?: string;
  readonly without?: readonly string[];
  readonly unitKind?: UnitKind;
  readonly year?: number;
  readonly locale: Locale;
}

/** Every `of`-th line of the stream, beginning with line `index`, counted from 0. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** `hegao batch --jsonl`: a line of JSON in, a line of JSON out; returns the exit code. */
export async function batchCommand(
  options: BatchCommandOptions,
  given: ReadonlySet<string>,
  io: Io,
): Promise<number> {
  if (options.jsonl !== true)
    throw new UsageError(zh('batch 现在只有一种用法:hegao batch --jsonl < 稿件.jsonl > 结果.jsonl'));
  if (io.stdin === undefined) throw new UsageError(zh('没有标准输入。'));
  const setup = setupOf(options, given, io);
  const { jobs = usualJobs(), shard = { index: 0, of: 1 } } = options;
  const stop = io.interrupted?.();
  expectMany();
  const pool = startPool<LineTask, string>({
    worker: WORKER_FILE,
    jobs,
    data: setup,
    timeout: options.timeout * 1000,
  });
  const lines = ofShard(readLines(io.stdin(), mostOfLine(options.maxBytes)), shard);
  const results = inOrder(lines, jobs, (line) => resultOf(line, pool, setup));
  try {
    for await (const result of until(results, stop)) {
      io.out(`${result}\n`);
      await io.drained?.();
    }
    return stop?.aborted === true ? EXIT.interrupted : EXIT.clean;
  } finally {
    await pool.close();
  }
}

/** A draft of n bytes as JSON: every Chinese character as \uXXXX doubles it, and the line has other members. */
const mostOfLine = (maxBytes: number): number => maxBytes * 2 + 65_536;

function setupOf(options: BatchCommandOptions, given: ReadonlySet<string>, io: Io): LineSetup {
  const settings = readSettings(io.cwd, options.config, options.waivers);
  const { config } = settings;
  const prefer = <T>(name: string, written: T, configured: T | undefined): T =>
    given.has(name) ? written : (configured ?? written);
  const pack = prefer('pack', options.pack, config.pack);
  const locale = prefer('locale', options.locale, config.locale);
  return {
    kind: 'line',
    chosen: pack === undefined ? null : namedPack(pack, io.cwd),
    options: {
      unit: config.unit,
      unitKind: prefer('unitKind', options.unitKind, config.unitKind),
      year: options.year,
      stage: prefer('stage', options.stage, config.stage),
      stageGiven: given.has('stage'),
      without: options.without,
      locale,
      settings,
    },
    failOn: prefer('failOn', options.failOn, config.failOn),
    maxBytes: options.maxBytes,
    place: { cwd: io.cwd, env: { ...io.env }, today: options.today ?? io.today },
  };
}

async function* ofShard(lines: AsyncIterable<RawLine>, { index, of }: Shard): AsyncGenerator<RawLine> {
  for await (const line of lines) if ((line.number - 1) % of === index) yield line;
}

async function resultOf(
  { number, bytes, tooLong }: RawLine,
  pool: Pool<LineTask, string>,
  { options: { locale } }: LineSetup,
): Promise<string> {
  const failed = (code: 'too-large' | 'timeout' | 'crashed'): string =>
    errorLine(number, idOf(bytes), LINE_ERRORS[code], locale);
  if (tooLong) return failed('too-large');
  const done = await pool.run([{ number, bytes }]);
  return done.ended === 'well' ? done.results[0]! : failed(done.ended);
}
