import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { documentToWord } from '../../src/office/write/from-document.js';
import { fontsNeeded, fullProfile, GBT_9704, type WordBlock } from '../../src/office/write/layout.js';
import { writeDocx } from '../../src/office/write/write.js';
import { temporaryFolder as folder } from '../cli/run.js';
import { documentOf, listShared, ROOT, sharedPath } from '../support.js';
import { converted, errorsOf, has, hasOffice } from './judges.js';
import { paragraphsOf, partsOf } from './read-back.js';

const REPORT = readFileSync(join(ROOT, 'tests/office/report.md'), 'utf8');
const reportBlocks = documentToWord(documentOf(REPORT, 'report.md'));

const canRender = hasOffice && has('pdftotext', '-v');
if (!canRender) console.warn('skipped: the rendered page needs soffice and pdftotext, which are not here');

/** The lines of each page, its number the last. */
function pagesOf(docx: Uint8Array): string[][] {
  const path = folder();
  writeFileSync(join(path, 'file.pdf'), converted(docx, 'pdf'));
  const text = execFileSync('pdftotext', ['-raw', join(path, 'file.pdf'), '-'], { encoding: 'utf8' });
  const pages = text.split('\f').map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  return pages.filter((page) => page.length > 0);
}

describe('a report in the layout of GB/T 9704', async () => {
  const docx = await writeDocx(reportBlocks);
  const paragraphs = paragraphsOf(docx);
  const styleOf = (start: string) => paragraphs.find(({ text }) => text.startsWith(start))?.style;
  const xmlOf = (start: string) => paragraphs.find(({ text }) => text.startsWith(start))!.xml;

  it('satisfies the schema of the format', async () => {
    expect(await errorsOf(docx)).toEqual([]);
  });

  it('gives every line the style of its part', () => {
    expect(paragraphs.filter(({ style }) => style === 'Title').map(({ text }) => text)).toEqual([
      '云岭县司法局',
      '关于2025年法治政府建设情况的报告',
    ]);
    expect(paragraphs[2]).toMatchObject({ style: null, text: '' });
    expect(styleOf('中共云岭县委')).toBe('GbtAddressee');
    expect(styleOf('一、推进')).toBe('Heading1');
    expect(styleOf('\uff08一\uff09依法')).toBe('Heading2');
    expect(styleOf('1.推行')).toBe('Heading3');
    expect(styleOf('\uff081\uff09统一')).toBe('Heading4');
    expect(styleOf('2025年\uff0c')).toBe('GbtBody');
    expect(styleOf('县城市管理局')).toBe('GbtCell');
    expect(styleOf('附件')).toBe('GbtAttachment');
    expect(styleOf('云岭县司法局')).toBe('Title');
    expect(paragraphs.slice(-2).map(({ style, text }) => `${style} ${text}`)).toEqual([
      'GbtClosing 云岭县司法局',
      'GbtClosing 2026年1月20日',
    ]);
  });

  it('sets a heading that shares its line in the font of its level, and the text after it as text', () => {
    const runIn = xmlOf('\uff08二\uff09规范行政执法');
    expect(runIn).toContain('<w:pStyle w:val="GbtBody"/>');
    expect(/楷体_GB2312.*?<w:t [^>]*>([^<]*)</.exec(runIn)?.[1]).toBe('\uff08二\uff09规范行政执法\u3002');
  });

  it('has the page, the lines, the indents and the levels of the standard', () => {
    const parts = partsOf(docx);
    const document = parts.get('word/document.xml')!;
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const styles = parts.get('word/styles.xml')!;
    expect(styles).toContain('w:line="560" w:lineRule="exact"');
    expect(styles).toContain('<w:spacing w:val="-5"/>');
    expect(styles).toContain('<w:ind w:firstLine="640" w:firstLineChars="200"/>');
    const heading = (level: number) =>
      new RegExp(`w:styleId="Heading${level}".*?</w:style>`, 's').exec(styles)![0];
    expect([1, 2, 3, 4].map((level) => /eastAsia="([^"]*)"/.exec(heading(level))![1])).toEqual([
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
      '仿宋_GB2312',
    ]);
    expect(
      [1, 2, 3, 4].map((level) => heading(level).includes(`<w:outlineLvl w:val="${level - 1}"/>`)),
    ).toEqual([true, true, true, true]);
    expect(styles.match(/w:styleId="Heading[1-4]".*?<\/w:style>/gs)!.join()).not.toContain('2E74B5');
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('numbers odd pages on the right, even pages on the left', () => {
    const parts = partsOf(docx);
    const target = (type: string): string => {
      const id = new RegExp(`w:type="${type}" r:id="([^"]*)"`).exec(parts.get('word/document.xml')!)![1];
      const relations = parts.get('word/_rels/document.xml.rels')!;
      const relation = relations.match(/<Relationship [^>]*>/g)!.find((one) => one.includes(`"${id}"`))!;
      return parts.get(`word/${/Target="([^"]*)"/.exec(relation)![1]}`)!;
    };
    expect(target('default')).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(target('even')).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    expect(target('even')).toMatch(/\u2014 <.*PAGE.*> \u2014</s);
  });

  it('centres the name of the office over the date, which keeps four characters free', () => {
    const right = (text: string) =>
      Number(/<w:ind w:right="(\d+)"/.exec(paragraphs.findLast((one) => one.text === text)!.xml)![1]);
    expect(right('2026年1月20日')).toBe(1260);
    // Half a character narrower than the date.
    expect(right('云岭县司法局')).toBe(1339);
  });

  it('has a table as wide as the text, whose first row comes again on every page', () => {
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(partsOf(docx).get('word/document.xml')!)![0];
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(columns).toHaveLength(4);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8845);
  });

  it('has its title as a property, and neither author nor time', () => {
    const core = partsOf(docx).get('docProps/core.xml')!;
    expect(core).toContain('<dc:title>云岭县司法局关于2025年');
    expect(core).not.toMatch(/creator|created|modified/);
  });

  it('is the same file at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    onTestFinished(() => void vi.useRealTimers());
    expect(Buffer.from(await writeDocx(reportBlocks)).equals(Buffer.from(docx))).toBe(true);
  });
});

describe('what an office chooses', () => {
  it('names other fonts, and Times New Roman for digits', async () => {
    const profile = fullProfile({ fonts: { body: '仿宋' }, digits: 'times' });
    const styles = partsOf(await writeDocx(reportBlocks, profile)).get('word/styles.xml')!;
    expect(styles).toContain('w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋"');
    expect(styles).not.toContain('仿宋_GB2312');
    expect(fontsNeeded(profile)).toContain('Times New Roman');
  });

  it('tells which fonts must be there', () => {
    expect(fontsNeeded(GBT_9704)).toEqual(['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体']);
  });
});

describe('any blocks', () => {
  const line = (role: string, text: string, more = {}): WordBlock => ({ role, text, ...more }) as WordBlock;

  it('write a valid file: nothing at all, only tables, ragged rows, control characters', async () => {
    for (const blocks of [
      [],
      [
        { table: { rows: [['甲'], ['乙', '丙', '丁\n戊']], header: false } },
        { table: { rows: [[]], header: true } },
      ],
      [
        line('body', 'a\u0000\u001b<&>"\ud800\ufffe\tb'),
        line('signature', '甲'.repeat(40)),
        line('date', '待定'),
      ],
      [line('heading', '一', { level: 9 }), line('heading', '甲乙丙', { level: 2, runIn: 1 })],
      [{ table: { rows: [], header: true } }],
    ] as WordBlock[][]) {
      expect(await errorsOf(await writeDocx(blocks))).toEqual([]);
    }
  });

  it('leave one line free below the title and what belongs to it, above attachments and the signature', async () => {
    const roles = ['title', 'note', 'body', 'attachment', 'attachment', 'signature', 'date', 'note'];
    const docx = await writeDocx(roles.map((role) => line(role, role)));
    expect(paragraphsOf(docx).map(({ text }) => text)).toEqual([
      'title',
      'note',
      '',
      'body',
      '',
      'attachment',
      'attachment',
      '',
      'signature',
      'date',
      'note',
    ]);
    expect(paragraphsOf(docx)[1]?.style).toBe('GbtHeadNote');
    expect(paragraphsOf(docx).at(-1)?.style).toBe('GbtBody');
  });

  it('keep every word', async () => {
    const roles = [
      'title',
      'addressee',
      'lead',
      'heading',
      'body',
      'signature',
      'date',
      'attachment',
      'note',
    ];
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((one) => /\p{L}/u.test(one));
    const block = fc.record({ role: fc.constantFrom(...roles), text, level: fc.integer({ min: 1, max: 4 }) });
    const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
        const read = paragraphsOf(await writeDocx(blocks as WordBlock[]));
        expect(letters(read.map((one) => one.text).join(''))).toBe(
          letters(blocks.map((one) => one.text).join('')),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe.runIf(canRender)('the page as LibreOffice sets it', () => {
  it('has 22 lines of 28 characters and its number', { timeout: 120_000 }, async () => {
    const pages = pagesOf(await writeDocx([{ role: 'body', text: '天地玄黄宇宙洪荒'.repeat(200) }]));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]![0]).toHaveLength(26);
    expect(pages.slice(0, 2).map((page) => page.length)).toEqual([23, 23]);
    expect(new Set(pages[1]!.slice(0, 22).map((text) => text.length))).toEqual(new Set([28]));
    expect(pages[1]!.at(-1)).toBe('\u2014 2 \u2014');
  });
});

describe('the real reports', () => {
  const drafts = [
    ...listShared('seeds', '.txt').map((name) => sharedPath('seeds', name)),
    ...listShared('samples', '.txt').map((name) => sharedPath('samples', name)),
  ];
  // Without blanks, bullets of lists and what is no word.
  const words = (text: string): string =>
    text.replace(/[^\p{L}\p{N}\u3001-\u301f\u2018-\u201d\uff01-\uff5e]/gu, '');

  it.runIf(drafts.length > 0).each(drafts)('%s loses no word', async (path) => {
    const document = documentOf(readFileSync(path), path);
    const docx = await writeDocx(documentToWord(document));
    const numbers = new Set(
      document.lines.filter(({ role, text }) => role === 'chrome' && !/\p{L}/u.test(text)),
    );
    const expected = document.lines.filter((one) => !numbers.has(one)).map(({ text }) => text);
    const read = paragraphsOf(docx).map(({ text }) => text);
    expect(words(read.join(''))).toBe(words(expected.join('')));
    if (path.includes('seeds')) expect(await errorsOf(docx)).toEqual([]);
  });
});
