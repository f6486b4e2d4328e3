import type { PackProblem } from '../model/pack.js';
import { zh } from '../text/chinese.js';

/** A pack that cannot be used; all its problems at once. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(problems[0]?.message ?? '');
  }
}

export function describeProblems(problems: readonly PackProblem[]): string {
  const lines = problems.flatMap((problem) => [
    `${problem.file}:${problem.line}:${problem.column}  ${problem.message}  [${problem.code}]`,
    `    ${problem.excerpt.trim().slice(0, 120)}`,
    `    ${problem.mend}`,
  ]);
  return [...lines, zh`共 ${problems.length} 处问题,改好后再运行。`, ''].join('\n');
}
