import { describe, expect, it } from 'vitest';
import { check } from '../support.js';
import { draft, findings, fixed, packOf, term } from './packs.js';

const pack = (type: string, row: Parameters<typeof term>[0]) =>
  packOf(type, { table: 't' }, { t: [term({ canonical: '部署', variants: ['布署'], ...row })] });
const dated = (body: string, date: string): string =>
  `${draft(body)}\n某某区司法局\n${date.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日')}\n`;

describe('a row of a term table', () => {
  it('is told with what it should read, and mended', () => {
    const [found] = findings(pack('wrong-word', { note: 'N' }), '全面布署工作。');
    expect(found).toMatchObject({ term: 'house/row', why: 'N', severity: 'warning' });
    expect(found!.message.text).toBe('“布署”应为“部署”');
    expect(fixed(pack('wrong-word', {}), '全面布署工作。')).toBe('全面部署工作。');
  });

  it('is never told more severely than its rule, and may be milder', () => {
    expect(findings(pack('wrong-word', { severity: 'error' }), '布署')[0]!.severity).toBe('warning');
    expect(findings(pack('wrong-word', { severity: 'info' }), '布署')[0]!.severity).toBe('info');
    expect(findings(pack('wrong-word', { severity: 'none' }), '布署')).toEqual([]);
  });

  it('keeps to its context and its exceptions', () => {
    const row = { context: '工作', notContext: ['引文'], not: ['公布署名'] };
    expect(findings(pack('wrong-word', row), '布署工作。')).toHaveLength(1);
    expect(findings(pack('wrong-word', row), '工作。布署。')).toEqual([]);
    expect(findings(pack('wrong-word', row), '引文。布署工作。')).toEqual([]);
    expect(findings(pack('wrong-word', row), '公布署名工作。')).toEqual([]);
  });

  it('judges only documents of its time, and none without a date', () => {
    const row = pack('wrong-word', { validFrom: '2020-01-01', validTo: '2024-12-31' });
    const told = (date: string): number => check(dated('布署工作。', date), { pack: row }).findings.length;
    expect(told('2019-12-31')).toBe(0);
    expect(told('2020-01-01')).toBe(1);
    expect(told('2024-12-31')).toBe(1);
    expect(told('2025-01-01')).toBe(0);
    expect(findings(row, '布署工作。')).toEqual([]);
  });

  it('leaves out titles and, as a word, quotations', () => {
    expect(findings(pack('wrong-word', {}), '“布署”《布署》')).toEqual([]);
    expect(findings(pack('fixed-wording', {}), '“布署”《布署》')).toHaveLength(1);
  });

  it('takes a title only whole, without its state and whatever its dash', () => {
    const row = pack('document-title', {
      canonical: '政府采购法',
      variants: ['采购法', '规划(2020—2025年)'],
    });
    const told = (body: string): number => findings(row, body).length;
    expect(told('《采购法》')).toBe(1);
    expect(told('《中华人民共和国采购法》')).toBe(1);
    expect(told('《政府采购法》《采购法实施条例》采购法')).toBe(0);
    expect(fixed(row, '《中华人民共和国采购法》')).toBe('《中华人民共和国政府采购法》');
  });

  it('of two rows at one place the longer match is told', () => {
    const both = packOf(
      'wrong-word',
      { table: 't' },
      { t: [term({ id: 'a', variants: ['布署'] }), term({ id: 'b', variants: ['全面布署'] })] },
    );
    expect(findings(both, '全面布署').map((found) => found.term)).toEqual(['house/b']);
  });
});

describe('what an office switches', () => {
  const one = pack('wrong-word', {});
  const told = (options: object): number =>
    check(draft('渝布署办'), { pack: one, ...options }).findings.length;

  it('a part by name', () => {
    expect(told({})).toBe(1);
    expect(told({ without: ['house/house'] })).toBe(0);
    expect(told({ without: ['house/other'] })).toBe(1);
  });

  it('a name of its own, but not in a rule that may not be changed', () => {
    expect(told({ allow: ['渝布署办'] })).toBe(0);
    expect(told({ allow: ['渝布'] })).toBe(1);
    const fixedRule = { ...one, rules: one.rules.map((rule) => ({ ...rule, overridable: false })) };
    const report = check(draft('渝布署办'), {
      pack: fixedRule,
      allow: ['渝布署办'],
      without: ['house/house'],
    });
    expect(report.findings).toHaveLength(1);
  });

  it('a name of its own inside what is told as one, and in its fix', () => {
    const marks = packOf('mark-width', {});
    const body = '渝(解)忧平台,上线运行,办理3件,群众满意,取得成效。';
    const run = (allow: readonly string[]) => check(draft(body), { pack: marks, allow }).findings;
    expect(run(['渝(解)忧'])).toHaveLength(1);
    const edits = run(['渝(解)忧'])[0]!.fixes[0]!.edits;
    expect(edits).toHaveLength(4);
    expect(run([])[0]!.fixes[0]!.edits).toHaveLength(6);
  });
});

describe('marks without end', () => {
  it.each([
    [','.repeat(200_000), 'mark-width', {}],
    ['\u201c'.repeat(200_000), 'mark-pairs', { check: 'paired' }],
    ['\uff08'.repeat(50_000) + '\u300b'.repeat(50_000), 'mark-pairs', { check: 'paired' }],
    ['\u4e2d a'.repeat(60_000), 'stray-space', { beside: 'latin' }],
    ['\u4e00\u662f\uff1b'.repeat(40_000), 'list-marks', { check: 'semicolon' }],
  ] as const)('are read to the end (%#)', (body, type, params) => {
    const report = check(draft(body), { pack: packOf(type, params) });
    expect(report.outcomes.map(({ outcome }) => outcome)).not.toContain('crashed');
  });
});

describe('a row on words that a layout broke', () => {
  it('is told, and nothing is joined', () => {
    const lines = Array.from({ length: 12 }, () => '按照区委区政府的部署全年持续推进各项任务组织开展检');
    const wrapped = `${lines.join('\n')}\n全面布\n署工作。`;
    const report = check(draft(wrapped), { pack: pack('wrong-word', {}) });
    for (const { fixes, range } of report.findings)
      if (wrapped.slice(range!.start - draft('').length, range!.end - draft('').length).includes('\n'))
        expect(fixes).toEqual([]);
    expect(report.document.hardWrapped).toBe(true);
  });
});
