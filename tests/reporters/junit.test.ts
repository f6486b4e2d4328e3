import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../src/model/report.js';
import { junitReport } from '../../src/reporters/junit.js';
import { attributes, xmlText } from '../../src/reporters/xml.js';
import { crashed, seedReports, UNREAD, waived } from './formats.js';

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
if (!hasXmllint) console.warn('skipped: JUnit by xmllint, which is not installed');

const lint = (xml: string): string =>
  spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' }).stderr;

const slotted = (report: LintReport): number =>
  report.slots.filter(({ slot }) => slot.required === 'always').length;

describe('suites and cases', () => {
  const reports = seedReports();

  it('a suite a draft, a case a required part and one for the rest', () => {
    const xml = junitReport(reports, 'zh-CN');
    expect(xml.match(/<testsuite /g)).toHaveLength(reports.length);
    const cases = reports.reduce((sum, report) => sum + slotted(report) + 1, 0);
    expect(xml.match(/<testcase /g)).toHaveLength(cases);
    expect(xml).toContain(`<testsuites name="hegao" tests="${cases}"`);
  });

  it('every error is in a failure, warnings fail nothing', () => {
    const xml = junitReport(reports, 'zh-CN');
    const errors = reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    const bodies = [...xml.matchAll(/<failure [^>]*>([^<]*)<\/failure>/g)].flatMap(([, body]) =>
      body!.split('\n\n'),
    );
    expect(bodies).toHaveLength(errors.length);
    expect(xml).toMatch(
      /name="\u7b2c\u4e00\u8d23\u4efb\u4eba\u804c\u8d23"[^>]*>\s*<failure type="[^"]*first-responsible/,
    );
  });

  it('waived errors are skipped with who answers, masked', () => {
    const bare = reports.find(({ slots }) =>
      slots.some(({ required, verdict }) => required && verdict === 'missing'),
    )!;
    const xml = junitReport([waived(bare)], 'zh-CN');
    expect(xml).not.toContain('<failure');
    expect(xml).toMatch(/<skipped message="[^"]*138\*{4}0000/);
  });

  it('what could not be read or crashed is an error', () => {
    const xml = junitReport([UNREAD, crashed(reports[0]!)], 'en');
    expect(xml).toContain('<error type="empty" message="empty"/>');
    expect(xml).toContain('p/r boom 138****0000');
    expect(xml).toContain('errors="2">');
  });

  it('a part that this report need not have is skipped', () => {
    const [report] = reports;
    const slots = report!.slots.map((bound) => ({ ...bound, required: false, verdict: 'missing' as const }));
    const xml = junitReport([{ ...report!, slots, findings: [] }], 'en');
    expect(xml.match(/<skipped message="not required of this report"\/>/g)).toHaveLength(slotted(report!));
  });
});

describe('XML', () => {
  const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
  const hostile = fc.string({ unit: 'binary' });

  it('holds nothing that XML forbids and no open markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(xmlText(text)).not.toMatch(FORBIDDEN);
        expect(xmlText(text)).not.toMatch(/[<>\r]|&(?!amp;|lt;|gt;|#13;)/);
        expect(attributes({ a: text })).toMatch(/^a="[^"<>\n\t\r]*"$/);
      }),
    );
  });

  it.skipIf(!hasXmllint)('is well-formed by xmllint, whatever the names', () => {
    expect(lint(junitReport([...seedReports(), UNREAD], 'zh-CN'))).toBe('');
    const [report] = seedReports();
    fc.assert(
      fc.property(hostile, (path) => lint(junitReport([{ ...report!, path }], 'zh-CN')) === ''),
      { numRuns: 20 },
    );
  });
});
