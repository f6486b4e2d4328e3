import type { Document, Line } from '../model/document.js';
import type { Applicability, Edit, Range } from '../model/text.js';
import { overlaps } from '../text/offsets.js';
import { asOne } from './collapse.js';
import type { RawFinding } from './define.js';

/** One place in which a character is wrong. */
export interface Hit {
  readonly range: Range;
  /** Empty where nobody can tell what should stand there. */
  readonly edits: readonly Edit[];
  readonly applicability: Applicability;
  readonly data: Readonly<Record<string, string>>;
}

/**
 * The lines whose characters are looked at, of those that are asked for: all but debris, contents, code and HTML; the
 * tables of Markdown too.
 */
export function writtenLines({ lines, tables }: Document, asked: (line: Line) => boolean): Line[] {
  const found: Line[] = [];
  let table = 0;
  for (const line of lines) {
    if (line.role === 'chrome' || line.role === 'apparatus' || !asked(line)) continue;
    while (table < tables.length && tables[table]!.range.end <= line.range.start) table += 1;
    const inTable = table < tables.length && overlaps(tables[table]!.range, line.range);
    if (line.role !== 'opaque' || inTable) found.push(line);
  }
  return found;
}

export interface Telling {
  /** Key of the message for one place; the one for many has `-many` after it. */
  readonly message: string;
  /** Title of the fix. */
  readonly fix: string;
  /** As many places are told one by one; of more there is one finding for the whole report. */
  readonly atMost: number;
}

const APPLICABILITIES: readonly Applicability[] = ['safe', 'unsafe', 'manual'];

/** The findings of one check; what may be done unseen is never mixed with what may not. */
export function tell(hits: readonly Hit[], telling: Telling): RawFinding[] {
  if (hits.length === 0) return [];
  return APPLICABILITIES.flatMap((applicability) => {
    const alike = hits.filter((hit) => hit.applicability === applicability);
    return alike.length > telling.atMost ? [tellMany(alike, telling)] : alike.map((hit) => one(hit, telling));
  });
}

/** One finding for all places. */
export const tellMany = (hits: readonly Hit[], telling: Pick<Telling, 'message' | 'fix'>): RawFinding =>
  asOne(
    hits.map((hit) => one(hit, telling)),
    `${telling.message}-many`,
  );

const one = (
  { range, edits, applicability, data }: Hit,
  { message, fix }: Pick<Telling, 'message' | 'fix'>,
): RawFinding => ({
  message,
  data,
  range,
  fixes: edits.length === 0 ? [] : [{ title: fix, applicability, edits }],
});
