import type { Edit, Fix, Range } from '../model/text.js';
import type { RawFinding } from '../rule-types/define.js';
import { contains, overlaps } from '../text/offsets.js';

/** More edits than that are many places told as one finding; fewer belong together. */
const TOGETHER = 2;

/** Findings without those inside words that an office allows, and fixes that leave these words as they are. */
export function withoutAllowed(
  findings: readonly RawFinding[],
  allowed: readonly Range[],
): readonly RawFinding[] {
  return allowed.length === 0 ? findings : findings.flatMap((finding) => cleared(finding, allowed));
}

function cleared(finding: RawFinding, allowed: readonly Range[]): RawFinding[] {
  const { range, fixes = [] } = finding;
  if (range === null) return [finding];
  const kept = fixes.flatMap((fix) => spared(fix, allowed));
  if (!allowed.some((place) => contains(place, range))) return [{ ...finding, fixes: kept }];
  // The first of many places is one of these words: the others are told at the next.
  const next = kept[0]?.edits[0];
  return next === undefined ? [] : [{ ...finding, range: next.range, fixes: kept }];
}

function spared(fix: Fix, allowed: readonly Range[]): Fix[] {
  const touches = ({ range }: Edit): boolean => allowed.some((place) => overlaps(place, range));
  const edits = fix.edits.filter((edit) => !touches(edit));
  if (edits.length === fix.edits.length) return [fix];
  return edits.length === 0 || fix.edits.length <= TOGETHER ? [] : [{ ...fix, edits }];
}
