import type { Fix } from '../model/text.js';
import type { RawFinding } from './define.js';

/** More of one kind than that is a habit, not slips: one finding tells it. */
export const MANY = 10;
/** Places shown beside the first. */
const SHOWN = 5;

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
  const fixes = findings.flatMap(({ fixes: [fix] = [] }) => (fix === undefined ? [] : [fix]));
  return {
    ...first,
    message,
    data: { ...first.data, count: findings.length },
    related: findings.slice(1, 1 + SHOWN).flatMap(({ range }) => (range === null ? [] : [range])),
    fixes: allAtOnce(fixes),
  };
}

/** The safe ones apart from those that want an eye, so that these do not keep the others back. */
function allAtOnce(fixes: readonly Fix[]): Fix[] {
  const some = fixes.filter(({ applicability }) => applicability === 'safe');
  const chosen = some.length > 0 ? some : fixes;
  const [first] = chosen;
  if (first === undefined) return [];
  const { title, applicability } = first;
  return [{ title, applicability, edits: chosen.flatMap(({ edits }) => edits) }];
}
