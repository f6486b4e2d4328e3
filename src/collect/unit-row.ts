import { passageOf } from '../document/passage.js';
import type { Cell, Late, UnitFinding, UnitRow } from '../model/collection.js';
import type { RulePack, Slot } from '../model/pack.js';
import type { Finding, LintReport } from '../model/report.js';
import type { Telling } from '../rule-types/define.js';
import { RULE_TYPES } from '../rule-types/registry.js';
import { maskPersonal } from '../text/mask.js';

/** What one report gives to a collection. Plain data: the report itself need not be kept. */
export interface CollectedUnit {
  /** Its `id` is the path until the collection is made. */
  readonly row: UnitRow;
  /** Rules that had something to judge. */
  readonly judged: readonly string[];
}

/** Passages a cell shows at most. */
const MOST_PASSAGES = 3;
const DAY = 86_400_000;

/** The slots that a pack asks for, of some units at least: the columns of its matrix. */
export const requiredSlots = (pack: RulePack): readonly Slot[] =>
  pack.outline.filter((slot) => slot.required === 'always');

/** The row of a report that was checked against `pack`; `path` as the collection names it. */
export function unitRow(report: LintReport, pack: RulePack, path: string): CollectedUnit {
  const { meta } = report.document;
  const tells = tellings(pack);
  const open = report.findings.filter((finding) => finding.waiver === null);
  const row: UnitRow = {
    ...emptyRow(path),
    unit: meta.unit === null ? null : maskPersonal(meta.unit.value),
    unitKind: meta.unitKind?.value ?? null,
    reportYear: meta.reportYear?.value ?? null,
    sha256: report.sha256,
    cells: requiredSlots(pack).map((slot) => cellOf(slot, report, tells)),
    findings: open.map((finding) => findingOf(finding, report)),
    waived: report.findings.length - open.length,
    counts: countsOf(open),
    contradictions: open.filter(({ ruleId }) => tells.get(ruleId) === 'contradicts').length,
    late: lateness(open.filter(({ ruleId }) => tells.get(ruleId) === 'late')),
  };
  const judged = report.outcomes.filter(({ outcome }) => outcome !== 'inapplicable');
  return { row, judged: judged.map(({ ruleId }) => ruleId) };
}

/** The row of a file that gives none: it could not be read. */
export function problemRow(path: string, problem: string): CollectedUnit {
  return { row: { ...emptyRow(path), problem }, judged: [] };
}

/** The row of a report that does not belong into this matrix: what was found in it by another pack is left out. */
export function strangerRow({ row }: CollectedUnit, problem: string): CollectedUnit {
  const { path, unit, unitKind, reportYear, sha256 } = row;
  return { row: { ...emptyRow(path), unit, unitKind, reportYear, sha256, problem }, judged: [] };
}

const emptyRow = (path: string): UnitRow => ({
  id: path,
  unit: null,
  unitKind: null,
  reportYear: null,
  path,
  sha256: null,
  problem: null,
  cells: [],
  findings: [],
  waived: 0,
  counts: { error: 0, warning: 0, info: 0 },
  contradictions: 0,
  late: null,
  copied: 0,
});

const tellings = (pack: RulePack): ReadonlyMap<string, Telling | undefined> =>
  new Map(pack.rules.map((rule) => [`${rule.pack}/${rule.id}`, RULE_TYPES.get(rule.type)?.tells]));

function cellOf(slot: Slot, report: LintReport, tells: ReadonlyMap<string, Telling | undefined>): Cell {
  const requirement = slot.id;
  const none = { requirement, passages: [], reason: null };
  const bound = report.slots.find((one) => one.slot.id === slot.id);
  if (bound === undefined) return { ...none, verdict: 'not-required' };
  const { verdict, required, matches } = bound;
  if (!required && (verdict === 'missing' || verdict === 'cant-tell'))
    return { ...none, verdict: 'not-required' };
  if (verdict === 'missing') {
    const told = report.findings.filter(
      (finding) => finding.slot === slot.id && tells.get(finding.ruleId) === 'missing',
    );
    const waiver = told.every((finding) => finding.waiver !== null) ? told[0]?.waiver : null;
    return waiver
      ? { ...none, verdict: 'waived', reason: maskPersonal(waiver.reason) }
      : { ...none, verdict };
  }
  const passages = matches.slice(0, MOST_PASSAGES).map(({ range }) => passageOf(report.document, range));
  return { ...none, verdict, passages };
}

function findingOf(finding: Finding, { document }: LintReport): UnitFinding {
  const { ruleId, severity, message, range, fingerprint } = finding;
  const passage = range === null ? null : passageOf(document, range);
  return { ruleId, severity, message: maskPersonal(message.text), passage, fingerprint };
}

function countsOf(findings: readonly Finding[]): UnitRow['counts'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** By the deadline that was missed by most days. */
function lateness(findings: readonly Finding[]): Late | null {
  const all = findings.flatMap(({ message: { data } }) => {
    const date = String(data.found);
    const tooLate = Date.parse(String(data.limit));
    const days = Math.round((Date.parse(date) - tooLate) / DAY) + 1;
    return days >= 1 ? [{ deadline: new Date(tooLate - DAY).toISOString().slice(0, 10), date, days }] : [];
  });
  return all.sort((a, b) => b.days - a.days)[0] ?? null;
}
