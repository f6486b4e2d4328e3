import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Id, LINE_ERRORS, type LineError, type Request, readRequest } from '../batch/request.js';
import type { RulePack, Severity } from '../model/pack.js';
import type { InputProblem } from '../model/problem.js';
import type { Locale } from '../model/text.js';
import { jsonOutput } from '../reporters/json.js';
import { sha256Hex } from '../text/digest.js';
import { type CheckOptions, type Input, type Outcome, readNamed } from './check-draft.js';
import { checkSafely, failsAt } from './check-safely.js';
import { bundledPack, isBundled } from './folders.js';
import type { Io } from './io.js';
import { VERSION } from './version.js';

/** What the lines of a stream have in common; plain data, sent to every worker. */
export interface LineSetup {
  readonly kind: 'line';
  readonly chosen: RulePack | null;
  readonly options: CheckOptions;
  readonly failOn: Severity | 'none';
  readonly maxBytes: number;
  readonly place: Pick<Io, 'cwd' | 'env' | 'today'>;
}

export interface LineTask {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** The line of the result for a line of the stream, without its line end; depends on nothing but the two arguments. */
export function checkLine({ number, bytes }: LineTask, setup: LineSetup): string {
  const { locale } = setup.options;
  const asked = readRequest(bytes, setup.maxBytes);
  if (!asked.ok) return errorLine(number, asked.id, asked.error, locale);
  const { id } = asked.request;
  const input = inputOf(asked.request, setup);
  if (input === null) return errorLine(number, id, LINE_ERRORS['too-large'], locale);
  const outcome = checkSafely(input, setup.chosen, setup.options, { ...setup.place, err: () => {} });
  return 'problem' in outcome
    ? errorLine(number, id, outcome.problem, locale)
    : resultLine(id, outcome, setup);
}

/** The line that tells why a line has no result. */
export function errorLine(line: number, id: Id, error: LineError | InputProblem, locale: Locale): string {
  return JSON.stringify({
    schemaVersion: 1,
    line,
    id,
    error: { code: error.code, message: error.message[locale] },
  });
}

function resultLine(id: Id, report: Exclude<Outcome, { problem: unknown }>, setup: LineSetup): string {
  const { schemaVersion, tool, reports } = jsonOutput([report], VERSION, setup.options.locale);
  const crashed = report.outcomes.some(({ outcome }) => outcome === 'crashed');
  const ok = !crashed && !failsAt(report, setup.failOn);
  const { id: pack, version } = report.pack;
  const packs = [{ id: pack, version, sha256: digestOf(pack, setup.chosen) }];
  return JSON.stringify({ schemaVersion, id, ok, tool, packs, ...reports[0] });
}

function inputOf({ path, content }: Request, { maxBytes, place }: LineSetup): Input | null {
  if ('bytes' in content) return { path, bytes: content.bytes };
  if (sizeOf(resolve(place.cwd, content.file)) > maxBytes) return null;
  return { ...readNamed({ path: content.file }, place), path };
}

/** Bytes; 0 where there is no such file, which is told when it is read. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

const digests = new Map<string, string>();

/** Of the pack as it was loaded, bases included; null for one that a draft named and that did not come with hegao. */
function digestOf(id: string, chosen: RulePack | null): string | null {
  const pack = chosen ?? (isBundled(id) ? bundledPack(id) : null);
  if (pack === null) return null;
  const digest = digests.get(id) ?? sha256Hex(new TextEncoder().encode(JSON.stringify(pack)));
  digests.set(id, digest);
  return digest;
}
