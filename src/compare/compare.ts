import type { Carried, Comparison } from '../model/comparison.js';
import type { Document } from '../model/document.js';
import type { Binding } from '../model/report.js';
import { contains } from '../text/offsets.js';
import { carriedOf, problemsRepeated } from './carried.js';
import { indicatorsOf, type Zoned } from './indicators.js';
import { planItemsOf } from './plan.js';
import { zonesOf } from './zones.js';

export interface Side {
  readonly document: Document;
  /** With the slots `problems` and `plan`, where the pack has them. */
  readonly binding: Binding;
}

/** This year's report beside last year's of the same unit. Pure. */
export function compareReports(before: Side, after: Side): Comparison {
  const [old, now] = [before, after].map(zoned) as [Zoned, Zoned];
  const repeated = problemsRepeated(old, now);
  const passages = carriedOf(before.document, after.document);
  const others = passages.filter(
    (one) => !repeated.some((problem) => isPart(problem, one) || isPart(one, problem)),
  );
  const carried = [...others, ...repeated].sort((a, b) => a.after.range.start - b.after.range.start);
  return {
    schemaVersion: 1,
    before: headOf(before.document),
    after: headOf(after.document),
    carried,
    problemsRepeated: repeated,
    indicators: indicatorsOf(old, now),
    plan: planItemsOf(old, now),
  };
}

const zoned = ({ document, binding }: Side): Zoned => ({ document, zone: zonesOf(document, binding) });

const isPart = (outer: Carried, inner: Carried): boolean =>
  contains(outer.after.range, inner.after.range) && contains(outer.before.range, inner.before.range);

function headOf({ source, meta }: Document): Comparison['before'] {
  return { path: source.path, title: meta.title?.value ?? null, year: meta.reportYear?.value ?? null };
}
