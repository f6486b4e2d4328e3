import type { RulePack } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { checkBasis, checkPattern, type Known, report, sayUnknown } from './known.js';
import type { OwnParts, OwnTable, Placed } from './parts.js';
import type { PartOverrideEntry, TermEntry } from './schema.js';

/** What the term tables of a pack say of authorities, patterns and the tables of its base. */
export function checkTables(own: OwnParts, base: RulePack | null, known: Known): void {
  for (const table of own.tables) {
    checkRows(table, known);
    checkRowOverrides(table, base, known);
    checkFixed(table, base, known);
  }
}

function checkRows({ rows }: OwnTable, known: Known): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const { entry } = row;
    if (seen.has(entry.id)) {
      report(known, row, ['id'], {
        code: 'duplicate-id',
        message: zh(`编号“${entry.id}”用了两次`),
        mend: zh('换一个编号。'),
      });
    }
    seen.add(entry.id);
    checkBasis(known, row, entry.basis);
    for (const [path, pattern] of patternsOf(entry))
      checkPattern(known, row.yaml, [...row.path, ...path], pattern);
    if (entry.validFrom !== undefined && entry.validTo !== undefined && entry.validFrom > entry.validTo) {
      report(known, row, ['validTo'], {
        code: 'bad-years',
        message: zh(`截止日期 ${entry.validTo} 早于起始日期 ${entry.validFrom}`),
        mend: zh('把两个日期对调,或者删去一个。'),
      });
    }
  }
}

function patternsOf(entry: TermEntry): (readonly [readonly PropertyKey[], string | undefined])[] {
  return [
    ...entry.variants.map((variant, i) =>
      typeof variant === 'string'
        ? ([['variants', i], variant] as const)
        : ([['variants', i, 'find'], variant.find] as const),
    ),
    ...entry.not.map((pattern, i) => [['not', i], pattern] as const),
    ...entry.notContext.map((pattern, i) => [['notContext', i], pattern] as const),
    [['context'], entry.context],
  ];
}

/** The rows of a table of the base; `constructor` is the name of none. */
export const rowsOf = (base: RulePack | null, name: string): RulePack['terms'][string] =>
  base !== null && Object.hasOwn(base.terms, name) ? base.terms[name]! : [];

function checkRowOverrides({ name, overrides }: OwnTable, base: RulePack | null, known: Known): void {
  const ids = rowsOf(base, name).map(({ id }) => id);
  for (const override of overrides) {
    const { entry } = override;
    if (!ids.includes(entry.override)) {
      report(known, override, ['override'], sayUnknown('unknown-term', '词条', entry.override, ids));
    }
    checkReason(override, known);
  }
}

// Who changes a row could get round a rule that may not be changed.
function checkFixed({ name, rows, overrides }: OwnTable, base: RulePack | null, known: Known): void {
  const fixed = base?.rules.some((rule) => !rule.overridable && rule.with.table === name) ?? false;
  if (!fixed) return;
  const ids = rowsOf(base, name).map(({ id }) => id);
  const said = {
    code: 'not-overridable',
    message: zh(`读“${name}”这张表的规则不许改`),
    mend: zh('删去这一条;要加词条,换一个编号。'),
  };
  for (const override of overrides) report(known, override, ['override'], said);
  for (const row of rows) if (ids.includes(row.entry.id)) report(known, row, ['id'], said);
}

/** Whole parts switched or told otherwise. */
export function checkPartOverrides(own: OwnParts, base: RulePack | null, known: Known): void {
  // A part that the base has switched off has no rules left, but a name.
  const named = Object.keys(base?.parts ?? {});
  const parts = [...new Set([...(base?.rules ?? []).map((rule) => `${rule.pack}/${rule.part}`), ...named])];
  const seen = new Set<string>();
  for (const override of own.partOverrides) {
    const { part } = override.entry;
    if (!parts.includes(part))
      report(known, override, ['part'], sayUnknown('unknown-part', '规则组', part, parts));
    if (seen.has(part)) {
      report(known, override, ['part'], {
        code: 'duplicate-override',
        message: zh(`“${part}”改了两次`),
        mend: zh('合成一条。'),
      });
    }
    seen.add(part);
    checkReason(override, known);
  }
}

function checkReason(
  override: Placed<Pick<PartOverrideEntry, 'severity' | 'enabled' | 'reason'>>,
  known: Known,
): void {
  const { enabled, severity, reason } = override.entry;
  if ((enabled !== false && severity !== 'none') || reason !== undefined) return;
  report(known, override, [], {
    code: 'no-reason',
    message: zh('关闭了,但没有写明理由'),
    mend: zh('加一行“reason\\: 理由”。'),
  });
}
