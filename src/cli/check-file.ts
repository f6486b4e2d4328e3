import { kindBySignature } from '../inputs/kind.js';
import type { RulePack, Severity } from '../model/pack.js';
import type { LintReport } from '../model/report.js';
import type { Localized } from '../model/text.js';
import type { Unread } from '../reporters/json.js';
import { countSeverities } from '../reporters/text.js';
import { zh } from '../text/chinese.js';
import { annotate } from './annotate.js';
import { type CheckIo, type CheckOptions, type Input, type Outcome, readNamed } from './check-draft.js';
import { checkSafely, failsAt } from './check-safely.js';
import type { Named } from './drafts.js';
import { tryFix } from './fix-command.js';
import type { Format } from './format-option.js';
import { type Look, pieceOf } from './formats.js';
import { EXIT, type Io, UsageError } from './io.js';
import { writeBytes } from './write-draft.js';

/** What the drafts of a run have in common; plain data, sent to every worker. */
export interface FileSetup {
  readonly kind: 'file';
  readonly chosen: RulePack | null;
  readonly options: CheckOptions;
  readonly failOn: Severity | 'none';
  /** The forms that the results are wanted in; no colour where one goes to a file. */
  readonly forms: readonly { readonly format: Format; readonly colour: boolean }[];
  readonly look: Omit<Look, 'colour'>;
  readonly fix: boolean;
  /** Where the copy with comments goes, `beside` for the usual name, null for none. */
  readonly annotate: { readonly target: string | 'beside'; readonly withInfo: boolean } | null;
  readonly place: Pick<Io, 'cwd' | 'env' | 'today'>;
}

/** A draft to check: a file, or bytes that are there already. */
export type FileTask = Named & { readonly bytes?: Uint8Array | undefined };

/** What the run needs of a checked draft: a report stays where it was made. */
export interface Checked {
  readonly code: number;
  /** For standard error. */
  readonly told: string;
  /** The report in the forms of the run. */
  readonly pieces: readonly string[];
  readonly unread: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Waivers of the run, by number, that were meant for this draft but covered nothing, and that covered something. */
  readonly idle: readonly number[];
  readonly used: readonly number[];
}

/** Checks one file of a run and does what the run does with it. */
export function checkFile(task: FileTask, setup: FileSetup): Checked {
  let told = '';
  const io: Io = {
    ...setup.place,
    columns: null,
    readStdin: async () => new Uint8Array(),
    out: () => {},
    err: (text) => {
      told += text;
    },
  };
  try {
    const read =
      task.bytes === undefined ? readNamed(task, setup.place) : { path: task.path, bytes: task.bytes };
    const input = setup.fix ? fixed(read, setup, io) : read;
    const outcome = checkSafely(input, setup.chosen, setup.options, io);
    if ('problem' in outcome) return unread(outcome, setup, told);
    const annotated =
      setup.annotate === null || 'problem' in input
        ? EXIT.clean
        : annotateOne(input.bytes, outcome, setup, io);
    const code = Math.max(annotated, codeOf(outcome, setup, io));
    return { ...checked(outcome, setup), code, told };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof UsageError ? 'unreadable' : 'crashed';
    return unread(
      { path: task.path, problem: { code, message: { 'zh-CN': message, en: message } } },
      setup,
      told,
    );
  }
}

/** A draft that gave no report. */
export function unread(outcome: Unread, setup: FileSetup, told = ''): Checked {
  const { code, message } = outcome.problem;
  return {
    code: code === 'crashed' || code === 'timeout' ? EXIT.fault : EXIT.badInput,
    told: `${told}${outcome.path}: ${message[setup.options.locale]}\n`,
    pieces: piecesOf(outcome, setup),
    unread: true,
    counts: countSeverities([]),
    idle: [],
    used: [],
  };
}

function checked(report: LintReport, setup: FileSetup): Omit<Checked, 'code' | 'told'> {
  const { settings } = setup.options;
  const numbers = (waivers: readonly unknown[]): number[] =>
    settings.waivers.flatMap((waiver, i) => (waivers.includes(waiver) ? [i] : []));
  return {
    pieces: piecesOf(report, setup),
    unread: false,
    counts: countSeverities(report.findings),
    idle: numbers(report.unusedWaivers),
    used: numbers(report.findings.map((finding) => finding.waiver)),
  };
}

const piecesOf = (outcome: Outcome, { forms, look }: FileSetup): readonly string[] =>
  forms.map(({ format, colour }) => pieceOf(format, outcome, { ...look, colour }));

const ONLY_CHECKED: Localized = {
  'zh-CN': zh('这是 Word 文件,--fix 不改它,只做了检查。加 --annotate 可以把问题写成批注。'),
  en: 'This is a Word file: --fix does not change it, it was only checked. Add --annotate to get comments.',
};

/** `--fix` is `hegao fix --write` before the check. */
function fixed(input: Input, setup: FileSetup, io: Io): Input {
  if ('problem' in input) return input;
  if (kindBySignature(input.bytes) === 'word') {
    io.err(`${input.path}: ${ONLY_CHECKED[setup.options.locale]}\n`);
    return input;
  }
  const result = tryFix(input, setup.chosen, { ...setup.options, unsafe: false }, { ...io, err: () => {} });
  // What could not be fixed is checked, and told, as it is.
  if (typeof result === 'number' || result.taken.length === 0) return input;
  writeBytes(result.bytes, input.path, io.cwd);
  return { path: input.path, bytes: result.bytes };
}

function annotateOne(bytes: Uint8Array, report: LintReport, setup: FileSetup, io: Io): number {
  const { target, withInfo = false } = setup.annotate ?? {};
  const { locale } = setup.options;
  const name = target === 'beside' ? undefined : target;
  return annotate({ bytes, report, target: name, withInfo, locale }, io);
}

function codeOf(report: LintReport, { failOn }: FileSetup, io: CheckIo): number {
  const broken = report.outcomes.filter(({ outcome }) => outcome === 'crashed');
  for (const { ruleId, error = '' } of broken)
    io.err(
      zh`${report.path}: 规则 ${ruleId} 运行出错,这是 hegao 的问题,请把稿件和这句话告诉维护者:${error}\n`,
    );
  if (broken.length > 0) return EXIT.fault;
  return failsAt(report, failOn) ? EXIT.findings : EXIT.clean;
}
