import { type CollectedUnit, problemRow, unitRow } from '../collect/unit-row.js';
import { fingerprintsOf } from '../copies/fingerprints.js';
import { type PackedPrints, packPrints } from '../copies/packed.js';
import type { RulePack } from '../model/pack.js';
import type { InputProblem } from '../model/problem.js';
import type { LintReport } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { type CheckIo, type CheckOptions, readNamed } from './check-draft.js';
import { checkSafely } from './check-safely.js';
import { detectedPack, namedPack } from './choose-pack.js';
import type { Named } from './drafts.js';
import { EXIT, type Io } from './io.js';

/** What the reports of a collection have in common; plain data, sent to every worker. */
export interface UnitSetup {
  readonly kind: 'unit';
  readonly chosen: RulePack | null;
  readonly options: CheckOptions;
  readonly place: Pick<Io, 'cwd' | 'env' | 'today'>;
}

/** A report to collect, and its path as the collection names it. */
export type UnitTask = Named & { readonly shown: string };

/** What the collection needs of a report: the report itself stays where it was made. */
export interface CollectedFile {
  readonly unit: CollectedUnit;
  /** The pack it was checked against, as it can be named again; null where there is no report. */
  readonly pack: string | null;
  /** By which copies are found; its name is the path. */
  readonly prints: PackedPrints | null;
  readonly code: number;
  /** For standard error: our own faults. */
  readonly told: string;
}

/** Checks one report of a collection. */
export function collectFile(task: UnitTask, setup: UnitSetup): CollectedFile {
  // What is told of a single draft, such as macros in it, says nothing of a whole collection.
  const io: CheckIo = { ...setup.place, err: () => {} };
  try {
    const outcome = checkSafely(readNamed(task, setup.place), setup.chosen, setup.options, io);
    if ('problem' in outcome) return lostFile(task, outcome.problem, setup);
    const { name, pack } = packOf(outcome, setup);
    const told = faults(outcome);
    const code = told === '' ? EXIT.clean : EXIT.fault;
    const prints = packPrints(fingerprintsOf(outcome.document, { name: task.shown }));
    return { unit: unitRow(outcome, pack, task.shown), pack: name, prints, code, told };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return lostFile(task, { code: 'crashed', message: { 'zh-CN': message, en: message } }, setup);
  }
}

/** A report that cannot be read or checked. */
export function lostFile(task: UnitTask, { code, message }: InputProblem, setup: UnitSetup): CollectedFile {
  const said = message[setup.options.locale];
  return {
    unit: problemRow(task.shown, said),
    pack: null,
    prints: null,
    code: code === 'crashed' || code === 'timeout' ? EXIT.fault : EXIT.badInput,
    told: '',
  };
}

function packOf({ document }: LintReport, { chosen, place }: UnitSetup): { name: string; pack: RulePack } {
  if (chosen !== null) return { name: chosen.id, pack: chosen };
  const named = document.meta.pack?.value;
  const pack = named === undefined ? detectedPack(document).pack : namedPack(named, place.cwd);
  return { name: named ?? pack.id, pack };
}

function faults({ outcomes, path }: LintReport): string {
  return outcomes
    .filter(({ outcome }) => outcome === 'crashed')
    .map(
      ({ ruleId, error = '' }) =>
        zh`${path}: 规则 ${ruleId} 运行出错,这是 hegao 的问题,请把稿件和这句话告诉维护者:${error}\n`,
    )
    .join('');
}
