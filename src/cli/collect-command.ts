import { collection } from '../collect/collection.js';
import { type CollectedUnit, strangerRow } from '../collect/unit-row.js';
import { copiesAmongPacked } from '../copies/copies.js';
import type { PackedPrints } from '../copies/packed.js';
import type { Stage } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import type { Locale } from '../model/text.js';
import { collectionText } from '../reporters/collection/text.js';
import { zh } from '../text/chinese.js';
import { namedPack } from './choose-pack.js';
import { type CollectedFile, collectFile, lostFile, type UnitSetup, type UnitTask } from './collect-file.js';
import { readEarlier, readUnitList, reportsIn } from './collect-inputs.js';
import { collectNotices } from './collect-notices.js';
import { checkTargets, writeCollection } from './collect-outputs.js';
import { BASE_PACK } from './folders.js';
import { EXIT, type Io, UsageError } from './io.js';
import { KeptFiles } from './kept-files.js';
import { startProgress } from './progress.js';
import { jobsFor, runTasks } from './run-tasks.js';
import { readSettings } from './settings.js';
import { VERSION } from './version.js';

export interface CollectCommandOptions {
  /** Files to write, each in the form that its ending says. */
  readonly output?: readonly string[];
  readonly previous?: string;
  readonly unitList?: string;
  readonly jobs?: number;
  readonly pack?: string;
  readonly stage?: Stage;
  readonly config?: string;
  readonly waivers?: string;
  readonly without?: readonly string[];
  readonly locale?: Locale;
}

/** `hegao collect`: many reports put side by side. */
export async function collectCommand(
  args: readonly string[],
  options: CollectCommandOptions,
  io: Io,
): Promise<number> {
  const targets = options.output ?? [];
  checkTargets(targets, io.cwd);
  const setup = setupOf(options, io);
  const unitList = options.unitList === undefined ? undefined : readUnitList(options.unitList, io);
  const previous = options.previous === undefined ? undefined : readEarlier(options.previous, io);
  const { folder, tasks } = reportsIn(args, options.unitList, io);
  const files = await checkAll(tasks, setup, options.jobs, io);
  if (files === null) return EXIT.interrupted;
  const { pack, units, prints, strangers } = inOnePack(files, setup, io);
  if (previous !== undefined && previous.pack.id !== pack.id)
    throw new UsageError(
      zh`${options.previous ?? ''}: 上次汇总用的规则包是 ${previous.pack.id},这次是 ${pack.id},不能比。`,
    );
  const { locale } = setup.options;
  const made = collection(units, {
    pack,
    tool: { name: 'hegao', version: VERSION },
    collected: io.today,
    locale,
    unitList,
    previous,
    copies: copiesAmongPacked(prints).copies,
  });
  await writeCollection(made, targets, { cwd: io.cwd, folder, locale });
  for (const said of collectNotices(made.units, { args, targets, cwd: io.cwd })) io.err(`${said}\n`);
  if (targets.length === 0) io.out(collectionText(made, locale));
  else tellWritten(made.summary, targets, io);
  return Math.max(strangers ? EXIT.badInput : EXIT.clean, ...files.map(({ code }) => code));
}

function setupOf(options: CollectCommandOptions, io: Io): UnitSetup {
  const settings = readSettings(io.cwd, options.config, options.waivers);
  const { config } = settings;
  const pack = options.pack ?? config.pack;
  return {
    kind: 'unit',
    chosen: pack === undefined ? null : namedPack(pack, io.cwd),
    options: {
      // What is collected was handed in. Unit and kind of the configuration are the office's own.
      stage: options.stage ?? config.stage ?? 'submit',
      stageGiven: options.stage !== undefined,
      locale: options.locale ?? config.locale ?? 'zh-CN',
      without: options.without,
      settings,
    },
    place: { cwd: io.cwd, env: { ...io.env }, today: io.today },
  };
}

/** The rows of all reports in their order; null when the run was interrupted. */
async function checkAll(
  tasks: readonly UnitTask[],
  setup: UnitSetup,
  jobs: number | undefined,
  io: Io,
): Promise<readonly CollectedFile[] | null> {
  const stop = io.interrupted?.();
  const progress = startProgress(tasks.length, io);
  const kept = new KeptFiles();
  const job = {
    setup,
    run: (task: UnitTask) => collectFile(task, setup),
    lost: (task: UnitTask, problem: Parameters<typeof lostFile>[1]) => lostFile(task, problem, setup),
  };
  for await (const file of runTasks(tasks, job, { jobs: jobsFor(tasks.length, jobs), stop })) {
    kept.add(file);
    if (file.told !== '') {
      progress.clear();
      io.err(file.told);
    }
    progress.done();
  }
  progress.clear();
  return stop?.aborted === true ? null : kept.files;
}

interface Gathered {
  readonly pack: RulePack;
  readonly units: readonly CollectedUnit[];
  readonly prints: readonly PackedPrints[];
  /** Some reports are made for another pack. */
  readonly strangers: boolean;
}

/**
 * The rows, for one pack: the one that was named, or that most reports are made for. Reports of another kind keep a row
 * that says so.
 */
function inOnePack(
  files: readonly CollectedFile[],
  { chosen, options: { locale } }: UnitSetup,
  io: Io,
): Gathered {
  const names = files.map(({ pack }) => pack);
  const name = chosen === null ? commonest(names) : chosen.id;
  const pack = chosen ?? namedPack(name, io.cwd);
  const isStranger = (file: CollectedFile): boolean => file.pack !== null && file.pack !== name;
  return {
    pack,
    units: files.map((file) =>
      isStranger(file) ? strangerRow(file.unit, otherKind(file.pack!, pack, locale)) : file.unit,
    ),
    prints: files.flatMap((file) => (file.prints === null || isStranger(file) ? [] : [file.prints])),
    strangers: files.some(isStranger),
  };
}

/** Of equally common ones the first; the base pack, which fits any report, only where there is no other. */
function commonest(names: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const name of names)
    if (name !== null && name !== BASE_PACK) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? BASE_PACK;
}

function otherKind(name: string, pack: RulePack, locale: Locale): string {
  if (locale === 'en')
    return name === BASE_PACK
      ? 'Not recognised as a report of this kind; name the pack with --pack to collect it all the same.'
      : `A report of another kind (${name}); collect it by itself.`;
  return zh(
    name === BASE_PACK
      ? `认不出是不是“${pack.title}”。确实是的,用 --pack ${pack.id} 再汇总一次。`
      : `是另一种报告(规则包 ${name}),请单独汇总。`,
  );
}

function tellWritten(
  { read, unread }: { readonly read: number; readonly unread: number },
  targets: readonly string[],
  io: Io,
): void {
  const besides = unread === 0 ? '' : zh`,另有 ${unread} 份没有进矩阵`;
  io.err(zh`汇总了 ${read} 份报告${besides},写进 ${targets.join('、')}。\n`);
}
