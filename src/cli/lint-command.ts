import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { FrontmatterError } from '../document/frontmatter.js';
import { parseDraft } from '../document/parse.js';
import { readSource } from '../inputs/read.js';
import { lint } from '../lint/run.js';
import type { Stage, UnitKind } from '../model/document.js';
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
import { VERSION } from './version.js';

export interface LintCommandOptions {
  readonly format: 'text' | 'json';
  readonly outputFile?: string;
  readonly failOn: Severity | 'none';
  readonly stage?: Stage;
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

type Outcome = LintReport | Unread;

/** `hegao lint`; returns the exit code. */
export async function lintCommand(
  files: readonly string[],
  options: LintCommandOptions,
  io: Io,
): Promise<number> {
  const given = options.pack === undefined ? null : namedPack(options.pack, io.cwd);
  const inputs = options.stdin === true ? [await fromStdin(options, io)] : fromFiles(files, io);
  const results = inputs.map((input) => checkOne(input, given, options, io));
  for (const result of results)
    if ('problem' in result) io.err(`${result.path}: ${result.problem.message[options.locale]}\n`);
  write(results, options, io);
  return exitCode(results, options, io);
}

type Input = { readonly path: string; readonly bytes: Uint8Array } | Unread;

async function fromStdin(options: LintCommandOptions, io: Io): Promise<Input> {
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

function checkOne(input: Input, given: RulePack | null, options: LintCommandOptions, io: Io): Outcome {
  if ('problem' in input) return input;
  const source = readSource(input.bytes, input.path);
  if (!source.ok) return { path: input.path, problem: source.problem };
  try {
    const document = parseDraft(source.value, { unitKind: options.unitKind, year: options.year });
    const pack = given ?? packOf(document, io);
    return lint(document, pack, { stage: options.stage, today: io.today, locale: options.locale });
  } catch (error) {
    if (error instanceof FrontmatterError) return { path: input.path, problem: error.problem };
    if (error instanceof UsageError) return { path: input.path, problem: noPack(error.message) };
    throw error;
  }
}

function packOf(document: ReturnType<typeof parseDraft>, io: Io): RulePack {
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
    if (result.findings.some((finding) => RANK[finding.severity] >= RANK[options.failOn]))
      code = Math.max(code, EXIT.findings);
  }
  return code;
}
