import type { CellVerdict, CollectionSummary, RequirementSummary, UnitRow } from '../model/collection.js';

/** Sums over the rows, for the requirements in their order. */
export function summaryOf(rows: readonly UnitRow[], requirements: readonly string[]): CollectionSummary {
  const summaries = requirements.map((id, i) => ofRequirement(id, rows, i));
  const count = (is: (row: UnitRow) => boolean): number => rows.filter(is).length;
  return {
    units: rows.length,
    read: count(({ problem }) => problem === null),
    unread: count(({ problem }) => problem !== null),
    late: count(({ late }) => late !== null),
    contradicting: count(({ contradictions }) => contradictions > 0),
    copied: count(({ copied }) => copied > 0),
    requirements: summaries,
    gaps: [...summaries]
      .filter(({ counts }) => counts.missing > 0)
      // The sort is stable: of equally common ones the order of the pack.
      .sort((a, b) => b.counts.missing - a.counts.missing)
      .map(({ requirement }) => requirement),
  };
}

function ofRequirement(requirement: string, rows: readonly UnitRow[], index: number): RequirementSummary {
  const counts: Record<CellVerdict, number> = {
    'own-section': 0,
    embedded: 0,
    'cant-tell': 0,
    missing: 0,
    waived: 0,
    'not-required': 0,
  };
  for (const { cells } of rows) {
    const verdict = cells[index]?.verdict;
    if (verdict !== undefined) counts[verdict] += 1;
  }
  return { requirement, counts };
}
