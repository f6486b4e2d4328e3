import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import { templatesOf } from '../../src/cli/templates.js';
import { parseDraft } from '../../src/document/parse.js';
import { readForm } from '../../src/facts/form-reader.js';
import { readAnySource } from '../../src/inputs/word.js';
import { lint } from '../../src/lint/run.js';
import type { Document, UnitKind } from '../../src/model/document.js';
import { documentToWord } from '../../src/office/write/from-document.js';
import { writeDocx } from '../../src/office/write/write.js';
import { makeBlank } from '../../src/scaffold/blank.js';
import {
  HANGZHOU,
  HANGZHOU_REVIEWS,
  markdownTables,
  ROWS,
  readFigures,
  reportAround,
} from '../facts/open-information.js';
import { buildDocx } from '../office/build.js';
import { p } from '../office/wml.js';
import { documentOf } from '../support.js';

const pack = bundledPack('open-information-report');
const form = pack.forms['zfxxgk-2021']!;

function fromWord(bytes: Uint8Array): Document {
  const source = readAnySource(bytes, 'draft.docx');
  if (!source.ok) throw new Error('not read');
  return parseDraft(source.value);
}

interface Cell {
  readonly text?: string | number;
  readonly span?: number;
  /** Begins, or goes on, a cell over several rows. */
  readonly down?: 'restart' | 'continue';
}

function cell({ text = '', span = 1, down }: Cell): string {
  const wide = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const merge = down === undefined ? '' : `<w:vMerge${down === 'restart' ? ' w:val="restart"' : ''}/>`;
  return `<w:tc><w:tcPr>${wide}${merge}</w:tcPr>${p(String(text))}</w:tc>`;
}
const table = (rows: readonly (readonly Cell[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
const line = (text: string): string => p(text);

/** The table of applications with the merged cells of the printed form: three columns of labels, two rows of heads. */
function applications(): readonly (readonly Cell[])[] {
  const figures = (id: string): Cell[] => HANGZHOU[id]!.map((text) => ({ text }));
  const heads = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => ({ text }));
  let inside: 'restart' | 'continue' = 'restart';
  const rows = ROWS.map(({ id, before, label }): Cell[] => {
    if (/^r\d$/.test(id)) return [{ text: label, span: 3 }, ...figures(id)];
    const outer: Cell = { text: inside === 'restart' ? before[0]! : '', down: inside };
    const group = inside === 'restart' ? [] : before;
    inside = 'continue';
    if (/^(?:a\d|t)$/.test(id)) return [outer, { text: label, span: 2 }, ...figures(id)];
    return [
      outer,
      { text: group[0] ?? '', down: group.length > 0 ? 'restart' : 'continue' },
      { text: label },
      ...figures(id),
    ];
  });
  return [
    [
      { text: '勾稽关系', span: 3, down: 'restart' },
      { text: '申请人情况', span: 7 },
    ],
    [
      { span: 3, down: 'continue' },
      { text: '自然人', down: 'restart' },
      { text: '法人或其他组织', span: 5 },
      { text: '总计', down: 'restart' },
    ],
    [{ span: 3, down: 'continue' }, { down: 'continue' }, ...heads, { down: 'continue' }],
    ...rows,
  ];
}

function reviews(): readonly (readonly Cell[])[] {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => ({ text }));
  return [
    [
      { text: '行政复议', span: 5 },
      { text: '行政诉讼', span: 10 },
    ],
    [{ span: 5 }, { text: '未经复议直接起诉', span: 5 }, { text: '复议后起诉', span: 5 }],
    [...outcomes, ...outcomes, ...outcomes],
    HANGZHOU_REVIEWS.map((text) => ({ text })),
  ];
}

describe('a printed form in a Word file', () => {
  const body = [
    line('三、收到和处理政府信息公开申请情况'),
    table(applications()),
    line('四、政府信息公开行政复议、行政诉讼情况'),
    table(reviews()),
    line('五、存在的主要问题及改进情况'),
  ].join('');

  it('is read whole with the merged cells of the printed one', () => {
    const reading = readForm(fromWord(buildDocx({ body })), form);
    expect(reading.tables.slice(1).map(({ state }) => state)).toEqual(['read', 'read']);
    expect(readFigures(reading)).toEqual(HANGZHOU);
    expect(Object.values(readFigures(reading, 'reviews')).flat()).toEqual(HANGZHOU_REVIEWS);
  });

  it('keeps to its columns where cells are left empty', () => {
    const rows = applications().map((cells) =>
      cells[2]?.text === '2.重复申请' ? cells.map((one, i) => (i === 4 || i === 8 ? {} : one)) : cells,
    );
    const reading = readForm(
      fromWord(buildDocx({ body: body.replace(table(applications()), table(rows)) })),
      form,
    );
    expect(readFigures(reading).d2).toEqual([400, null, 1, 0, 0, null, 401]);
  });

  it('is written by the export and read whole again', async () => {
    const draft = documentOf(reportAround(markdownTables(HANGZHOU)), 'draft.md');
    const reading = readForm(fromWord(await writeDocx(documentToWord(draft))), form);
    expect(reading.tables.map(({ state }) => state)).toEqual(['read', 'read', 'read']);
    expect(readFigures(reading)).toEqual(HANGZHOU);
  });
});

describe('the blank report', () => {
  const kinds: readonly UnitKind[] = ['city', 'county', 'township', 'department'];
  const blank = (unitKind: UnitKind): string =>
    makeBlank(pack, templatesOf(pack, undefined, '.'), { unit: '某某县某某单位', unitKind, year: 2025 });

  it.each(kinds)(
    'of a %s lacks no part and has nothing wrong but the places to fill in',
    async (unitKind) => {
      const draft = documentOf(blank(unitKind), 'draft.md');
      for (const document of [draft, fromWord(await writeDocx(documentToWord(draft)))]) {
        const report = lint(document, pack, { today: '2026-01-10' });
        expect(report.slots.map(({ verdict }) => verdict)).toEqual(Array(6).fill('own-section'));
        expect(new Set(report.findings.map(({ ruleId }) => ruleId))).toEqual(
          new Set(['official-document/placeholder-left']),
        );
        const sums = report.outcomes.find(({ ruleId }) => ruleId === 'open-information-report/sums-agree');
        expect(sums?.outcome).toBe('passed');
      }
    },
  );
});
