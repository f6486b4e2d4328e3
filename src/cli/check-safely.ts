import type { RulePack, Severity } from '../model/pack.js';
import type { InputProblem } from '../model/problem.js';
import type { LintReport } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { type CheckIo, type CheckOptions, checkDraft, type Input, type Outcome } from './check-draft.js';
import { PackError } from './pack-error.js';

/** Checks one draft of many: what goes wrong with it is told of it alone and never stops the others. */
export function checkSafely(
  input: Input,
  chosen: RulePack | null,
  options: CheckOptions,
  io: CheckIo,
): Outcome {
  try {
    return checkDraft(input, chosen, options, io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof PackError)
      return { path: input.path, problem: { code: 'no-pack', message: { 'zh-CN': message, en: message } } };
    return { path: input.path, problem: crashed(message) };
  }
}

/** The check itself broke down. */
export function crashed(error: string): InputProblem {
  return {
    code: 'crashed',
    message: {
      'zh-CN': zh`检查时程序出错,这是 hegao 的问题,请把稿件和这句话告诉维护者:${error}`,
      en: `The check crashed, which is a fault of hegao; please tell its maintainers: ${error}`,
    },
  };
}

/** The check was given up. */
export const TIMED_OUT: InputProblem = {
  code: 'timeout',
  message: {
    'zh-CN': zh('检查超过了限定的时间,没有做完。'),
    en: 'The check took longer than allowed and was given up.',
  },
};

const RANK = { error: 3, warning: 2, info: 1, none: 9 } as const;

/** Whether a report has an open finding at or above a severity. */
export function failsAt(report: LintReport, failOn: Severity | 'none'): boolean {
  return report.findings.some((finding) => finding.waiver === null && RANK[finding.severity] >= RANK[failOn]);
}
