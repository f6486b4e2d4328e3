import { FrontmatterError } from '../document/frontmatter.js';
import { parseDraft } from '../document/parse.js';
import { readAnySource } from '../inputs/word.js';
import { lint } from '../lint/run.js';
import type { Document, Stage, UnitKind } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import type { InputProblem } from '../model/problem.js';
import type { LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import type { Unread } from '../reporters/json.js';
import { zh } from '../text/chinese.js';
import { detectedPack, packNamedByDraft } from './choose-pack.js';
import { findDrafts, type Named } from './drafts.js';
import { type Io, UsageError } from './io.js';
import { partsNamed } from './part-names.js';
import { previousFor } from './previous.js';
import { type Input, readNamed } from './read-named.js';
import { type Settings, waiverPath } from './settings.js';
import { WORD_WARNINGS } from './word-drafts.js';

export type Outcome = LintReport | Unread;

export { type Input, readNamed };

/** What of the outside a check needs. */
export type CheckIo = Pick<Io, 'cwd' | 'env' | 'today' | 'err'>;

/** What the caller and the configuration say of the drafts of a run. */
export interface CheckOptions {
  readonly unit?: string | undefined;
  readonly unitKind?: UnitKind | undefined;
  readonly year?: number | undefined;
  readonly stage?: Stage | undefined;
  /** `stage` was written by the caller, not taken from the configuration. */
  readonly stageGiven?: boolean | undefined;
  readonly locale: Locale;
  readonly settings: Settings;
  /** Parts that the caller leaves out, beside those of the configuration. */
  readonly without?: readonly string[] | undefined;
  /** Path of last year's report. */
  readonly previous?: string | undefined;
  /** One draft is the whole run. */
  readonly single?: boolean | undefined;
}

/** The drafts that the arguments name, with their bytes or why they cannot be read. */
export function readDrafts(files: readonly string[], io: Io): Input[] {
  return namedDrafts(files, io).map((named) => readNamed(named, io));
}

/** The drafts that the arguments name, still to be read. */
export function namedDrafts(files: readonly string[], io: Io): Named[] {
  if (files.length === 0) {
    throw new UsageError(zh('没有写要检查的稿件。例如:hegao lint 报告.txt;或用 --stdin 从标准输入读。'));
  }
  return findDrafts(files, io.cwd);
}

/** Checks one draft; `chosen` is the pack that the caller named, null to find it by the draft. */
export function checkDraft(
  input: Input,
  chosen: RulePack | null,
  options: CheckOptions,
  io: CheckIo,
): Outcome {
  if ('problem' in input) return input;
  const source = readAnySource(input.bytes, input.path);
  if (!source.ok) return { path: input.path, problem: source.problem };
  try {
    const { unit, unitKind, year, stage, locale } = options;
    const document = parseDraft(source.value, { unit, unitKind, year });
    tellWarnings(document, { locale, io });
    const pack = chosen ?? packOf(document, io, options.single !== true);
    tellUnfit(pack, document, { locale, io });
    const previous = previousFor(document, options.previous, { locale, io });
    return lint(document, pack, {
      previous,
      // What the draft says of itself goes before what the office always passes.
      stage: options.stageGiven === true ? stage : (document.meta.stage?.value ?? stage),
      locale,
      today: io.today,
      waivers: options.settings.waivers,
      waiverPath: waiverPath(io.cwd, options.settings, input.path),
      baseline: options.settings.baseline,
      reportUnusedWaivers: options.single === true,
      without: partsNamed([...(options.settings.config.without ?? []), ...(options.without ?? [])], pack),
      allow: options.settings.config.allow,
    });
  } catch (error) {
    if (error instanceof FrontmatterError) return { path: input.path, problem: error.problem };
    if (error instanceof UsageError) return { path: input.path, problem: noPack(error.message) };
    throw error;
  }
}

/** What the reader of the findings should know of a Word file, each once. */
function tellWarnings(
  { source }: Document,
  { locale, io }: { readonly locale: Locale; readonly io: CheckIo },
): void {
  for (const code of new Set((source.warnings ?? []).map((warning) => warning.code))) {
    const said = WORD_WARNINGS[code];
    if (said !== undefined) io.err(`${source.path}: ${said[locale]}\n`);
  }
}

/** A pack says for which years and units it is made; used for another report, its findings may not fit. */
function tellUnfit(
  { id, appliesTo }: RulePack,
  { meta, source }: Document,
  { locale, io }: { readonly locale: Locale; readonly io: CheckIo },
): void {
  const year = meta.reportYear?.value;
  const { from = year, to = year } = appliesTo.reportYears ?? {};
  const outOfYears = year !== undefined && (year < (from ?? year) || year > (to ?? year));
  const kind = meta.unitKind?.value;
  const otherKind = kind !== undefined && appliesTo.unitKinds?.includes(kind) === false;
  if (outOfYears || otherKind)
    io.err(
      locale === 'en'
        ? `${source.path}: The rule pack ${id} was not made for this year or kind of unit; take its results as hints.\n`
        : zh`${source.path}: 规则包 ${id} 不是为这个年度或这类单位写的,结果供参考。\n`,
    );
}

/**
 * The pack that a draft names, or else the one that is made for it, told with the reason. Among many drafts only the
 * choices are told that the title does not make plain: each report names its pack anyway.
 */
export function packOf(document: Document, io: CheckIo, many = false): RulePack {
  const { pack, source } = { pack: document.meta.pack, source: document.source };
  if (pack !== null) return packNamedByDraft(pack.value, io.cwd);
  const found = detectedPack(document);
  if (!many || !found.byTitle) io.err(`${source.path}: ${found.reason()}\n`);
  return found.pack;
}

function noPack(message: string): InputProblem {
  return { code: 'no-pack', message: { 'zh-CN': message, en: message } };
}
