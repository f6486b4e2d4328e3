import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { PackProblem } from '../model/pack.js';
import type { LintReport } from '../model/report.js';
import type { Waiver } from '../model/waiver.js';
import { readConfig, readWaivers } from '../pack/settings.js';
import type { Config } from '../pack/settings-schema.js';
import { zh } from '../text/chinese.js';
import { UsageError } from './io.js';
import { PackError } from './pack-error.js';
import { saveWhole } from './spool.js';

const CONFIG_NAME = 'hegao.config.yaml';
const WAIVERS = join('.hegao', 'waivers.yaml');
const BASELINE = join('.hegao', 'baseline.yaml');

export interface Settings {
  readonly config: Config;
  /** Where the configuration lies, and with it waivers and baseline. */
  readonly folder: string;
  readonly waivers: readonly Waiver[];
  readonly baseline: readonly Waiver[];
}

/** The configuration found upwards (or named) and the waivers beside it. Throws UsageError or PackError. */
export function readSettings(
  cwd: string,
  configFile: string | undefined,
  waiversFile: string | undefined,
): Settings {
  const path = configFile === undefined ? findUpwards(cwd) : named(cwd, configFile);
  const folder = path === null ? cwd : dirname(path);
  const config = path === null ? {} : use(readConfig(shown(cwd, path), readFileSync(path, 'utf8')));
  const explicit = waiversFile === undefined ? undefined : named(cwd, waiversFile);
  const written = config.waivers === undefined ? join(folder, WAIVERS) : named(folder, config.waivers);
  const list = (file: string): readonly Waiver[] =>
    existsSync(file) ? use(readWaivers(shown(cwd, file), readFileSync(file, 'utf8'))) : [];
  const baseline = list(join(folder, BASELINE));
  // A pack named in the configuration lies beside it, wherever hegao is run.
  const pack = config.pack === undefined ? undefined : nearConfig(folder, config.pack);
  return {
    config: { ...config, ...(pack === undefined ? {} : { pack }) },
    folder,
    waivers: list(explicit ?? written),
    baseline,
  };
}

function nearConfig(folder: string, pack: string): string {
  return existsSync(join(folder, pack, 'pack.yaml')) ? join(folder, pack) : pack;
}

function findUpwards(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return null;
  }
}

function named(cwd: string, file: string): string {
  const path = resolve(cwd, file);
  if (!existsSync(path)) throw new UsageError(zh`找不到“${file}”。请检查路径。`);
  return path;
}

const shown = (cwd: string, path: string): string => relative(cwd, path) || path;

function use<T>(
  read:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problems: readonly PackProblem[] },
): T {
  if (!read.ok) throw new PackError(read.problems);
  return read.value;
}

/** A draft's path as waivers write it: from the folder of the configuration, wherever hegao is run. */
export function waiverPath(cwd: string, settings: Settings, path: string): string {
  return relative(settings.folder, resolve(cwd, path)).replaceAll('\\', '/');
}

/**
 * Writes the findings of these reports as waivers, so that old reports start clean and only new defects are told. What
 * the baseline has of other drafts stays.
 */
export function writeBaseline(
  cwd: string,
  settings: Settings,
  reports: readonly Pick<LintReport, 'path' | 'findings'>[],
): { readonly path: string; readonly count: number } {
  const path = join(settings.folder, BASELINE);
  const inFolder = (report: Pick<LintReport, 'path'>): string => waiverPath(cwd, settings, report.path);
  const known = new Set(settings.baseline);
  const entries: Waiver[] = reports.flatMap((report) =>
    report.findings
      .filter((finding) => finding.waiver === null || known.has(finding.waiver))
      .filter((finding) => !finding.ruleId.startsWith('hegao/'))
      .map(({ ruleId: rule, fingerprint }) => ({
        rule,
        fingerprint,
        path: inFolder(report),
        reason: '建立基线时已有',
        approver: '基线',
      })),
  );
  const written = new Set(reports.map(inFolder));
  const others = settings.baseline.filter((waiver) => waiver.path === undefined || !written.has(waiver.path));
  mkdirSync(dirname(path), { recursive: true });
  saveWhole([stringify([...others, ...entries])], path);
  return { path: shown(cwd, path), count: entries.length };
}
