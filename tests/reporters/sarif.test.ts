import { createRequire } from 'node:module';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sarifLog } from '../../src/reporters/sarif.js';
import { pathUri } from '../../src/reporters/uri.js';
import { lineStarts } from '../../src/text/offsets.js';
import { check } from '../support.js';
import { crashed, seedReports, UNREAD, waived } from './formats.js';

// The schema of SARIF 2.1.0 as Microsoft's package ships it; its JSON Schema draft is 04, so the validator is ajv 6.
const require = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: 'auto', allErrors: true, validateSchema: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const run = { version: '0.1.0', locale: 'zh-CN' } as const;

function errorsOf(log: unknown): unknown[] {
  validate(JSON.parse(JSON.stringify(log)));
  return validate.errors ?? [];
}

describe('the official schema', () => {
  it('takes the drafts in seeds/, an unreadable one, waived findings and a crash', () => {
    const reports = seedReports();
    const others = [
      { ...waived(reports[0]!), path: 'waived.txt' },
      { ...crashed(reports[1]!), path: 'crashed.txt' },
    ];
    const log = sarifLog([...reports, UNREAD, ...others], run);
    expect(log.runs[0]!.results.length).toBeGreaterThan(50);
    expect(errorsOf(log)).toEqual([]);
    expect(errorsOf(sarifLog([], run))).toEqual([]);
    expect(errorsOf(sarifLog(reports, { ...run, locale: 'en' }))).toEqual([]);
  });

  it('would refuse what is wrong', () => {
    const log = structuredClone(sarifLog(seedReports().slice(0, 1), run)) as never as {
      runs: { results: Record<string, unknown>[] }[];
    };
    log.runs[0]!.results[0]!.level = 'fatal';
    log.runs[0]!.results[1]!.foo = 1;
    expect(errorsOf(log)).toHaveLength(2);
  });

  it('takes any file name', () => {
    const [report] = seedReports();
    const hostile = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(hostile, (path) => errorsOf(sarifLog([{ ...report!, path }], run)).length === 0),
      { numRuns: 30 },
    );
  });
});

describe('what it says', () => {
  it('regions by line and column and by offset are the same place', () => {
    for (const report of seedReports()) {
      const { text } = report.document.source;
      const starts = lineStarts(text);
      const { results } = sarifLog([report], run).runs[0]!;
      results.forEach((result, i) => {
        const { region } = result.locations[0]!.physicalLocation as { region: Record<string, number> };
        const { range } = report.findings[i]!;
        if (range === null) {
          expect(region).toEqual({ startLine: 1 });
          return;
        }
        expect([region.charOffset, region.charLength]).toEqual([range.start, range.end - range.start]);
        expect(starts[region.startLine! - 1]! + region.startColumn! - 1).toBe(range.start);
        expect(starts[region.endLine! - 1]! + region.endColumn! - 1).toBe(range.end);
      });
    }
  });

  it('every result points to its rule, whose name differs from its id and which has help', () => {
    const { results, tool } = sarifLog(seedReports(), run).runs[0]!;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    for (const rule of tool.driver.rules) {
      expect(rule.name.toLowerCase()).not.toBe(rule.id.toLowerCase());
      for (const text of [rule.shortDescription, rule.fullDescription, rule.help])
        expect(text.text).not.toBe('');
    }
  });

  it('fixes are the edits of the findings', () => {
    const [report] = seedReports();
    const { results } = sarifLog([report!], run).runs[0]!;
    const told = results.flatMap((result) => ('fixes' in result ? result.fixes! : []));
    const edits = report!.findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    expect(edits.length).toBeGreaterThan(0);
    expect(
      told.flatMap(({ artifactChanges }) =>
        artifactChanges[0]!.replacements.map(({ deletedRegion, insertedContent }) => ({
          range: {
            start: deletedRegion.charOffset,
            end: deletedRegion.charOffset + deletedRegion.charLength,
          },
          newText: insertedContent.text,
        })),
      ),
    ).toEqual(edits);
  });

  it('waived findings are suppressed, the others have an empty list', () => {
    const [report] = seedReports();
    const open = sarifLog([report!], run).runs[0]!.results;
    expect(open.every(({ suppressions }) => suppressions.length === 0)).toBe(true);
    const [first] = sarifLog([waived(report!)], run).runs[0]!.results;
    expect(first!.suppressions[0]).toMatchObject({ kind: 'external', status: 'accepted' });
    expect(first!.suppressions[0]!.justification).toContain('138****0000');
  });

  it('what could not be read or crashed is told, and the run did not succeed', () => {
    const [report] = seedReports();
    const [invocation] = sarifLog([UNREAD, crashed(report!)], run).runs[0]!.invocations;
    expect(invocation!.executionSuccessful).toBe(false);
    const told = invocation!.toolExecutionNotifications;
    expect(told.map(({ descriptor }) => descriptor.id)).toEqual(['empty', 'crashed']);
    expect(told[1]!.message.text).toBe('p/r: boom 138****0000');
    expect(told[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('%E5%9D%8F%20%E4%BB%B6.txt');
  });

  it('of a Word file it gives the paragraph and no fixes', () => {
    const report = check('\u4e00\u3001\u5de5\u4f5c\n\u4e0d\u6d41\u5f62\u5f0f\u3002');
    const { document } = report;
    const line = { start: 5, end: 10 };
    const source = {
      ...document.source,
      origin: {} as never,
      hints: [
        { range: { start: 0, end: 4 }, paragraph: 1 },
        { range: line, paragraph: 2 },
      ] as never,
    };
    const log = sarifLog([{ ...report, document: { ...document, source } }], run);
    const results = log.runs[0]!.results as unknown as Record<string, unknown>[];
    expect(errorsOf(log)).toEqual([]);
    expect(results.some((result) => 'fixes' in result)).toBe(false);
    expect(JSON.stringify(results)).toContain('"paragraph":2');
    expect(JSON.stringify(results)).not.toContain('charOffset');
  });
});

describe('paths as URIs', () => {
  it.each([
    ['a/\u62a5 \u544a.txt', 'a/%E6%8A%A5%20%E5%91%8A.txt'],
    ['a\\b#1.txt', 'a/b%231.txt'],
    ['c:x', 'c%3Ax'],
    ['C:\\a\\b', 'file:///C:/a/b'],
    ['/tmp/a%b', 'file:///tmp/a%25b'],
    ['//host/a b', 'file://host/a%20b'],
    ['\ud800', '%EF%BF%BD'],
  ])('%j is %s', (path, uri) => {
    expect(pathUri(path)).toBe(uri);
  });
});
