import type { Change, Collection, RuleRow, UnitFinding, UnitRow } from '../../model/collection.js';
import type { Copy } from '../../model/copies.js';
import type { Severity } from '../../model/pack.js';
import type { Passage } from '../../model/passage.js';
import type { Sheet, Tone } from '../../model/sheet.js';
import type { Locale } from '../../model/text.js';
import { type Column, sheetOf } from './columns.js';
import { nameOf, TONES } from './matrix.js';
import { isWordPath, WORDS } from './words.js';

/** Rows that a sheet of a spreadsheet holds, without its head. */
const MOST_ROWS = 1_048_575;

const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'fair', info: 'muted' };

interface Told {
  readonly row: UnitRow;
  readonly finding: UnitFinding;
  readonly rule: RuleRow | undefined;
}

/** A row a finding. */
export function findingSheet({ units, rules }: Collection, locale: Locale): Sheet {
  const words = WORDS[locale];
  const byId = new Map(rules.map((rule) => [rule.ruleId, rule]));
  const all: Told[] = units.flatMap((row) =>
    row.findings.map((finding) => ({ row, finding, rule: byId.get(finding.ruleId) })),
  );
  const columns: Column<Told>[] = [
    { zh: '单位', en: 'Unit', width: 26, of: ({ row }) => nameOf(row) },
    {
      zh: '程度',
      en: 'Severity',
      width: 8,
      of: ({ finding: { severity } }) => ({
        value: words.severity[severity],
        tone: SEVERITY_TONES[severity],
      }),
    },
    { zh: '问题', en: 'Finding', width: 50, of: ({ finding }) => finding.message },
    { zh: '位置', en: 'Place', width: 36, of: ({ row, finding }) => placeOf(finding.passage, row.path) },
    { zh: '原文', en: 'Quotation', width: 50, of: ({ finding }) => finding.passage?.text ?? null },
    { zh: '建议', en: 'What to do', width: 50, of: ({ rule }) => rule?.hint ?? null },
    { zh: '依据', en: 'Basis', width: 40, of: ({ rule }) => rule?.basis.join('\uff1b') ?? null },
    { zh: '规则', en: 'Rule', width: 30, of: ({ rule }) => rule?.title ?? null },
    { zh: '规则编号', en: 'Rule id', width: 36, of: ({ finding }) => finding.ruleId },
    { zh: '文件', en: 'File', width: 40, of: ({ row }) => row.path },
  ];
  const placeOf = (passage: Passage | null, path: string): string | null =>
    passage === null ? null : words.place(passage, isWordPath(path));
  const name = locale === 'en' ? 'Findings' : '问题清单';
  return sheetOf({ name, frozenColumns: 1 }, columns, all.slice(0, MOST_ROWS), locale);
}

/** A row a copy. */
export function copySheet({ copies, units }: Collection, locale: Locale): Sheet {
  const words = WORDS[locale];
  const rows = new Map(units.map((row) => [row.id, row]));
  const nameAt = ({ reports }: Copy, i: 0 | 1): string => {
    const row = rows.get(reports[i]);
    return row === undefined ? reports[i] : nameOf(row);
  };
  const placeAt = ({ reports, passages }: Copy, i: 0 | 1): string =>
    words.place(passages[i], isWordPath(rows.get(reports[i])?.path ?? ''));
  const kinds = locale === 'en' ? ['within', 'between'] : ['本报告内重复', '两份报告之间'];
  const columns: Column<Copy>[] = [
    { zh: '种类', en: 'Kind', width: 14, of: ({ kind }) => kinds[kind === 'within' ? 0 : 1]! },
    { zh: '单位甲', en: 'Unit A', width: 26, of: (copy) => nameAt(copy, 0) },
    { zh: '位置甲', en: 'Place A', width: 30, of: (copy) => placeAt(copy, 0) },
    { zh: '原文甲', en: 'Quotation A', width: 50, of: ({ passages }) => passages[0].text },
    { zh: '单位乙', en: 'Unit B', width: 26, of: (copy) => nameAt(copy, 1) },
    { zh: '位置乙', en: 'Place B', width: 30, of: (copy) => placeAt(copy, 1) },
    { zh: '原文乙', en: 'Quotation B', width: 50, of: ({ passages }) => passages[1].text },
    { zh: '相同字数', en: 'Characters', width: 10, of: ({ length }) => length },
    { zh: '相似度', en: 'Likeness', width: 10, of: ({ similarity }) => `${Math.round(similarity * 100)}%` },
  ];
  const name = locale === 'en' ? 'Copies' : '雷同';
  return sheetOf({ name, frozenColumns: 0 }, columns, copies.slice(0, MOST_ROWS), locale);
}

type Turn = Change['cells'][number];

/** A row a requirement of a unit that is met otherwise than in the earlier collection. */
export function changeSheet({ requirements }: Collection, change: Change, locale: Locale): Sheet {
  const words = WORDS[locale];
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const columns: Column<Turn>[] = [
    { zh: '单位', en: 'Unit', width: 30, of: ({ unit }) => unit },
    {
      zh: '必备内容',
      en: 'Requirement',
      width: 24,
      of: ({ requirement }) => titles.get(requirement) ?? requirement,
    },
    {
      zh: '上次',
      en: 'Before',
      width: 16,
      of: ({ before }) => ({ value: words.verdict[before], tone: TONES[before] }),
    },
    {
      zh: '这次',
      en: 'Now',
      width: 16,
      of: ({ after }) => ({ value: words.verdict[after], tone: TONES[after] }),
    },
  ];
  const name = locale === 'en' ? 'Changes' : '变化';
  return sheetOf({ name, frozenColumns: 1 }, columns, change.cells, locale);
}
