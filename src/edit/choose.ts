import type { Finding } from '../model/report.js';
import type { Edit, Fix } from '../model/text.js';
import { addAll } from './apply.js';

export interface Chosen {
  readonly edits: readonly Edit[];
  /** Fixes taken, one a finding. */
  readonly taken: readonly Fix[];
  /** Findings whose fix wants an eye and was not asked for. */
  readonly held: number;
}

/**
 * The fixes to do at once: the first of each finding that may be done unseen, with `unsafe` also those that want an eye.
 * All edits of a fix are done or none; one that touches what an earlier fix touches waits for the next round.
 */
export function chooseFixes(findings: readonly Finding[], unsafe: boolean): Chosen {
  const taken: Fix[] = [];
  const edits: Edit[] = [];
  let held = 0;
  for (const finding of findings) {
    if (finding.waiver !== null) continue;
    const fix = finding.fixes.find(
      ({ applicability }) => applicability === 'safe' || (unsafe && applicability === 'unsafe'),
    );
    if (fix === undefined) {
      if (finding.fixes.some(({ applicability }) => applicability === 'unsafe')) held += 1;
      continue;
    }
    if (addAll(edits, fix.edits)) taken.push(fix);
  }
  return { edits, taken, held };
}
