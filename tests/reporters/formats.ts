import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintReport } from '../../src/model/report.js';
import type { Unread } from '../../src/reporters/json.js';
import { check, ROOT } from '../support.js';

/** The drafts in seeds/, checked; `rename` gives each its path. */
export function seedReports(rename: (name: string) => string = (name) => `seeds/${name}`): LintReport[] {
  return readdirSync(join(ROOT, 'seeds'))
    .sort()
    .map((name) => ({ ...check(readFileSync(join(ROOT, 'seeds', name))), path: rename(name) }));
}

export const UNREAD: Unread = {
  path: '\u574f \u4ef6.txt',
  problem: { code: 'empty', message: { 'zh-CN': '\u7a7a\u7684', en: 'empty' } },
};

/** A report whose rules all crashed, and one whose findings are all waived. */
export const crashed = (report: LintReport): LintReport => ({
  ...report,
  outcomes: [{ ruleId: 'p/r', outcome: 'crashed', evidence: [], error: 'boom 13800000000' }],
});
export const waived = (report: LintReport): LintReport => ({
  ...report,
  findings: report.findings.map((finding) => ({
    ...finding,
    waiver: { rule: finding.ruleId, reason: '\u5df2\u6838 13800000000', approver: '\u5f20\u4e09' },
  })),
});
