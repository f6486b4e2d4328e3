import type { Finding, LintReport } from '../model/report.js';
import type { Fix, Locale, Range } from '../model/text.js';
import { maskPersonal } from '../text/mask.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { cite } from './cite.js';
import type { Unread } from './json.js';
import { LEVELS, sarifRules } from './sarif-rules.js';
import { pathUri, wellFormed } from './uri.js';
import { wordPlace } from './word-place.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A run as SARIF 2.1.0, for code scanning and for editors. Findings that somebody answers for are suppressed results. */
export function sarifLog(
  results: readonly (LintReport | Unread)[],
  { version, locale }: { readonly version: string; readonly locale: Locale },
) {
  const reports = results.filter((result): result is LintReport => !('problem' in result));
  const rules = sarifRules(reports, locale);
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const notifications = results.flatMap((result) => notificationsOf(result, locale));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hegao', version, semanticVersion: version, rules } },
        language: locale,
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            toolExecutionNotifications: notifications,
          },
        ],
        artifacts: reports.map(({ path, sha256, document: { source } }) => ({
          location: { uri: pathUri(path) },
          hashes: { 'sha-256': sha256 },
          ...(source.origin === undefined ? { encoding: source.encoding } : {}),
        })),
        results: reports.flatMap((report, artifact) =>
          resultsOf(report, { artifact, ruleIndex: (id) => ruleIndex.get(id)! }),
        ),
      },
    ],
  };
}

interface Indices {
  readonly artifact: number;
  readonly ruleIndex: (ruleId: string) => number;
}

function resultsOf(report: LintReport, { artifact, ruleIndex }: Indices) {
  const starts = lineStarts(report.document.source.text);
  const uri = pathUri(report.path);
  return report.findings.map((finding) => ({
    ruleId: finding.ruleId,
    ruleIndex: ruleIndex(finding.ruleId),
    level: LEVELS[finding.severity],
    message: { text: wellFormed(maskPersonal(finding.message.text)) },
    locations: [locationOf(report, finding, { starts, uri, artifact })],
    partialFingerprints: { 'hegaoFingerprint/v1': finding.fingerprint },
    // All results of a run have the list, or none.
    suppressions: suppressionsOf(finding),
    ...fixesOf(report, finding, { starts, uri, artifact }),
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
  readonly artifact: number;
}

/** What is missing, and what stands in a Word file, has no lines: viewers want one all the same and get the first. */
function locationOf({ document }: LintReport, { range }: Finding, { starts, uri, artifact }: Draft) {
  const artifactLocation = { uri, index: artifact };
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
function fixesOf({ document }: LintReport, { fixes }: Finding, { starts, uri, artifact }: Draft) {
  if (document.source.origin !== undefined) return {};
  const usable = fixes.filter((fix) => fix.edits.length > 0 && showsNothingPersonal(fix));
  if (usable.length === 0) return {};
  return {
    fixes: usable.map(({ title, applicability, edits }) => ({
      description: { text: wellFormed(maskPersonal(title)) },
      artifactChanges: [
        {
          artifactLocation: { uri, index: artifact },
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
