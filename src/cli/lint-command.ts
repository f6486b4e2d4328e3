import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { FrontmatterError } from '../document/frontmatter.js';
import { parseDraft } from '../document/parse.js';
import { readSource } from '../inputs/read.js';
import { lint } from '../lint/run.js';
import type { Document, Stage, UnitKind } from '../model/document.js';
import type { RulePack, Severity } from '../model/pack.js';
import type { InputProblem } from '../model/problem.js';
import type { LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { jsonOutput, type Unread } from '../reporters/json.js';
import { countSeverities, type Style, textReport, textTotal } from '../reporters/text.js';
import { zh } from '../text/chinese.js';
import { detectedPack, namedPack } from './choose-pack.js';
import { findDrafts, readDraft } from './drafts.js';
import { EXIT, type Io, UsageError } from './io.js';
import { readSettings, type Settings, waiverPath, writeBaseline } from './settings.js';
import { VERSION } from './version.js';

export interface LintCommandOptions {
  readonly format: 'text' | 'json';
  readonly outputFile?: string;
  readonly failOn: Severity | 'none';
  readonly stage?: Stage;
  readonly config?: string;
  readonly waivers?: string;
  readonly writeBaseline?: boolean;
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

type Outcome = LintReport | Unread;

/** `hegao lint`; `given` are the options that the caller wrote, which go before the configuration. */
export async function lintCommand(
  files: readonly string[],
  written: LintCommandOptions,
  given: ReadonlySet<string>,
  io: Io,
): Promise<number> {
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
  const chosen = options.pack === undefined ? null : namedPack(options.pack, io.cwd);
  const inputs = options.stdin === true ? [await fromStdin(options, io)] : fromFiles(files, io);
  const run = { ...options, single: inputs.length === 1 };
  const results = inputs.map((input) => checkOne(input, chosen, run, io));
  for (const result of results)
    if ('problem' in result) io.err(`${result.path}: ${result.problem.message[options.locale]}\n`);
  if (options.writeBaseline === true) return baseline(results, settings, io);
  if (results.length > 1) tellUnused(results, settings, io);
  write(results, options, io);
  return exitCode(results, options, io);
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

type Input = { readonly path: string; readonly bytes: Uint8Array } | Unread;

async function fromStdin(options: RunOptions, io: Io): Promise<Input> {
  const path = options.stdinFilename ?? zh('(标准输入)');
  return { path, bytes: await io.readStdin() };
}

function fromFiles(files: readonly string[], io: Io): Input[] {
  if (files.length === 0) {
    throw new UsageError(zh('没有写要检查的稿件。例如:hegao lint 报告.txt;或用 --stdin 从标准输入读。'));
  }
  return findDrafts(files, io.cwd).map(({ path, problem }) => {
    if (problem !== undefined) return { path, problem };
    const read = readDraft(path, io.cwd);
    return read.ok ? { path, bytes: read.value } : { path, problem: read.problem };
  });
}

function checkOne(input: Input, chosen: RulePack | null, options: RunOptions, io: Io): Outcome {
  if ('problem' in input) return input;
  const source = readSource(input.bytes, input.path);
  if (!source.ok) return { path: input.path, problem: source.problem };
  try {
    const { unit, unitKind, year, stage, locale } = options;
    const document = parseDraft(source.value, { unit, unitKind, year });
    const pack = chosen ?? packOf(document, io);
    tellUnfit(pack, document, io);
    return lint(document, pack, {
      // What the draft says of itself goes before what the office always passes.
      stage: options.stageGiven === true ? stage : (document.meta.stage?.value ?? stage),
      locale,
      today: io.today,
      waivers: options.settings.waivers,
      waiverPath: waiverPath(io.cwd, options.settings, input.path),
      baseline: options.settings.baseline,
      reportUnusedWaivers: options.single === true,
    });
  } catch (error) {
    if (error instanceof FrontmatterError) return { path: input.path, problem: error.problem };
    if (error instanceof UsageError) return { path: input.path, problem: noPack(error.message) };
    throw error;
  }
}

/** A pack says for which years and units it is made; used for another report, its findings may not fit. */
function tellUnfit({ id, appliesTo }: RulePack, { meta, source }: Document, io: Io): void {
  const year = meta.reportYear?.value;
  const { from = year, to = year } = appliesTo.reportYears ?? {};
  const outOfYears = year !== undefined && (year < (from ?? year) || year > (to ?? year));
  const kind = meta.unitKind?.value;
  const otherKind = kind !== undefined && appliesTo.unitKinds?.includes(kind) === false;
  if (outOfYears || otherKind)
    io.err(zh(`${source.path}: 规则包 ${id} 不是为这个年度或这类单位写的,结果供参考。\n`));
}

function packOf(document: Document, io: Io): RulePack {
  const { pack, source } = { pack: document.meta.pack, source: document.source };
  if (pack !== null) return namedPack(pack.value, io.cwd);
  const found = detectedPack(document);
  if (!found.detected) {
    io.err(zh(`${source.path}: 认不出是哪一种报告,只按通用公文要求检查。用 --pack 指定规则包。\n`));
  }
  return found.pack;
}

function noPack(message: string): InputProblem {
  return { code: 'no-pack', message: { 'zh-CN': message, en: message } };
}

function write(results: readonly Outcome[], options: LintCommandOptions, io: Io): void {
  const text =
    options.format === 'json'
      ? `${JSON.stringify(jsonOutput(results, VERSION, options.locale), null, 2)}\n`
      : asText(results, options, io);
  if (options.outputFile === undefined) {
    io.out(text);
    return;
  }
  try {
    writeFileSync(resolve(io.cwd, options.outputFile), text);
  } catch (error) {
    throw new UsageError(
      zh(`结果写不进“${options.outputFile}”(${(error as NodeJS.ErrnoException).code ?? ''})。请换一个位置。`),
    );
  }
}

const PAINT = {
  strong: 'bold',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  good: 'green',
  faint: 'dim',
} as const;

function asText(results: readonly Outcome[], options: LintCommandOptions, io: Io): string {
  const colour = options.color && options.outputFile === undefined && wantsColour(io);
  const paint = colour
    ? (style: Style, text: string) => styleText(PAINT[style], text, { validateStream: false })
    : (_: Style, text: string) => text;
  const columns = Math.max(60, Math.min(io.columns ?? 80, 120));
  const { locale, maxFindings } = options;
  const reports = results.filter((result): result is LintReport => !('problem' in result));
  const parts = reports.map((report) =>
    textReport(report, { locale, columns, paint, quiet: options.quiet === true, maxFindings }),
  );
  if (results.length > 1) {
    const counts = countSeverities(reports.flatMap((report) => report.findings));
    parts.push(textTotal(reports.length, results.length - reports.length, counts, locale));
  }
  return parts.join('\n');
}

function wantsColour({ env, columns }: Io): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return columns !== null && (no === undefined || no === '');
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
