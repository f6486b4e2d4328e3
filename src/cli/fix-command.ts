import { unifiedDiff } from '../edit/diff.js';
import { EncodeError } from '../edit/encode.js';
import type { Stage, UnitKind } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import type { Unread } from '../reporters/json.js';
import { zh } from '../text/chinese.js';
import { type Input, readDrafts } from './check-draft.js';
import { namedPack } from './choose-pack.js';
import { EndlessFixError, type Fixed, fixDraft } from './fix-draft.js';
import { EXIT, type Io } from './io.js';
import { readSettings } from './settings.js';
import { cannotEncode, checkTarget, writeBytes } from './write-draft.js';

export interface FixCommandOptions {
  readonly unsafe?: boolean;
  readonly without?: readonly string[];
  readonly write?: boolean;
  readonly diff?: boolean;
  readonly output?: string;
  readonly pack?: string;
  readonly stage?: Stage;
  readonly config?: string;
  readonly unitKind?: UnitKind;
  readonly year?: number;
}

/** `hegao fix`: shows what the fixes change, or with `--write` or `--output` changes it; returns the exit code. */
export function fixCommand(files: readonly string[], options: FixCommandOptions, io: Io): number {
  const inputs = readDrafts(files, io);
  checkTarget(options, inputs.length);
  const { config, ...settings } = readSettings(io.cwd, options.config, undefined);
  const name = options.pack ?? config.pack;
  const chosen = name === undefined ? null : namedPack(name, io.cwd);
  const codes = inputs.map((input) =>
    fixOne(input, { chosen, options, settings: { config, ...settings }, io }),
  );
  return Math.max(EXIT.clean, ...codes);
}

interface Run {
  readonly chosen: RulePack | null;
  readonly options: FixCommandOptions;
  readonly settings: ReturnType<typeof readSettings>;
  readonly io: Io;
}

function fixOne(input: Input, { chosen, options, settings, io }: Run): number {
  if ('problem' in input) return refused(input.path, input.problem.message['zh-CN'], io);
  const { stage, unitKind, year, unsafe = false } = options;
  const { config } = settings;
  const fixed = tryFix(
    input,
    chosen,
    {
      unit: config.unit,
      unitKind: unitKind ?? config.unitKind,
      year,
      without: options.without,
      stage: stage ?? config.stage,
      stageGiven: stage !== undefined,
      locale: 'zh-CN' as const,
      settings,
      unsafe,
    },
    io,
  );
  return typeof fixed === 'number' ? fixed : tell(fixed, options, io);
}

/** The draft with its fixes, or the exit code where it cannot be fixed and the reason has been told. */
export function tryFix(
  input: Exclude<Input, Unread>,
  chosen: RulePack | null,
  options: Parameters<typeof fixDraft>[2],
  io: Io,
): Fixed | number {
  try {
    const fixed = fixDraft(input, chosen, options, io);
    return 'problem' in fixed ? refused(input.path, fixed.problem.message['zh-CN'], io) : fixed;
  } catch (error) {
    if (error instanceof EncodeError) return refused(input.path, cannotEncode(error), io);
    if (error instanceof EndlessFixError) return refused(input.path, ENDLESS, io, EXIT.fault);
    throw error;
  }
}

const ENDLESS = zh('自动修改停不下来:有两条规则改来改去。文件没有动。请把这份稿件告诉规则包的作者。');

function refused(path: string, message: string, io: Io, code: number = EXIT.badInput): number {
  io.err(`${path}: ${message}\n`);
  return code;
}

function tell(fixed: Fixed, options: FixCommandOptions, io: Io): number {
  const { path, before, after, taken, held } = fixed;
  const changed = before !== after;
  const target = options.output ?? (options.write === true ? path : null);
  if (target === null) io.out(unifiedDiff(path, before, after));
  else if (changed || options.output !== undefined) writeBytes(fixed.bytes, target, io.cwd);
  const rest =
    held > 0 && options.unsafe !== true
      ? zh`另有 ${held} 处要人看一看才能改:加 --unsafe 可以先看怎么改。`
      : '';
  const done =
    taken.length === 0
      ? '没有可以自动修改的。'
      : target === null
        ? zh`可以自动修改 ${taken.length} 处,上面是改法;加 --write 就改。`
        : zh`改了 ${taken.length} 处,写进 ${target}。`;
  io.err(zh`${path}: ${done}${rest}\n`);
  return EXIT.clean;
}
