import type { Edit } from '../model/text.js';
import { overlaps } from '../text/offsets.js';

/** Edits in text order, without repeats; of two that touch the same place the earlier in the list stays. */
export function withoutConflicts(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) addAll(kept, [edit]);
  return kept;
}

/** Puts edits where they belong among edits in text order, all or, where one touches what another touches, none. */
export function addAll(ordered: Edit[], edits: readonly Edit[]): boolean {
  for (const [i, edit] of edits.entries()) {
    const at = placeOf(edit, ordered);
    if (conflictsAround(edit, ordered, at)) {
      for (const added of edits.slice(0, i)) ordered.splice(ordered.indexOf(added), 1);
      return false;
    }
    ordered.splice(at, 0, edit);
  }
  return true;
}

/** Where an edit belongs among edits in text order; a fix of a whole report has thousands, mostly in that order. */
function placeOf({ range }: Edit, ordered: readonly Edit[]): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle]!.range;
    if (other.start < range.start || (other.start === range.start && other.end <= range.end))
      low = middle + 1;
    else high = middle;
  }
  return low;
}

// Edits in text order that do not overlap end in that order too: only those that touch can conflict.
function conflictsAround(edit: Edit, ordered: readonly Edit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && ordered[i]!.range.end >= edit.range.start; i--) {
    if (conflict(edit, ordered[i]!)) return true;
  }
  for (let i = at; i < ordered.length && ordered[i]!.range.start <= edit.range.end; i++) {
    if (conflict(edit, ordered[i]!)) return true;
  }
  return false;
}

/** Two insertions at one place, an insertion inside a replaced range, or two ranges that overlap. */
function conflict({ range: a }: Edit, { range: b }: Edit): boolean {
  const insertions = [a, b].filter(({ start, end }) => start === end).length;
  if (insertions === 0) return overlaps(a, b);
  if (insertions === 2) return a.start === b.start;
  const [at, other] = a.start === a.end ? [a.start, b] : [b.start, a];
  return other.start < at && at < other.end;
}

/**
 * The text with the edits done; nothing else is touched.
 *
 * @param edits in text order and without conflicts, as `withoutConflicts` gives them
 * @throws RangeError when they are not
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { range, newText } of edits) {
    if (range.start < at || range.end < range.start || range.end > text.length) {
      throw new RangeError(`edit ${range.start}-${range.end} is out of order`);
    }
    parts.push(text.slice(at, range.start), newText);
    at = range.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
