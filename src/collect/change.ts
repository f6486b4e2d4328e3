import type { Change, Collection, Earlier } from '../model/collection.js';

/** What is otherwise than in an earlier collection; a unit is compared where both have a report of it. */
export function changeSince(before: Earlier, after: Collection): Change {
  const old = new Map(before.units.map((row) => [row.id, row]));
  const ids = new Set(after.units.map(({ id }) => id));
  const both = after.units.flatMap((row) => {
    const was = old.get(row.id);
    return was === undefined || was.problem !== null || row.problem !== null ? [] : [{ was, row }];
  });
  const turned = both.map(({ was, row }) => ({
    added: without(row, was),
    resolved: without(was, row),
  }));
  return {
    since: { collected: before.collected, units: before.units.length },
    appeared: after.units.flatMap(({ id }) => (old.has(id) ? [] : [id])),
    gone: before.units.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    cells: both.flatMap(({ was, row }) => cellChanges(was, row)),
    findings: {
      resolved: turned.reduce((sum, { resolved }) => sum + resolved, 0),
      added: turned.reduce((sum, { added }) => sum + added, 0),
    },
  };
}

type Row = Earlier['units'][number];

function cellChanges(was: Row, row: Row): Change['cells'] {
  const verdicts = new Map(was.cells.map(({ requirement, verdict }) => [requirement, verdict]));
  return row.cells.flatMap(({ requirement, verdict }) => {
    const before = verdicts.get(requirement);
    return before === undefined || before === verdict
      ? []
      : [{ unit: row.id, requirement, before, after: verdict }];
  });
}

/** How many findings of one row the other does not have. */
function without(row: Row, other: Row): number {
  const there = new Set(other.findings.map(({ fingerprint }) => fingerprint));
  return row.findings.filter(({ fingerprint }) => !there.has(fingerprint)).length;
}
