import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { githubAnnotations } from '../../src/reporters/github.js';
import { markdownReport } from '../../src/reporters/markdown.js';
import { escapeMarkdown } from '../../src/reporters/markdown-text.js';
import { seedReports, UNREAD, waived } from './formats.js';

const zh = { locale: 'zh-CN', quiet: false } as const;

describe('GitHub annotations', () => {
  it('one command a finding, errors first, unreadable drafts before all', () => {
    const reports = seedReports();
    const lines = githubAnnotations([...reports, UNREAD], zh)
      .trimEnd()
      .split('\n');
    const kinds = lines.map(
      (line) =>
        /^::(\w+) file=[^:,]+,(?:line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?)?title=[^:,]+::/.exec(
          line,
        )?.[1],
    );
    expect(lines).toHaveLength(reports.flatMap(({ findings }) => findings).length + 1);
    expect(new Set(kinds)).toEqual(new Set(['error', 'warning', 'notice']));
    const rank = kinds.map((kind) => ['error', 'warning', 'notice'].indexOf(kind!));
    expect(rank).toEqual([...rank].sort());
    expect(lines[0]).toContain('title=empty::');
  });

  it('--quiet leaves the errors; waived findings are none', () => {
    const [report] = seedReports();
    const quiet = githubAnnotations([report!], { ...zh, quiet: true });
    expect(quiet).not.toMatch(/^::(?:warning|notice)/m);
    expect(quiet).toMatch(/^::error/);
    expect(githubAnnotations([waived(report!)], zh)).toBe('');
  });

  it('any file name stays inside its property', () => {
    const [report] = seedReports();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const lines = githubAnnotations([{ ...report!, path }], zh)
          .trimEnd()
          .split('\n');
        expect(lines).toHaveLength(report!.findings.length);
        const file = /file=([^:,\r\n]*),/.exec(lines[0]!)![1]!;
        expect(decode(file)).toBe(path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd'));
      }),
      { numRuns: 30 },
    );
  });
});

const decode = (text: string): string =>
  text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parse = (text: string): Node => unified().use(remarkParse).use(remarkGfm).parse(text) as never;
const typesIn = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(typesIn)];
const textIn = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(textIn).join('');

describe('Markdown', () => {
  it('escaped text is read back as it was, as text alone', () => {
    const marks = fc.constantFrom(...'\\`*_{}[]<>#|~$^:/&!+-.)=( 1aw\u6838');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 12 }), (parts) => {
        const text = parts.join('').trim().replace(/ +/g, ' ');
        const tree = parse(`- ${escapeMarkdown(text)}`);
        expect(new Set(typesIn(tree).filter((type) => type !== 'paragraph' && type !== 'text'))).toEqual(
          new Set(['root', 'list', 'listItem']),
        );
        expect(textIn(tree)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['@someone', '![x](y)', '<img src=x>', '&lt;'])('%s is no markup', (text) => {
    expect([...new Set(typesIn(parse(`- ${escapeMarkdown(text)}`)))]).toEqual([
      'root',
      'list',
      'listItem',
      'paragraph',
      'text',
    ]);
  });

  it('has the table of the required parts and every finding', () => {
    for (const report of seedReports()) {
      const text = markdownReport(report, zh);
      const tree = parse(text);
      expect(typesIn(tree).filter((type) => type === 'table')).toHaveLength(1);
      expect(typesIn(tree).filter((type) => type === 'inlineCode')).toHaveLength(report.findings.length);
      for (const { ruleId } of report.findings) expect(text).toContain(`\`${ruleId}\``);
    }
  });
});
