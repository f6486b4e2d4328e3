import type { Stage, UnitKind } from '../model/document.js';
import type { RulePack, Severity } from '../model/pack.js';
import type { LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { annotate } from './annotate.js';
import { checkDraft, type Input, type Outcome, readDrafts } from './check-draft.js';
import { namedPack } from './choose-pack.js';
import { tryFix } from './fix-command.js';
import { EXIT, type Io, UsageError } from './io.js';
import { type Output, outputsOf, refuseDrafts, writeOutputs } from './outputs.js';
import { readSettings, type Settings, writeBaseline } from './settings.js';
import { writeBytes } from './write-draft.js';

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
  readonly writeBaseline?: boolean;
  readonly fix?: boolean;
  readonly pack?: string;
  readonly unitKind?: UnitKind;
  readonly year?: number;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly maxFindings: number;
  readonly locale: Locale;
}

interface RunOptions extends LintCommandOptions {
  readonly unit?: string;
  readonly settings: Settings;
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
    stageGiven: given.has('stage'),
  };
  const named =
    options.stdin === true ? { files, annotate: options.annotate } : filesToRead(files, options.annotate);
  const chosen = options.pack === undefined ? null : namedPack(options.pack, io.cwd);
  const read = options.stdin === true ? [await fromStdin(options, io)] : readDrafts(named.files, io);
  refuseDrafts(outputs, read, io.cwd);
  const run = { ...options, single: read.length === 1 };
  const inputs = options.fix === true ? read.map((input) => fixed(input, chosen, run, io)) : read;
  const results = inputs.map((input) => checkDraft(input, chosen, run, io));
  for (const result of results)
    if ('problem' in result) io.err(`${result.path}: ${result.problem.message[options.locale]}\n`);
  if (options.writeBaseline === true) return baseline(results, settings, io);
  if (results.length > 1) tellUnused(results, settings, io);
  writeOutputs(outputs, results, options, io);
  const annotated =
    named.annotate === undefined ? EXIT.clean : annotateAll(inputs, results, named.annotate, options, io);
  return Math.max(annotated, exitCode(results, options, io));
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

function annotateAll(
  inputs: readonly Input[],
  results: readonly Outcome[],
  annotated: string | true,
  { locale }: RunOptions,
  io: Io,
): number {
  if (typeof annotated === 'string' && inputs.length !== 1)
    throw new UsageError(
      zh('--annotate 后面的文件名只能用于一份稿件;多份稿件不写文件名,各写成“原名.批注.docx”。'),
    );
  const target = annotated === true ? undefined : annotated;
  const codes = inputs.map((input, i) => {
    const report = results[i]!;
    if ('problem' in input || 'problem' in report) return EXIT.badInput;
    return annotate({ bytes: input.bytes, report, target, locale }, io);
  });
  return Math.max(EXIT.clean, ...codes);
}

/** `--fix` is `hegao fix --write` before the check. */
function fixed(input: Input, chosen: RulePack | null, run: RunOptions, io: Io): Input {
  if ('problem' in input) return input;
  if (run.stdin === true) {
    throw new UsageError(zh('--fix 要改文件,不能和 --stdin 一起用。'));
  }
  const result = tryFix(input, chosen, { ...run, unsafe: false }, { ...io, err: () => {} });
  // What could not be fixed is checked, and told, as it is.
  if (typeof result === 'number' || result.taken.length === 0) return input;
  writeBytes(result.bytes, input.path, io.cwd);
  return { path: input.path, bytes: result.bytes };
}

function baseline(results: readonly Outcome[], settings: Settings, io: Io): number {
  const reports = results.filter((result): result is LintReport => !('problem' in result));
  const { path, count } = writeBaseline(io.cwd, settings, reports);
  io.out(zh(`已把 ${reports.length} 份稿件现有的 ${count} 条问题写进 ${path},以后只报告新出现的。\n`));
  return results.length > reports.length ? EXIT.badInput : EXIT.clean;
}

// Over several drafts only a waiver that was meant for some of them and that none needed is of no use. A baseline ages.
function tellUnused(results: readonly Outcome[], settings: Settings, io: Io): void {
  const reports = results.filter((result): result is LintReport => !('problem' in result));
  const idle = settings.waivers.filter((waiver) => {
    const meant = reports.some((report) => report.unusedWaivers.includes(waiver));
    const needed = reports.some((report) => report.findings.some((finding) => finding.waiver === waiver));
    return meant && !needed;
  });
  for (const waiver of idle) io.err(zh(`豁免没有用上:${waiver.rule}(${waiver.reason},${waiver.approver})\n`));
}

async function fromStdin(options: RunOptions, io: Io): Promise<Input> {
  const path = options.stdinFilename ?? zh('(标准输入)');
  return { path, bytes: await io.readStdin() };
}

const RANK = { error: 3, warning: 2, info: 1, none: 9 } as const;

function exitCode(results: readonly Outcome[], options: LintCommandOptions, io: Io): number {
  let code: number = EXIT.clean;
  for (const result of results) {
    if ('problem' in result) {
      code = Math.max(code, EXIT.badInput);
      continue;
    }
    for (const outcome of result.outcomes) {
      if (outcome.outcome !== 'crashed') continue;
      io.err(
        zh(
          `${result.path}: 规则 ${outcome.ruleId} 运行出错,这是 hegao 的问题,请把稿件和这句话告诉维护者:${outcome.error ?? ''}\n`,
        ),
      );
      code = EXIT.fault;
    }
    if (
      result.findings.some(
        (finding) => finding.waiver === null && RANK[finding.severity] >= RANK[options.failOn],
      )
    )
      code = Math.max(code, EXIT.findings);
  }
  return code;
}
