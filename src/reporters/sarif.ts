import type { Finding, LintReport } from '../model/report.js';
import type { Fix, Locale, Range } from '../model/text.js';
import { maskPersonal } from '../text/mask.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { cite } from './cite.js';
import type { Unread } from './json.js';
import { joinRules, LEVELS, type SarifRule, sarifRules } from './sarif-rules.js';
import { pathUri, wellFormed } from './uri.js';
import { wordPlace } from './word-place.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

type Result = LintReport | Unread;

/** Of a run. */
export interface SarifOptions {
  readonly version: string;
  readonly locale: Locale;
}

/** What one draft brings to the log; plain data, its results numbered for a log of this draft alone. */
export interface SarifPart {
  readonly rules: readonly SarifRule[];
  readonly notifications: readonly SarifNotification[];
  /** Null for a draft that could not be read. */
  readonly artifact: object | null;
  readonly results: readonly SarifResult[];
}

export type SarifNotification = ReturnType<typeof notification>;
export type SarifResult = ReturnType<typeof resultsOf>[number];

/** A run as SARIF 2.1.0, for code scanning and for editors. Findings that somebody answers for are suppressed results. */
export function sarifLog(results: readonly Result[], options: SarifOptions) {
  const parts = results.map((result) => sarifPart(result, options.locale));
  const rules = joinRules(parts.map((part) => part.rules));
  const read = parts.filter(({ artifact }) => artifact !== null);
  return sarifFrame(
    {
      rules,
      notifications: parts.flatMap((part) => part.notifications),
      artifacts: read.map(({ artifact }) => artifact!),
      results: read.flatMap((part, i) => part.results.map((result) => numbered(result, i, rules))),
    },
    options,
  );
}

/** One draft of a log; joined by `joinRules`, `numbered` and `sarifFrame`. */
export function sarifPart(result: Result, locale: Locale): SarifPart {
  const notifications = notificationsOf(result, locale);
  if ('problem' in result) return { rules: [], notifications, artifact: null, results: [] };
  const { path, sha256, document } = result;
  const { origin, encoding } = document.source;
  return {
    rules: sarifRules(result, locale),
    notifications,
    artifact: {
      location: { uri: pathUri(path) },
      hashes: { 'sha-256': sha256 },
      ...(origin === undefined ? { encoding } : {}),
    },
    results: resultsOf(result),
  };
}

/** A result as one of a log with this artifact and these rules. */
export function numbered(result: SarifResult, artifact: number, rules: readonly SarifRule[]): SarifResult {
  const at = <T extends { readonly artifactLocation: { readonly uri: string } }>(place: T): T => ({
    ...place,
    artifactLocation: { ...place.artifactLocation, index: artifact },
  });
  return {
    ...result,
    ruleIndex: rules.findIndex(({ id }) => id === result.ruleId),
    locations: result.locations.map((place) => ({ ...place, physicalLocation: at(place.physicalLocation) })),
    ...(result.fixes === undefined
      ? {}
      : {
          fixes: result.fixes.map((fix) => ({ ...fix, artifactChanges: fix.artifactChanges.map(at) })),
        }),
  };
}

interface SarifContents {
  readonly rules: readonly SarifRule[];
  readonly notifications: readonly SarifNotification[];
  readonly artifacts: readonly object[];
  readonly results: readonly SarifResult[];
}

/** The log around what all drafts bring; `results` comes last, so that a long list can be written piece by piece. */
export function sarifFrame(
  { rules, notifications, artifacts, results }: SarifContents,
  { version, locale }: SarifOptions,
) {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hegao',
            version,
            semanticVersion: version,
            rules: rules.map(({ ownWords: _, ...rule }) => rule),
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            toolExecutionNotifications: notifications,
          },
        ],
        artifacts,
        results,
      },
    ],
  };
}

function resultsOf(report: LintReport) {
  const starts = lineStarts(report.document.source.text);
  const uri = pathUri(report.path);
  return report.findings.map((finding) => ({
    ruleId: finding.ruleId,
    ruleIndex: 0,
    level: LEVELS[finding.severity],
    message: { text: wellFormed(maskPersonal(finding.message.text)) },
    locations: [locationOf(report, finding, { starts, uri })],
    partialFingerprints: { 'hegaoFingerprint/v1': finding.fingerprint },
    // All results of a run have the list, or none.
    suppressions: suppressionsOf(finding),
    ...fixesOf(report, finding, { starts, uri }),
    properties: {
      why: finding.why,
      hint: finding.hint,
      basis: finding.basis.map((basis) => cite(basis, report.authorities)),
      ...(finding.slot === null ? {} : { slot: finding.slot }),
      ...(finding.term === null ? {} : { term: finding.term }),
    },
  }));
}

interface Draft {
  readonly starts: readonly number[];
  readonly uri: string;
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
    readonly region: Partial<ReturnType<typeof regionOf>>;
  };
  readonly properties?: object;
}

/** What is missing, and what stands in a Word file, has no lines: viewers want one all the same and get the first. */
function locationOf({ document }: LintReport, { range }: Finding, { starts, uri }: Draft): Location {
  const artifactLocation = { uri, index: 0 };
  if (range === null)
    return {
      physicalLocation: { artifactLocation, region: { startLine: 1 } },
      properties: { wholeDocument: true },
    };
  const word = wordPlace(document, range);
  if (word === null) return { physicalLocation: { artifactLocation, region: regionOf(range, starts) } };
  const { paragraph, headings, find } = word;
  return {
    physicalLocation: { artifactLocation, region: { startLine: 1 } },
    properties: {
      paragraph,
      headings: headings.map((heading) => wellFormed(maskPersonal(heading))),
      find: wellFormed(maskPersonal(find)),
    },
  };
}

function regionOf({ start, end }: Range, starts: readonly number[]) {
  const [from, to] = [pointAt(starts, start), pointAt(starts, end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function suppressionsOf({ waiver }: Finding) {
  if (waiver === null) return [];
  const { reason, approver, until } = waiver;
  const justification = maskPersonal(
    `${reason} (${approver}${until === undefined ? '' : `, \u2192 ${until}`})`,
  );
  return [{ kind: 'external', status: 'accepted', justification: wellFormed(justification) }];
}

/** Edits of a text draft; those of a Word file are no places of its bytes. */
function fixesOf({ document }: LintReport, { fixes }: Finding, { starts, uri }: Draft) {
  if (document.source.origin !== undefined) return {};
  const usable = fixes.filter((fix) => fix.edits.length > 0 && showsNothingPersonal(fix));
  if (usable.length === 0) return {};
  return {
    fixes: usable.map(({ title, applicability, edits }) => ({
      description: { text: wellFormed(maskPersonal(title)) },
      artifactChanges: [
        {
          artifactLocation: { uri, index: 0 },
          replacements: edits.map(({ range, newText }) => ({
            deletedRegion: regionOf(range, starts),
            insertedContent: { text: wellFormed(newText) },
          })),
        },
      ],
      properties: { applicability },
    })),
  };
}

/** A masked replacement would write the mask into the draft. */
function showsNothingPersonal({ edits }: Fix): boolean {
  return edits.every(({ newText }) => maskPersonal(newText) === newText);
}

function notificationsOf(result: LintReport | Unread, locale: Locale) {
  if ('problem' in result) {
    const { code, message } = result.problem;
    return [notification(result.path, code, message[locale])];
  }
  // A rule that crashed told nothing and so is none of the list: named, not pointed to.
  return result.outcomes
    .filter(({ outcome }) => outcome === 'crashed')
    .map(({ ruleId, error }) => notification(result.path, 'crashed', `${ruleId}: ${error ?? ''}`));
}

function notification(path: string, id: string, text: string) {
  return {
    level: 'error',
    message: { text: wellFormed(maskPersonal(text)) },
    descriptor: { id },
    locations: [{ physicalLocation: { artifactLocation: { uri: pathUri(path) } } }],
  };
}
