import type { Basis, PackProblem } from '../model/pack.js';
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
import type { Placed } from './parts.js';
import { problemAtPath, type YamlFile } from './positions.js';

/** What the entries of a pack may name, and where their problems go. */
export interface Known {
  readonly authorities: readonly string[];
  readonly slots: readonly string[];
  /** Names of the term tables. */
  readonly tables: readonly string[];
  /** Ids of the forms. */
  readonly forms: readonly string[];
  readonly types: ReadonlyMap<string, RuleType>;
  readonly problems: PackProblem[];
}

/** Where an entry stands. */
export type Place = Pick<Placed<unknown>, 'yaml' | 'path'>;

export type Said = Pick<PackProblem, 'code' | 'message' | 'mend'>;

export function report(known: Known, at: Place, path: readonly PropertyKey[], said: Said): void {
  known.problems.push(problemAtPath(at.yaml, [...at.path, ...path], null, said));
}

export function sayUnknown(code: string, what: string, id: string, choices: readonly string[]): Said {
  const [near] = nearest(id, choices);
  const shown = choices.slice(0, 12).join('、') + (choices.length > 12 ? ' 等' : '');
  const list = choices.length > 0 ? `已有的:${shown}。` : '先把它写出来。';
  return {
    code,
    message: zh(`没有这个${what}:“${id}”`),
    mend: zh(`${near === undefined ? '' : `是不是“${near}”?`}${list}`),
  };
}

export function checkPattern(
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

export function checkBasis(known: Known, at: Place, basis: readonly Basis[]): void {
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
