import type {
  CellVerdict,
  Collection,
  RequirementSummary,
  RuleRow,
  UnitRow,
} from '../../model/collection.js';
import type { Sheet } from '../../model/sheet.js';
import type { Locale } from '../../model/text.js';
import { type Column, sheetOf } from './columns.js';
import { nameOf, TONES } from './matrix.js';
import { WORDS } from './words.js';

export const VERDICTS: readonly CellVerdict[] = [
  'own-section',
  'embedded',
  'missing',
  'waived',
  'cant-tell',
  'not-required',
];

/** A row a unit: how its requirements are met, and which are not. */
export function unitSheet({ units, requirements }: Collection, locale: Locale): Sheet {
  const words = WORDS[locale];
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const having = ({ cells }: UnitRow, verdict: CellVerdict): string[] =>
    cells
      .filter((cell) => cell.verdict === verdict)
      .map((cell) => titles.get(cell.requirement) ?? cell.requirement);
  const columns: Column<UnitRow>[] = [
    { zh: '单位', en: 'Unit', width: 30, of: nameOf },
    ...VERDICTS.map((verdict) => ({
      zh: words.verdict[verdict],
      en: words.verdict[verdict],
      width: 13,
      of: (row: UnitRow) => having(row, verdict).length,
    })),
    { zh: '缺哪些', en: 'What is missing', width: 40, of: (row) => having(row, 'missing').join(words.comma) },
    { zh: '报送期限', en: 'Deadline', width: 12, of: ({ late }) => late?.deadline ?? null },
    { zh: '报告日期', en: 'Dated', width: 12, of: ({ late }) => late?.date ?? null },
    { zh: '晚几天', en: 'Days late', width: 10, of: ({ late }) => late?.days ?? null },
    { zh: '数字矛盾', en: 'Contradictions', width: 10, of: ({ contradictions }) => contradictions },
    { zh: '雷同', en: 'Copies', width: 8, of: ({ copied }) => copied },
    { zh: '错误', en: 'Errors', width: 8, of: ({ counts }) => counts.error },
    { zh: '警告', en: 'Warnings', width: 8, of: ({ counts }) => counts.warning },
    { zh: '提示', en: 'Infos', width: 8, of: ({ counts }) => counts.info },
  ];
  const read = units.filter(({ problem }) => problem === null);
  return sheetOf({ name: locale === 'en' ? 'Units' : '单位小结', frozenColumns: 1 }, columns, read, locale);
}

/** A row a requirement: by how many units it is met how. */
export function requirementSheet({ requirements, summary }: Collection, locale: Locale): Sheet {
  const words = WORDS[locale];
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const columns: Column<RequirementSummary>[] = [
    {
      zh: '必备内容',
      en: 'Requirement',
      width: 24,
      of: ({ requirement }) => known.get(requirement)?.title ?? null,
    },
    ...VERDICTS.map((verdict) => ({
      zh: words.verdict[verdict],
      en: words.verdict[verdict],
      width: 13,
      of: ({ counts }: RequirementSummary) =>
        verdict === 'missing' && counts.missing > 0
          ? { value: counts.missing, tone: TONES.missing }
          : counts[verdict],
    })),
    { zh: '缺的占比', en: 'Share missing', width: 12, of: ({ counts }) => shareMissing(counts) },
    {
      zh: '依据',
      en: 'Basis',
      width: 60,
      of: ({ requirement }) => known.get(requirement)?.basis.join('\uff1b') ?? null,
    },
  ];
  const name = locale === 'en' ? 'Requirements' : '必备内容小结';
  return sheetOf({ name, frozenColumns: 1 }, columns, summary.requirements, locale);
}

/** Of the units that are asked for it; null where none is. */
export function shareMissing(counts: RequirementSummary['counts']): string | null {
  const asked = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0) - counts['not-required'];
  return asked === 0 ? null : `${((counts.missing / asked) * 100).toFixed(1)}%`;
}

/** A row a rule: how often it fired, or that it never did. */
export function ruleSheet({ rules }: Collection, locale: Locale): Sheet {
  const words = WORDS[locale];
  const columns: Column<RuleRow>[] = [
    { zh: '规则', en: 'Rule', width: 36, of: ({ title }) => title },
    { zh: '程度', en: 'Severity', width: 8, of: ({ severity }) => words.severity[severity] },
    { zh: '检查了几个单位', en: 'Units judged', width: 15, of: ({ judged }) => judged },
    { zh: '几个单位有问题', en: 'Units with findings', width: 15, of: ({ units }) => units },
    { zh: '一共几条', en: 'Findings', width: 10, of: ({ findings }) => findings },
    { zh: '结果', en: 'Result', width: 18, of: (rule) => ruleResult(rule, locale) },
    { zh: '依据', en: 'Basis', width: 50, of: ({ basis }) => basis.join('\uff1b') },
    { zh: '规则编号', en: 'Rule id', width: 40, of: ({ ruleId }) => ruleId },
  ];
  return sheetOf({ name: locale === 'en' ? 'Rules' : '规则', frozenColumns: 1 }, columns, rules, locale);
}

function ruleResult({ findings, judged }: RuleRow, locale: Locale): string {
  if (findings > 0) return locale === 'en' ? 'fired' : '有单位违反';
  if (judged > 0) return locale === 'en' ? 'never fired' : '没有单位违反';
  return locale === 'en' ? 'nothing to judge' : '没有可查的内容';
}
