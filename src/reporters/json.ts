import type { Claim } from '../model/claims.js';
import type { MetaValue } from '../model/document.js';
import type { InputProblem } from '../model/problem.js';
import type { Finding, LintReport } from '../model/report.js';
import type { Locale, Range } from '../model/text.js';
import { maskPersonal } from '../text/mask.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { excerpt } from './frame.js';
import type { JsonOutput, JsonReport, JsonUnread } from './json-schema.js';
import { countSeverities } from './text.js';
import { wordPlace } from './word-place.js';

/** A draft that could not be read. */
export interface Unread {
  readonly path: string;
  readonly problem: InputProblem;
}

/** The public JSON contract (docs/report.schema.json) for a run over several drafts. */
export function jsonOutput(
  results: readonly (LintReport | Unread)[],
  version: string,
  locale: Locale,
): JsonOutput {
  const counts = results.map((result) =>
    'problem' in result ? countSeverities([]) : countSeverities(result.findings),
  );
  const sum = (severity: 'error' | 'warning' | 'info'): number =>
    counts.reduce((total, count) => total + count[severity], 0);
  return {
    schemaVersion: 1,
    tool: { name: 'hegao', version },
    reports: results.map((result) =>
      'problem' in result ? unreadEntry(result, locale) : reportEntry(result),
    ),
    summary: { files: results.length, errors: sum('error'), warnings: sum('warning'), infos: sum('info') },
  };
}

function unreadEntry({ path, problem }: Unread, locale: Locale): JsonUnread {
  return { path, error: { code: problem.code, message: problem.message[locale] } };
}

function reportEntry(report: LintReport): JsonReport {
  const { document } = report;
  const { text } = document.source;
  const starts = lineStarts(text);
  const { title, unit, unitKind, reportYear, date, publishedAt } = document.meta;
  return {
    path: report.path,
    sha256: report.sha256,
    pack: { id: report.pack.id, version: report.pack.version },
    stage: report.stage,
    document: {
      title: plain(title),
      unit: plain(unit),
      unitKind: plain(unitKind),
      reportYear: plain(reportYear),
      date: plain(date),
      publishedAt: plain(publishedAt),
    },
    outline: document.outline.sections.map(
      ({ id, parent, level, style, marker, title, range, titleRange, confidence }) => ({
        id,
        parent,
        level,
        style,
        marker,
        title: maskPersonal(title),
        range,
        titleRange,
        confidence,
      }),
    ),
    slots: report.slots.map((bound) => ({
      id: bound.slot.id,
      title: bound.slot.title,
      required: bound.required,
      verdict: bound.verdict,
      evidence: bound.matches.map((match) => ({
        range: match.range,
        text: excerpt(text, match.range, 80),
        sectionId: match.sectionId ?? null,
      })),
      insertAt: bound.insertAt,
    })),
    claims: report.claims.map(claimEntry),
    findings: report.findings.map((finding) => findingEntry(report, finding, starts)),
    outcomes: report.outcomes.map(({ ruleId, outcome }) => ({ ruleId, outcome })),
  };
}

/** A claim as the contract has it. */
export function claimEntry({
  kind,
  formula,
  operands,
  stated,
  statedRange,
  computed,
  verdict,
  range,
}: Claim): JsonReport['claims'][number] {
  return {
    kind,
    formula: maskPersonal(formula),
    operands: operands.map((operand) => ({ ...operand })),
    stated,
    statedRange,
    // JSON has no infinity.
    computed: computed && { min: computed.min, max: Number.isFinite(computed.max) ? computed.max : null },
    verdict,
    range,
  };
}

function placeInWord(
  document: LintReport['document'],
  range: Range,
): JsonReport['findings'][number]['place'] {
  const place = wordPlace(document, range);
  if (place === null) return null;
  const { paragraph, headings, find } = place;
  return { paragraph, headings: headings.map((heading) => maskPersonal(heading)), find: maskPersonal(find) };
}

function plain<T>(value: MetaValue<T> | null): MetaValue<T> | null {
  return value === null ? null : { ...value };
}

function findingEntry(
  report: LintReport,
  finding: Finding,
  starts: readonly number[],
): JsonReport['findings'][number] {
  const place = (offset: number): { line: number; column: number } => {
    const { line, column } = pointAt(starts, offset);
    return { line, column };
  };
  return {
    ruleId: finding.ruleId,
    term: finding.term,
    slot: finding.slot,
    severity: finding.severity,
    message: maskPersonal(finding.message.text),
    why: finding.why,
    hint: finding.hint,
    basis: finding.basis.flatMap((basis) => {
      const authority = report.authorities.find(({ id }) => id === basis.authority);
      if (authority === undefined) return [];
      const { title, docNumber = null, tier } = authority;
      return [
        {
          authority: basis.authority,
          title,
          docNumber,
          tier,
          chapter: basis.chapter ?? null,
          clause: basis.clause ?? null,
        },
      ];
    }),
    range: finding.range,
    start: finding.range === null ? null : place(finding.range.start),
    end: finding.range === null ? null : place(finding.range.end),
    place: finding.range === null ? null : placeInWord(report.document, finding.range),
    insertAt: finding.insertAt,
    related: [...finding.related],
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: [...fix.edits] })),
    fingerprint: finding.fingerprint,
    waived: finding.waiver !== null,
    waiver:
      finding.waiver === null
        ? null
        : {
            reason: finding.waiver.reason,
            approver: finding.waiver.approver,
            until: finding.waiver.until ?? null,
          },
  };
}
