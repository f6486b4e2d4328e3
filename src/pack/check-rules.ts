import type { RulePack } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import { zh } from '../text/chinese.js';
import { schemaProblems } from './check-yaml.js';
import { checkBasis, checkPattern, type Known, type Place, report, sayUnknown } from './known.js';
import type { Placed } from './parts.js';
import type { OverrideEntry, RuleEntry } from './schema.js';

type Params = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];

/** What a rule says of authorities, parts of the report, its kind of check, years and other rules. */
export function checkRule(rule: Placed<RuleEntry>, ruleIds: readonly string[], known: Known): void {
  const { entry } = rule;
  checkBasis(known, rule, entry.basis);
  checkSlotName(known, rule, ['scope'], entry.scope);
  checkSlotName(known, rule, ['when', 'slot'], entry.when?.slot);
  checkGiven(known, rule);
  if (entry.since !== undefined && entry.until !== undefined && entry.since > entry.until) {
    report(known, rule, ['until'], {
      code: 'bad-years',
      message: zh(`截止年度 ${entry.until} 早于起始年度 ${entry.since}`),
      mend: zh('把两个年度对调,或者删去一个。'),
    });
  }
  if (entry.replacedBy !== undefined && !ruleIds.includes(entry.replacedBy)) {
    report(known, rule, ['replacedBy'], sayUnknown('unknown-rule', '规则', entry.replacedBy, ruleIds));
  }
  checkType(rule, known);
}

function checkGiven(known: Known, rule: Placed<RuleEntry>): void {
  for (const key of ['anyOf', 'not'] as const) {
    const written = rule.entry.given?.[key] ?? [];
    for (const [i, pattern] of (Array.isArray(written) ? written : []).entries())
      if (typeof pattern === 'string')
        checkPattern(known, rule.yaml, [...rule.path, 'given', key, i], pattern);
  }
}

function checkSlotName(known: Known, at: Place, path: Path, id: string | undefined): void {
  if (id === undefined || known.slots.includes(id)) return;
  report(known, at, path, sayUnknown('unknown-slot', '必备内容', id, known.slots));
}

function checkType(rule: Placed<RuleEntry>, known: Known): void {
  const { entry } = rule;
  const type = known.types.get(entry.type);
  if (type === undefined) {
    report(
      known,
      rule,
      ['type'],
      sayUnknown('unknown-type', '检查种类', entry.type, [...known.types.keys()]),
    );
    return;
  }
  if (type.needsScope === true && entry.scope === undefined) {
    report(known, rule, ['type'], {
      code: 'missing-scope',
      message: zh(`“${entry.type}”要写明查哪一部分`),
      mend: zh('加一行“scope\\: 必备内容的编号”。'),
    });
  }
  const wrong = schemaProblems(rule.yaml, type.params, entry.with, [...rule.path, 'with']);
  known.problems.push(...wrong);
  if (wrong.length > 0) return;
  checkPatternsOf(known, rule, type, entry.with);
  const params = type.params.parse(entry.with) as never;
  for (const table of type.tables?.(params) ?? []) {
    if (!known.tables.includes(table))
      report(
        known,
        rule,
        ['with', ...pathTo(entry.with, table)],
        sayUnknown('unknown-table', '词表', table, known.tables),
      );
  }
  for (const form of type.forms?.(params) ?? []) {
    if (!known.forms.includes(form))
      report(
        known,
        rule,
        ['with', ...pathTo(entry.with, form)],
        sayUnknown('unknown-form', '表', form, known.forms),
      );
  }
  for (const slot of type.slots?.(params) ?? [])
    checkSlotName(known, rule, ['with', ...pathTo(entry.with, slot)], slot);
}

/** The patterns among the parameters that stand in a rule or override; `base` holds those that it does not repeat. */
function checkPatternsOf(known: Known, at: Place, type: RuleType, own: Params, base: Params = {}): void {
  const params = type.params.parse({ ...base, ...own }) as never;
  for (const pattern of type.patterns?.(params) ?? []) {
    checkPattern(known, at.yaml, [...at.path, 'with', ...pathTo(own, pattern)], pattern);
  }
}

/** Where in the parameters a value stands, however deep; empty where it comes from the base. */
function pathTo(params: unknown, wanted: string): Path {
  return search(params, wanted) ?? [];
}

function search(value: unknown, wanted: string): Path | null {
  if (value === wanted) return [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = search(inner, wanted);
    if (found !== null) return [Array.isArray(value) ? Number(key) : key, ...found];
  }
  return null;
}

/** What an override says of the rule it changes. */
export function checkOverride(override: Placed<OverrideEntry>, base: RulePack | null, known: Known): void {
  const { entry } = override;
  const rules = base?.rules ?? [];
  const rule = rules.find((candidate) => `${candidate.pack}/${candidate.id}` === entry.override);
  if (rule === undefined) {
    const ids = rules.map((candidate) => `${candidate.pack}/${candidate.id}`);
    report(known, override, ['override'], sayUnknown('unknown-rule', '规则', entry.override, ids));
    return;
  }
  if (!rule.overridable) {
    report(known, override, ['override'], {
      code: 'not-overridable',
      message: zh(`规则“${entry.override}”不许改`),
      mend: zh('删去这一条。'),
    });
  }
  const off = entry.enabled === false || entry.severity === 'none';
  if (off && entry.reason === undefined) {
    report(known, override, [], {
      code: 'no-reason',
      message: zh(`关闭规则“${entry.override}”没有写明理由`),
      mend: zh('加一行“reason\\: 理由”。'),
    });
  }
  const type = known.types.get(rule.type);
  if (type === undefined || entry.with === undefined) return;
  const wrong = schemaProblems(override.yaml, type.params, { ...rule.with, ...entry.with }, [
    ...override.path,
    'with',
  ]);
  known.problems.push(...wrong);
  if (wrong.length === 0) checkPatternsOf(known, override, type, entry.with, rule.with);
}

/** A rule changed twice: only one change would count. */
export function checkTwice(overrides: readonly Placed<OverrideEntry>[], known: Known): void {
  const seen = new Set<string>();
  for (const override of overrides) {
    const id = override.entry.override;
    if (seen.has(id)) {
      report(known, override, ['override'], {
        code: 'duplicate-override',
        message: zh(`规则“${id}”改了两次`),
        mend: zh('合成一条。'),
      });
    }
    seen.add(id);
  }
}
