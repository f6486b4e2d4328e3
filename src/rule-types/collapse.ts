import type { Edit, Fix, Range } from '../model/text.js';
import type { RawFinding } from './define.js';

/** More of one kind than that is a habit, not slips: one finding tells it. */
export const MANY = 10;
/** Of many places so many are shown, the first among them. */
export const SHOWN_OF_MANY = 6;

/**
 * Many findings with the same message as one, at the first place, with the fixes done together; few stay as they are. The
 * message of the one is `many` (`many-wrong` for `wrong`), with the data of the first and `count`.
 */
export function together(findings: readonly RawFinding[], most = MANY): readonly RawFinding[] {
  if (findings.length === 0) return findings;
  const messages = [...new Set(findings.map(({ message }) => message))];
  return messages.flatMap((message) => {
    const alike = findings.filter((one) => one.message === message);
    return alike.length <= most ? alike : [asOne(alike, message === 'wrong' ? 'many-wrong' : 'many')];
  });
}

/** One finding for several, at the first of them: it points at a few more, and its fix mends all. */
export function asOne(findings: readonly RawFinding[], message: string): RawFinding {
  const [first] = findings as [RawFinding];
  const related: Range[] = [];
  for (let i = 1; i < findings.length && i < SHOWN_OF_MANY; i++) {
    const { range } = findings[i]!;
    if (range !== null) related.push(range);
  }
  return {
    ...first,
    message,
    data: { ...first.data, count: findings.length },
    related,
    fixes: allAtOnce(findings),
  };
}

/** The safe ones apart from those that want an eye, so that these do not keep the others back. */
function allAtOnce(findings: readonly RawFinding[]): Fix[] {
  const isSafe = (finding: RawFinding): boolean => finding.fixes?.[0]?.applicability === 'safe';
  const chosen = findings.some(isSafe) ? findings.filter(isSafe) : findings;
  let first: Fix | undefined;
  const edits: Edit[] = [];
  for (const { fixes } of chosen) {
    const fix = fixes?.[0];
    if (fix === undefined) continue;
    first ??= fix;
    for (const edit of fix.edits) edits.push(edit);
  }
  return first === undefined ? [] : [{ title: first.title, applicability: first.applicability, edits }];
}
