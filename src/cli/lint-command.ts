import type { Stage, UnitKind } from '../model/document.js';
import type { RulePack, Severity } from '../model/pack.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { refuseTarget } from './annotate-target.js';
import { namedDrafts, readNamed } from './check-draft.js';
import type { FileSetup, FileTask } from './check-file.js';
import { checkFiles } from './check-files.js';
import { checkSafely } from './check-safely.js';
import { namedPack } from './choose-pack.js';
import type { Output } from './format-option.js';
import { EXIT, type Io, UsageError } from './io.js';
import { outputsOf, refuseDrafts } from './outputs.js';
import { refusePrevious } from './previous.js';
import { startProgress } from './progress.js';
import { resultWriter } from './result-writer.js';
import { jobsFor } from './run-tasks.js';
import { readSettings, type Settings, writeBaseline } from './settings.js';
import { Tally } from './tally.js';

export interface LintCommandOptions {
  /** Without it, text on standard output. */
  readonly format?: readonly Output[];
  readonly outputFile?: string;
  readonly failOn: Severity | 'none';
  readonly stage?: Stage;
  readonly config?: string;
  readonly waivers?: string;
  readonly without?: readonly string[];
  readonly annotate?: string | true;
  /** With `annotate`: infos become comments too; without it, it means both. */
  readonly annotateInfo?: boolean;
  readonly writeBaseline?: boolean;
  readonly fix?: boolean;
  readonly jobs?: number;
  readonly pack?: string;
  readonly unitKind?: UnitKind;
  readonly year?: number;
  readonly previous?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly maxFindings: number;
  readonly locale: Locale;
}

interface RunOptions extends Omit<LintCommandOptions, 'annotate'> {
  readonly annotate?: string | true | undefined;
  readonly unit?: string;
  readonly settings: Settings;
  readonly outputs: readonly Output[];
  /** One draft is the whole run. */
  readonly single?: boolean;
  /** `stage` was written by the caller, not taken from the configuration. */
  readonly stageGiven?: boolean;
}

/** `hegao lint`; `given` are the options that the caller wrote, which go before the configuration. */
export async function lintCommand(
  files: readonly string[],
  written: LintCommandOptions,
  given: ReadonlySet<string>,
  io: Io,
): Promise<number> {
  const outputs = outputsOf(written.format, written.outputFile, io.cwd);
  const settings = readSettings(io.cwd, written.config, written.waivers);
  const { pack, unitKind, stage, failOn, locale, unit } = settings.config;
  const fromConfig = Object.entries({ pack, unitKind, stage, failOn, locale, unit }).filter(
    ([name, value]) => value !== undefined && !given.has(name),
  );
  const options: RunOptions = {
    ...written,
    ...Object.fromEntries(fromConfig),
    settings,
    outputs,
    stageGiven: given.has('stage'),
  };
  const wanted = options.annotate ?? (options.annotateInfo === true ? true : undefined);
  const named = options.stdin === true ? { files, annotate: wanted } : filesToRead(files, wanted);
  const chosen = options.pack === undefined ? null : namedPack(options.pack, io.cwd);
  const tasks = await tasksOf(named.files, options, io);
  refuseDrafts(outputs, tasks, io.cwd);
  refuseTarget(named.annotate, { drafts: tasks, outputs, cwd: io.cwd });
  if (options.writeBaseline === true && (named.annotate !== undefined || options.fix === true))
    throw new UsageError(
      zh(
        '--write-baseline 只记下现有的问题,不写批注,也不改稿件。请先单独运行一次 --write-baseline,再运行别的。',
      ),
    );
  refusePrevious(options.previous, tasks.length, { locale: options.locale, io });
  const setup = setupOf(chosen, { ...options, annotate: named.annotate, single: tasks.length === 1 }, io);
  return options.writeBaseline === true ? baseline(tasks, setup, io) : run(tasks, setup, options, io);
}

/** `lint --annotate 报告.docx` means the draft, not a place for its copy. */
function filesToRead(
  files: readonly string[],
  annotate: string | true | undefined,
): { readonly files: readonly string[]; readonly annotate: string | true | undefined } {
  return files.length === 0 && typeof annotate === 'string'
    ? { files: [annotate], annotate: true }
    : { files, annotate };
}

async function tasksOf(
  files: readonly string[],
  { stdin, stdinFilename, fix }: RunOptions,
  io: Io,
): Promise<readonly FileTask[]> {
  if (stdin !== true) return namedDrafts(files, io);
  if (fix === true) throw new UsageError(zh('--fix 要改文件,不能和 --stdin 一起用。'));
  return [{ path: stdinFilename ?? zh('(标准输入)'), bytes: await io.readStdin() }];
}

function setupOf(
  chosen: RulePack | null,
  { color, quiet, maxFindings, outputs, ...options }: RunOptions,
  io: Io,
): FileSetup {
  const { annotate, annotateInfo, fix, failOn, settings, locale } = options;
  const { unit, unitKind, year, stage, stageGiven, without, single, previous } = options;
  return {
    kind: 'file',
    chosen,
    options: { unit, unitKind, year, stage, stageGiven, without, single, previous, locale, settings },
    failOn,
    forms: outputs.map(({ format, target }) => ({
      format,
      colour: color && target === undefined && wantsColour(io),
    })),
    look: {
      locale,
      columns: Math.max(60, Math.min(io.columns ?? 80, 120)),
      quiet: quiet === true,
      maxFindings,
    },
    fix: fix === true,
    annotate:
      annotate === undefined
        ? null
        : { target: annotate === true ? 'beside' : annotate, withInfo: annotateInfo === true },
    place: { cwd: io.cwd, env: { ...io.env }, today: io.today },
  };
}

/** Checks the drafts one after the other or many at a time, and tells the results in the order of the drafts. */
async function run(
  tasks: readonly FileTask[],
  setup: FileSetup,
  options: RunOptions,
  io: Io,
): Promise<number> {
  const stop = io.interrupted?.();
  const progress = startProgress(tasks.length, io);
  const result = resultWriter(setup, options.outputs, io);
  const tally = new Tally();
  try {
    for await (const checked of checkFiles(tasks, setup, {
      jobs: jobsFor(tasks.length, options.jobs),
      stop,
    })) {
      tally.add(checked);
      if (checked.told !== '' || result.shows) progress.clear();
      if (checked.told !== '') io.err(checked.told);
      await result.add(checked);
      progress.done();
    }
    progress.clear();
    if (stop?.aborted === true) return EXIT.interrupted;
    if (tasks.length > 1) tellUnused(tally, setup, io);
    await result.end(tally);
    return tally.code;
  } finally {
    result.drop();
  }
}

function baseline(tasks: readonly FileTask[], setup: FileSetup, io: Io): number {
  const { options, chosen, place } = setup;
  const reports = tasks.flatMap((task) => {
    const input = task.bytes === undefined ? readNamed(task, place) : { path: task.path, bytes: task.bytes };
    const outcome = checkSafely(input, chosen, options, io);
    if (!('problem' in outcome)) return [{ path: outcome.path, findings: outcome.findings }];
    io.err(`${outcome.path}: ${outcome.problem.message[options.locale]}\n`);
    return [];
  });
  const { path, count } = writeBaseline(io.cwd, options.settings, reports);
  io.out(zh`已把 ${reports.length} 份稿件现有的 ${count} 条问题写进 ${path},以后只报告新出现的。\n`);
  return tasks.length > reports.length ? EXIT.badInput : EXIT.clean;
}

// Over several drafts only a waiver that was meant for some of them and that none needed is of no use. A baseline ages.
function tellUnused({ idle, used }: Tally, { options: { settings } }: FileSetup, io: Io): void {
  for (const [i, waiver] of settings.waivers.entries())
    if (idle.has(i) && !used.has(i))
      io.err(zh`豁免没有用上:${waiver.rule}(${waiver.reason},${waiver.approver})\n`);
}

function wantsColour({ env, columns }: Io): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return columns !== null && (no === undefined || no === '');
}
