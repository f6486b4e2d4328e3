import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import { parseDraft } from '../../src/document/parse.js';
import { readAnySource } from '../../src/inputs/word.js';
import { lint } from '../../src/lint/run.js';
import type { LintReport } from '../../src/model/report.js';
import { openZip } from '../../src/office/archive/zip.js';
import { documentToWord } from '../../src/office/write/from-document.js';
import { writeDocx } from '../../src/office/write/write.js';
import { buildOle } from '../inputs/ole.js';
import { anchored } from '../office/anchored.js';
import { converted, errorsOf, hasOffice } from '../office/judges.js';
import { tortureDocx } from '../office/torture.js';
import { documentOf, listShared, ROOT, sharedPath, verdicts } from '../support.js';
import { temporaryFolder as folder, hegao } from './run.js';

const SEEDS = ['000-digital-bureau-2024.txt', '002-subdistrict-2024.txt', '004-big-data-bureau-2020.txt'];
const seed = (name: string): Uint8Array => readFileSync(join(ROOT, 'seeds', name));

function reportOf(bytes: Uint8Array, pack = 'rule-of-law-report'): LintReport {
  const source = readAnySource(bytes, 'draft.docx');
  if (!source.ok) throw new Error(source.problem.message.en);
  return lint(parseDraft(source.value), bundledPack(pack), { today: '2025-03-01' });
}

describe('a Word draft', () => {
  it.each(SEEDS)('%s as a Word file gets the verdicts that its text gets', async (name) => {
    const text = documentOf(seed(name));
    const word = reportOf(await writeDocx(documentToWord(text)));
    expect(verdicts(word)).toEqual(
      verdicts(lint(text, bundledPack('rule-of-law-report'), { today: '2025-03-01' })),
    );
  });

  it('is told of by paragraph, heading and words to look for, and annotated in a copy', async () => {
    const cwd = folder();
    const bytes = await writeDocx(documentToWord(documentOf(seed(SEEDS[2]!))));
    writeFileSync(join(cwd, 'a.docx'), bytes);
    const ran = await hegao(['lint', 'a.docx', '--annotate-info'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/\u7b2c\d+\u6bb5\uff08\u4e00\u3001/);
    expect(ran.out).toContain('\u67e5\u627e');
    const copy = readFileSync(join(cwd, 'a.\u6279\u6ce8.docx'));
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(bytes));
    const comments = anchored(copy);
    const open = reportOf(bytes).findings.filter(({ waiver }) => waiver === null);
    expect(comments).toHaveLength(open.length);
    expect(await errorsOf(copy)).toEqual([]);
    // A second run replaces the first one's comments.
    const again = await hegao(['lint', '--annotate-info', '--annotate', 'a.docx'], { cwd });
    expect(again.err).toContain('a.\u6279\u6ce8.docx');
    expect(anchored(readFileSync(join(cwd, 'a.\u6279\u6ce8.docx')))).toHaveLength(open.length);
    await hegao(['lint', 'a.\u6279\u6ce8.docx', '--annotate-info'], { cwd });
    expect(anchored(readFileSync(join(cwd, 'a.\u6279\u6ce82.docx')))).toHaveLength(open.length);
  });

  it('is never written over, nor changed by fix and scaffold', async () => {
    const cwd = folder();
    const bytes = Buffer.from(await writeDocx(documentToWord(documentOf(seed(SEEDS[0]!)))));
    writeFileSync(join(cwd, 'a.docx'), bytes);
    for (const argv of [
      ['lint', 'a.docx', '--annotate', 'a.docx'],
      ['fix', 'a.docx', '--write'],
      ['scaffold', 'a.docx', '--write'],
      ['export', 'a.docx', '-o', 'a.docx', '--force'],
    ]) {
      expect((await hegao(argv, { cwd })).code).toBe(2);
      expect(readFileSync(join(cwd, 'a.docx'))).toEqual(bytes);
    }
    const fixed = await hegao(['lint', 'a.docx', '--fix'], { cwd });
    expect(fixed.code).toBe(1);
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(bytes);
  });

  it('that cannot be read is told in a sentence, and the others are done', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'bad.docx'), Buffer.from('PK\u0003\u0004 no archive at all'));
    writeFileSync(join(cwd, 'good.txt'), seed(SEEDS[0]!));
    const ran = await hegao(['lint', 'bad.docx', 'good.txt', '--annotate'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/bad\.docx: .+\u3002/);
    expect(ran.err).toContain('good.txt');
    expect(ran.out).toContain('good.txt');
  });

  it('of the old kind is read where LibreOffice is installed, and told of where it is not', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.doc'), buildOle(['WordDocument']));
    const ran = await hegao(['lint', 'a.doc'], { cwd, env: { PATH: cwd } });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('.docx');
    // A program that hangs up or fails is told too.
    const program = join(cwd, 'soffice');
    writeFileSync(program, '#!/bin/sh\nexit 1\n');
    chmodSync(program, 0o755);
    const failed = await hegao(['lint', 'a.doc'], { cwd, env: { PATH: `${cwd}:/bin:/usr/bin` } });
    expect(failed.code).toBe(2);
    expect(failed.err).toContain('转换不了');
    // What holds no document is not handed to it: it would import anything as text.
    writeFileSync(join(cwd, 'b.wps'), buildOle(['Workbook']));
    writeFileSync(program, `#!/bin/sh\ntouch ${join(cwd, 'called')}\n`);
    const other = await hegao(['lint', 'b.wps'], { cwd, env: { PATH: `${cwd}:/bin:/usr/bin` } });
    expect([other.code, existsSync(join(cwd, 'called'))]).toEqual([2, false]);
    expect(other.err).toContain('没有 Word 文档');
    expect(existsSync(join(cwd, 'draft.docx'))).toBe(false);
  });

  it.skipIf(!hasOffice)(
    'that LibreOffice made an old one of is read as it was',
    async () => {
      const cwd = folder();
      const bytes = await writeDocx(documentToWord(documentOf(seed(SEEDS[0]!))));
      writeFileSync(join(cwd, 'a.doc'), converted(bytes, 'doc'));
      const env = process.env as Record<string, string>;
      const ran = await hegao(['lint', 'a.doc', '--annotate', '-f', 'json'], { cwd, env });
      const [report] = (JSON.parse(ran.out) as { reports: { findings: { ruleId: string }[] }[] }).reports;
      expect(report!.findings.map(({ ruleId }) => ruleId)).toContain('rule-of-law-report/four-personally');
      expect(existsSync(join(cwd, 'a.\u6279\u6ce8.docx'))).toBe(true);
    },
    120_000,
  );
});

// The four real reports, and a file with everything that Word can put in one.
const real = listShared('samples', '.docx').map(
  (name) => [name, readFileSync(sharedPath('samples', name))] as const,
);

describe.each([...real, ['torture.docx', tortureDocx()] as const])('%s', (_name, bytes) => {
  const report = reportOf(bytes, 'official-document');

  it('annotated: no new error, every comment at its words', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.docx'), bytes);
    await hegao(['lint', 'a.docx', '--annotate-info', '--pack', 'official-document'], { cwd });
    const copy = readFileSync(join(cwd, 'a.\u6279\u6ce8.docx'));
    expect((await errorsOf(copy)).length).toBe((await errorsOf(bytes)).length);
    const { text } = report.document.source;
    expect(reportOf(copy, 'official-document').document.source.text).toBe(text);
    const part = openZip(copy).names.find((name) => /^word\/comments\d*\.xml$/.test(name));
    const comments =
      part === undefined ? [] : anchored(copy, part).filter(({ author }) => author.startsWith('hegao'));
    expect(comments).toHaveLength(report.findings.length);
    for (const { range, message } of report.findings) {
      if (range === null || text.slice(range.start, range.end).includes('\n')) continue;
      const own = comments.find(
        ({ lines, range: at }) => lines[0]!.endsWith(message.text) && at?.[0] === range.start,
      );
      expect([message.text, own?.words]).toEqual([message.text, text.slice(range.start, range.end)]);
    }
  });

  it.skipIf(!hasOffice)(
    'annotated: LibreOffice shows every comment',
    async () => {
      const cwd = folder();
      writeFileSync(join(cwd, 'a.docx'), bytes);
      await hegao(['lint', 'a.docx', '--annotate-info', '--pack', 'official-document'], { cwd });
      const shown = converted(readFileSync(join(cwd, 'a.\u6279\u6ce8.docx')), 'fodt').toString('utf8');
      const marks =
        shown.match(/<office:annotation [^>]*>(?:(?!<\/office:annotation>).)*hegao \u6838\u7a3f/gs) ?? [];
      expect(marks).toHaveLength(report.findings.length);
    },
    120_000,
  );
});
