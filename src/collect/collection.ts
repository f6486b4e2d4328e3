import { waiverFlaws } from '../lint/waivers.js';
import type { Change, Collection, Earlier, RuleRow, UnitRow } from '../model/collection.js';
import type { Copy } from '../model/copies.js';
import type { Authority, RulePack } from '../model/pack.js';
import type { Locale } from '../model/text.js';
import { citeWithForce } from '../reporters/cite.js';
import { changeSince } from './change.js';
import { summaryOf } from './summary.js';
import { unitKey } from './unit-key.js';
import { unreported } from './unit-list.js';
import { type CollectedUnit, requiredSlots } from './unit-row.js';

export interface CollectionOptions {
  /** The pack that all rows were made with. */
  readonly pack: RulePack;
  readonly tool: Collection['tool'];
  /** ISO date. */
  readonly collected: string | null;
  readonly locale: Locale;
  /** Names of the units that ought to report. */
  readonly unitList?: readonly string[] | undefined;
  readonly previous?: Earlier | undefined;
  /** Reports are named by path. */
  readonly copies?: readonly Copy[] | undefined;
}

/** Puts the rows of many reports side by side. Pure; the same for the same rows in any order. */
export function collection(units: readonly CollectedUnit[], options: CollectionOptions): Collection {
  const { pack, tool, collected, previous, unitList } = options;
  const named = withIds(units.map(({ row }) => row));
  const copies = byId(options.copies ?? [], named);
  const copied = countCopies(copies);
  const rows = named.map((row) => ({ ...row, copied: copied.get(row.id) ?? 0 }));
  const made: Collection = {
    schemaVersion: 1,
    tool,
    collected,
    pack: { id: pack.id, title: pack.title, version: pack.version },
    requirements: requiredSlots(pack).map(({ id, title, basis }) => ({
      id,
      title,
      basis: basis.map((one) => citeWithForce(one, pack.authorities)),
    })),
    units: rows,
    summary: summaryOf(
      rows,
      requiredSlots(pack).map(({ id }) => id),
    ),
    unreported: unitList === undefined ? null : unreported(unitList, rows),
    rules: ruleRows(units, options),
    copies,
    change: null,
  };
  const change: Change | null = previous === undefined ? null : changeSince(previous, made);
  return { ...made, change };
}

const byPath = (a: UnitRow, b: UnitRow): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The rows in order of path, each with an id of its own. */
function withIds(rows: readonly UnitRow[]): UnitRow[] {
  const sorted = [...rows].sort(byPath);
  const wanted = sorted.map(({ unit, path }) => (unit === null ? path : unitKey(unit)));
  const times = new Map<string, number>();
  for (const id of wanted) times.set(id, (times.get(id) ?? 0) + 1);
  return sorted.map((row, i) => {
    const id = wanted[i]!;
    return { ...row, id: times.get(id) === 1 ? id : `${id} (${row.path})` };
  });
}

function byId(copies: readonly Copy[], rows: readonly UnitRow[]): readonly Copy[] {
  const ids = new Map(rows.map(({ path, id }) => [path, id]));
  const idOf = (path: string): string => ids.get(path) ?? path;
  return copies.map((copy) => ({ ...copy, reports: [idOf(copy.reports[0]), idOf(copy.reports[1])] }));
}

function countCopies(copies: readonly Copy[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reports } of copies)
    for (const id of new Set(reports)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The rules of the pack that are switched on or fired all the same, and those by which hegao tells of waivers. */
function ruleRows(units: readonly CollectedUnit[], { pack, locale }: CollectionOptions): RuleRow[] {
  const fired = firings(units.map(({ row }) => row));
  const judged = new Map<string, number>();
  for (const { judged: rules } of units) for (const id of rules) judged.set(id, (judged.get(id) ?? 0) + 1);
  const countsOf = (ruleId: string): Pick<RuleRow, 'judged' | 'units' | 'findings'> => {
    const { units: in_ = 0, findings = 0 } = fired.get(ruleId) ?? {};
    return { judged: judged.get(ruleId) ?? 0, units: in_, findings };
  };
  const cited = (basis: RulePack['rules'][number]['basis'], authorities: readonly Authority[]): string[] =>
    basis.map((one) => citeWithForce(one, authorities));
  const rules = pack.rules.flatMap(({ id, pack: from, title, severity, status, basis, why, hint }) => {
    const ruleId = `${from}/${id}`;
    const idle = severity === 'none' || status === 'deprecated';
    if (idle && !fired.has(ruleId)) return [];
    const told = severity === 'none' ? 'info' : severity;
    return [
      {
        ruleId,
        title,
        severity: told,
        basis: cited(basis, pack.authorities),
        why,
        hint,
        ...countsOf(ruleId),
      },
    ];
  });
  const flaws = waiverFlaws(locale).filter(({ ruleId }) => fired.has(ruleId));
  return [...rules, ...flaws.map((flaw) => ({ ...flaw, basis: [], why: '', ...countsOf(flaw.ruleId) }))];
}

function firings(
  rows: readonly UnitRow[],
): ReadonlyMap<string, { readonly units: number; readonly findings: number }> {
  const fired = new Map<string, { units: number; findings: number }>();
  for (const { findings } of rows) {
    const here = new Set<string>();
    for (const { ruleId } of findings) {
      const count = fired.get(ruleId) ?? { units: 0, findings: 0 };
      fired.set(ruleId, count);
      count.findings += 1;
      if (!here.has(ruleId)) count.units += 1;
      here.add(ruleId);
    }
  }
  return fired;
}
