import type { Basis, PackProblem, RulePack } from '../model/pack.js';
import type { RuleType } from '../rule-types/define.js';
import { zh } from '../text/chinese.js';
import { compilePattern } from '../text/pattern.js';
import {
  checkPatternSafety,
  DEEPEST_NESTING,
  LONGEST_PATTERN,
  MOST_REPEATS,
  type PatternFault,
} from '../text/pattern-safety.js';
import { nearest } from '../text/suggest.js';
import { schemaProblems } from './check-yaml.js';
import type { OwnParts, Placed } from './parts.js';
import { problemAtPath, type YamlFile } from './positions.js';
import type { OverrideEntry, RuleEntry, SlotEntry } from './schema.js';

interface Known {
  readonly authorities: readonly string[];
  readonly slots: readonly string[];
  readonly types: ReadonlyMap<string, RuleType>;
  readonly problems: PackProblem[];
}

/** Everything that one file of a pack says of another: authorities, slots, rule types, base rules, patterns. */
export function checkReferences(
  own: OwnParts,
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
    types,
    problems,
  };
  checkPack(own, known);
  for (const list of [own.authorities, own.outline, own.rules]) checkUnique(list, known);
  for (const slot of own.outline) checkSlot(slot, known);
  for (const rule of own.rules) checkRule(rule, known);
  for (const override of own.overrides) checkOverride(override, base, known);
}

type Said = Pick<PackProblem, 'code' | 'message' | 'mend'>;

function report(
  known: Known,
  at: Pick<Placed<unknown>, 'yaml' | 'path'>,
  path: readonly PropertyKey[],
  said: Said,
): void {
  known.problems.push(problemAtPath(at.yaml, [...at.path, ...path], null, said));
}

function sayUnknown(code: string, what: string, id: string, choices: readonly string[]): Said {
  const [near] = nearest(id, choices);
  const list = choices.length > 0 ? `已有的:${choices.join('、')}。` : '先把它写出来。';
  return {
    code,
    message: zh(`没有这个${what}:“${id}”`),
    mend: zh(`${near === undefined ? '' : `是不是“${near}”?`}${list}`),
  };
}

function checkPattern(
  known: Known,
  yaml: YamlFile,
  path: readonly PropertyKey[],
  pattern: string | undefined,
): void {
  if (pattern === undefined) return;
  const fault = isPattern(pattern)
    ? checkPatternSafety(pattern)
    : ({ code: 'syntax', part: pattern } as const);
  if (fault !== null) known.problems.push(problemAtPath(yaml, path, null, sayFault(pattern, fault)));
}

function isPattern(pattern: string): boolean {
  try {
    compilePattern(pattern);
    return true;
  } catch {
    return false;
  }
}

/** The pattern itself stays outside `zh`: its marks are syntax. */
function sayFault(pattern: string, { code, part }: PatternFault): Said {
  const whole = `“${shortened(pattern)}”`;
  const piece = `“${shortened(part)}”`;
  switch (code) {
    case 'syntax':
      return {
        code: 'bad-pattern',
        message: `${zh('正则表达式写错了:')}${whole}`,
        mend: `${zh('检查括号、方括号是否成对,')}“?”“*”“+”前面要有内容。`,
      };
    case 'too-slow':
      return {
        code: 'slow-pattern',
        message: `${zh('正则表达式可能很慢:')}${whole}${zh(',慢在')}${piece}`,
        mend: `${zh('写明最多几个字,例如把')}“.*”${zh('改成')}“.{0,40}”${zh('、把')}“\\d+”${zh('改成')}“\\d{1,8}”${zh(';括号后面有“*”“+”的,括号里不要再用“*”“+”。')}`,
      };
    case 'backreference':
      return {
        code: 'backreference',
        message: `${zh('正则表达式里不能引用前面的括号:')}${piece}`,
        mend: zh('把要找的文字直接写出来。'),
      };
    case 'too-long':
      return {
        code: 'pattern-too-long',
        message: zh(`正则表达式超过 ${LONGEST_PATTERN} 字`),
        mend: zh('拆成几条来写。'),
      };
    case 'too-deep':
      return {
        code: 'pattern-too-deep',
        message: `${zh(`正则表达式的括号超过 ${DEEPEST_NESTING} 层:`)}${whole}`,
        mend: zh('去掉多余的括号,或者拆成几条来写。'),
      };
    case 'too-many-repeats':
      return {
        code: 'too-many-repeats',
        message: `${zh(`正则表达式里的重复超过 ${MOST_REPEATS} 次:`)}${piece}`,
        mend: `${zh('改成小一些的数,例如')}“.{0,40}”。`,
      };
  }
}

const shortened = (pattern: string): string => (pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern);

function checkBasis(known: Known, at: Pick<Placed<unknown>, 'yaml' | 'path'>, basis: readonly Basis[]): void {
  basis.forEach(({ authority }, i) => {
    if (!known.authorities.includes(authority)) {
      report(
        known,
        at,
        ['basis', i, 'authority'],
        sayUnknown('unknown-authority', '依据', authority, known.authorities),
      );
    }
  });
}

function checkPack(own: OwnParts, known: Known): void {
  checkPattern(known, own.packYaml, ['detect', 'title'], own.pack.detect?.title);
  checkPattern(known, own.packYaml, ['detect', 'body'], own.pack.detect?.body);
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

function checkRule(rule: Placed<RuleEntry>, known: Known): void {
  const { entry } = rule;
  checkBasis(known, rule, entry.basis);
  if (entry.scope !== undefined && !known.slots.includes(entry.scope)) {
    report(known, rule, ['scope'], sayUnknown('unknown-slot', '必备内容', entry.scope, known.slots));
  }
  if (entry.when !== undefined && !known.slots.includes(entry.when.slot)) {
    report(
      known,
      rule,
      ['when', 'slot'],
      sayUnknown('unknown-slot', '必备内容', entry.when.slot, known.slots),
    );
  }
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
  const wrong = schemaProblems(rule.yaml, type.params, entry.with, [...rule.path, 'with']);
  known.problems.push(...wrong);
  if (wrong.length > 0) return;
  const params = type.params.parse(entry.with) as never;
  checkPatternsOf(known, rule, type, entry.with);
  for (const slot of type.slots?.(params) ?? []) {
    if (!known.slots.includes(slot))
      report(known, rule, ['with', 'slot'], sayUnknown('unknown-slot', '必备内容', slot, known.slots));
  }
}

type Params = Readonly<Record<string, unknown>>;

/** The patterns among the parameters that stand in a rule or override; `base` holds those that it does not repeat. */
function checkPatternsOf(
  known: Known,
  at: Pick<Placed<unknown>, 'yaml' | 'path'>,
  type: RuleType,
  own: Params,
  base: Params = {},
): void {
  const params = type.params.parse({ ...base, ...own }) as never;
  for (const pattern of type.patterns?.(params) ?? [])
    checkPattern(known, at.yaml, [...at.path, 'with', ...patternPath(own, pattern)], pattern);
}

function patternPath(own: Params, pattern: string): readonly PropertyKey[] {
  for (const [key, value] of Object.entries(own)) {
    if (value === pattern) return [key];
    const at = Array.isArray(value) ? value.indexOf(pattern) : -1;
    if (at >= 0) return [key, at];
  }
  return [];
}

function checkOverride(override: Placed<OverrideEntry>, base: RulePack | null, known: Known): void {
  const { entry } = override;
  const rules = base?.rules ?? [];
  const rule = rules.find((candidate) => `${candidate.pack}/${candidate.id}` === entry.override);
  if (rule === undefined) {
    report(
      known,
      override,
      ['override'],
      sayUnknown(
        'unknown-rule',
        '规则',
        entry.override,
        rules.map((candidate) => `${candidate.pack}/${candidate.id}`),
      ),
    );
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
      mend: zh('加一行“reason: 理由”。'),
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
