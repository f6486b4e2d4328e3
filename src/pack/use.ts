import type { PackProblem, Rule, RulePack } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import type { OwnParts } from './parts.js';
import { problemAtPath } from './positions.js';

/** What stands in `use` at `place`, taken apart, with the pack it names. */
export interface Used {
  readonly place: number;
  readonly part: string | undefined;
  readonly pack: RulePack;
}

/** `pack/part`, or a pack alone. */
export function readUse(written: string): { readonly id: string; readonly part: string | undefined } {
  const [id = '', part] = written.split('/');
  return { id, part };
}

/**
 * A base with what a pack takes from others that it does not extend: whole groups of rules, which keep their ids, and
 * the authorities, tables and lists of those packs. What the base has stays.
 */
export function withUsed(
  own: OwnParts,
  base: RulePack | null,
  used: readonly Used[],
  problems: PackProblem[],
): RulePack | null {
  return used.reduce<RulePack | null>((sum, each) => {
    const { pack } = each;
    const rules = rulesOf(own, sum, each, problems);
    const from = sum ?? { ...pack, outline: [], rules: [], parts: {}, authorities: [], terms: {}, lists: {} };
    return {
      ...from,
      authorities: [
        ...from.authorities,
        ...pack.authorities.filter(({ id }) => !from.authorities.some((other) => other.id === id)),
      ],
      terms: { ...pack.terms, ...from.terms },
      lists: { ...pack.lists, ...from.lists },
      parts: { ...pack.parts, ...from.parts },
      rules: [...from.rules, ...rules],
    };
  }, base);
}

function rulesOf(
  own: OwnParts,
  base: RulePack | null,
  { place, part, pack }: Used,
  problems: PackProblem[],
): readonly Rule[] {
  if (part === undefined) return [];
  const rules = pack.rules.filter((rule) => rule.pack === pack.id && rule.part === part);
  const tell = (code: string, message: string, mend: string): void => {
    problems.push(
      problemAtPath(own.packYaml, ['use', place], null, { code, message: zh(message), mend: zh(mend) }),
    );
  };
  if (rules.length === 0) {
    const parts = [...new Set(pack.rules.filter((rule) => rule.pack === pack.id).map((rule) => rule.part))];
    const [near] = nearest(part, parts);
    const mend = `${near === undefined ? '' : `是不是“${near}”?`}它有的:${parts.join('、') || '无'}。`;
    tell('unknown-part', `规则包“${pack.id}”没有这一组规则:“${part}”`, mend);
  }
  const slots = [...(base?.outline ?? []), ...own.outline.map(({ entry }) => entry)].map(({ id }) => id);
  const lost = rules.find((rule) => slotsOf(rule).some((slot) => !slots.includes(slot)));
  if (lost !== undefined) {
    const mend = '在 outline.yaml 里写上这一部分,或者不借用这一组。';
    tell('unknown-slot', `借用的规则“${pack.id}/${lost.id}”查的是这里没有的部分`, mend);
  }
  const has = (rule: Rule): boolean =>
    base?.rules.some((other) => other.pack === rule.pack && other.id === rule.id) ?? false;
  return rules.filter((rule) => !has(rule));
}

const slotsOf = (rule: Rule): string[] =>
  [rule.scope, rule.when?.slot, rule.with.slot].filter((slot): slot is string => typeof slot === 'string');
