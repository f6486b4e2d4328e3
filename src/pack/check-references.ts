import type { PackProblem, RulePack } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import { zh } from '../text/chinese.js';
import { checkForms } from './check-forms.js';
import { checkOverride, checkRule, checkTwice } from './check-rules.js';
import { checkPartOverrides, checkTables } from './check-terms.js';
import { checkBasis, checkPattern, type Known, report, sayUnknown } from './known.js';
import type { FilledParts, Placed } from './parts.js';
import type { SlotEntry } from './schema.js';

/** Everything that one file of a pack says of another: authorities, slots, rule types, base rules, patterns. */
export function checkReferences(
  own: FilledParts,
  base: RulePack | null,
  types: ReadonlyMap<string, RuleType>,
  problems: PackProblem[],
): void {
  const known: Known = {
    authorities: [
      ...(base?.authorities ?? []).map(({ id }) => id),
      ...(own.writtenIds.get('authorities.yaml') ?? []),
    ],
    slots: [...(base?.outline ?? []).map(({ id }) => id), ...(own.writtenIds.get('outline.yaml') ?? [])],
    tables: [...new Set([...Object.keys(base?.terms ?? {}), ...own.tables.map(({ name }) => name)])],
    forms: [...new Set([...Object.keys(base?.forms ?? {}), ...own.forms.map(({ entry }) => entry.id)])],
    types,
    problems,
  };
  checkPack(own, known);
  for (const list of [own.authorities, own.outline, own.rules]) checkUnique(list, known);
  for (const slot of own.outline) checkSlot(slot, known);
  const ruleIds = [
    ...(base?.rules ?? []).map((rule) => `${rule.pack}/${rule.id}`),
    ...own.rules.map(({ entry }) => `${own.pack.id}/${entry.id}`),
  ];
  for (const rule of [...own.rules, ...own.faultyRules]) checkRule(rule, ruleIds, known);
  checkTwice(own.overrides, known);
  for (const override of own.overrides) checkOverride(override, base, known);
  checkPartOverrides(own, base, known);
  checkTables(own, base, known);
  checkForms(own.forms, known);
  if (base !== null) checkReplaced(own, base, known);
}

// Who replaces a part or an authority of the base could get round a rule that may not be changed.
function checkReplaced(own: FilledParts, base: RulePack, known: Known): void {
  const fixed = base.rules.filter((rule) => !rule.overridable);
  for (const slot of own.outline) {
    const { id } = slot.entry;
    if (!fixed.some((rule) => rule.scope === id || rule.with.slot === id)) continue;
    report(known, slot, ['id'], {
      code: 'not-overridable',
      message: zh(`“${id}”有不许改的规则,不能重写`),
      mend: zh('换一个编号,另写一部分。'),
    });
  }
  for (const authority of own.authorities) {
    if (!base.authorities.some(({ id }) => id === authority.entry.id)) continue;
    report(known, authority, ['id'], {
      code: 'authority-taken',
      message: zh(`依据的编号“${authority.entry.id}”在基础规则包里已经用了`),
      mend: zh('换一个编号。'),
    });
  }
}

function checkPack(own: FilledParts, known: Known): void {
  for (const place of ['title', 'body', 'headings'] as const) {
    const signs = own.pack.detect?.[place];
    if (typeof signs === 'string') checkPattern(known, own.packYaml, ['detect', place], signs);
    else
      signs?.forEach(({ pattern }, i) => {
        checkPattern(known, own.packYaml, ['detect', place, i, 'pattern'], pattern);
      });
  }
}

function checkUnique(list: readonly Placed<{ readonly id: string }>[], known: Known): void {
  const seen = new Set<string>();
  for (const placed of list) {
    const { id } = placed.entry;
    if (seen.has(id))
      report(known, placed, ['id'], {
        code: 'duplicate-id',
        message: zh(`编号“${id}”用了两次`),
        mend: zh('换一个编号。'),
      });
    seen.add(id);
  }
}

function checkSlot(slot: Placed<SlotEntry>, known: Known): void {
  const { entry, yaml, path } = slot;
  checkBasis(known, slot, entry.basis);
  const patterns = [
    ...entry.match.map((matcher, i) => [['match', i, 'pattern'], matcher.pattern] as const),
    ...entry.match.flatMap(({ given }, i) =>
      (['anyOf', 'not'] as const).flatMap((key) =>
        (given?.[key] ?? []).map((pattern, k) => [['match', i, 'given', key, k], pattern] as const),
      ),
    ),
    ...entry.body.map((matcher, i) => [['body', i, 'pattern'], matcher.pattern] as const),
    ...entry.notTitle.map((pattern, i) => [['notTitle', i], pattern] as const),
  ];
  for (const [place, pattern] of patterns) checkPattern(known, yaml, [...path, ...place], pattern);
  const named = [
    [['before'], entry.before],
    [['requiredWhen', 'slot'], entry.requiredWhen?.slot],
  ] as const;
  for (const [place, id] of named) {
    if (id !== undefined && !known.slots.includes(id)) {
      report(known, slot, [...place], sayUnknown('unknown-slot', '必备内容', id, known.slots));
    }
  }
  entry.notIn.forEach((id, i) => {
    if (!known.slots.includes(id))
      report(known, slot, ['notIn', i], sayUnknown('unknown-slot', '必备内容', id, known.slots));
  });
}
