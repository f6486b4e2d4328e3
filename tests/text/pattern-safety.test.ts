import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bundledPack, bundledPackIds } from '../../src/cli/folders.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { matchAll } from '../../src/text/pattern.js';
import {
  checkPatternSafety,
  DEEPEST_NESTING,
  LONGEST_PATTERN,
  MOST_REPEATS,
} from '../../src/text/pattern-safety.js';

const code = (pattern: string): string | undefined => checkPatternSafety(pattern)?.code;

describe('patterns of the bundled packs', () => {
  it.each(bundledPackIds())('%s', (id) => {
    const pack = bundledPack(id);
    const patterns = [
      ...[pack.detect?.title ?? [], pack.detect?.body ?? []].flatMap((signs) =>
        typeof signs === 'string' ? [signs] : signs.map(({ pattern }) => pattern),
      ),
      ...pack.outline.flatMap((slot) => [
        ...slot.match.map(({ pattern }) => pattern),
        ...slot.body.map(({ pattern }) => pattern),
        ...slot.notTitle,
      ]),
      ...pack.rules.flatMap((rule) => [...(rule.given?.anyOf ?? []), ...(rule.given?.not ?? [])]),
      ...pack.rules.flatMap((rule) => {
        const type = RULE_TYPES.get(rule.type)!;
        return type.patterns?.(type.params.parse(rule.with) as never) ?? [];
      }),
    ].filter((pattern) => pattern !== undefined);
    expect(patterns.length).toBeGreaterThan(5);
    expect(patterns.filter((pattern) => checkPatternSafety(pattern) !== null)).toEqual([]);
  });
});

describe('refused', () => {
  test.each([
    '(a+)+$',
    '(a|a)*b',
    '(.*)*x',
    '(a|ab)*c',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(x+x+)+y',
    '.*.*.*=.*',
    String.raw`(\w+\s?)+$`,
    '(?:.{0,100}){0,100}x',
    '(a*)*',
    '(?:a?){30}b',
    '(?:[ab]|[bc])*d',
    '(?:\u4e00|\\S)*x',
    '(?=(a+)+b)a',
    '(?<!(?:a|.)*b)c',
    // Read backwards both alternatives begin with b.
    '(?<=(?:ab|b)*)x',
    '.{0,1000}a{1000}z',
    '(?:a{1000}){1000}',
    '(?:a|b\uff5cc)*(?:(?:.{1,9}){1,9}){1,9}',
    '^.*.*.*x',
  ])('too slow: %s', (pattern) => expect(code(pattern)).toBe('too-slow'));

  test.each([String.raw`(a)\1`, String.raw`(?<n>a)\k<n>`, String.raw`\1(a)`])(
    'backreference: %s',
    (pattern) => expect(code(pattern)).toBe('backreference'),
  );

  test('bounds of length, depth and repeats, the bounds themselves allowed', () => {
    const nested = (depth: number): string => `${'(?:'.repeat(depth)}a${')'.repeat(depth)}`;
    expect(code('a'.repeat(LONGEST_PATTERN))).toBeUndefined();
    expect(code('a'.repeat(LONGEST_PATTERN + 1))).toBe('too-long');
    // Folding adds the escapes.
    expect(code('\uff08'.repeat(LONGEST_PATTERN / 2 + 1))).toBe('too-long');
    expect(code(nested(DEEPEST_NESTING))).toBeUndefined();
    expect(code(nested(DEEPEST_NESTING + 1))).toBe('too-deep');
    expect(code(`a{0,${MOST_REPEATS}}b`)).toBeUndefined();
    for (const count of ['{0,1001}', '{1001}', '{1001,}'])
      expect(code(`a${count}b`)).toBe('too-many-repeats');
  });

  test('syntax, that of newer engines too', () => {
    for (const pattern of ['(a', '[a', 'a**', '(?i:a)']) expect(code(pattern)).toBe('syntax');
  });

  test('the fault names the part to mend', () => {
    expect(checkPatternSafety('x(a+)+y{1,3}$')?.part).toBe('(a+)+');
    expect(checkPatternSafety('\u7b2c.*\u7ae0.{0,20}.*\u6761')?.part).toBe('.*');
    expect(checkPatternSafety(String.raw`(a)b\1`)?.part).toBe(String.raw`\1`);
    expect(checkPatternSafety('a{2000}')?.part).toBe('a{2000}');
  });
});

describe('accepted', () => {
  test.each([
    '(?<!存在.{0,8})问题.{0,6}(整治|治理)',
    '但仍存在.{0,80}(不足|问题)',
    String.raw`\d+余?(次|场|件)`,
    String.raw`[\u4e00-\u9fff]{2,40}局`,
    '第.*条',
    '',
    'a|',
    // Words that only begin alike cannot both match; nor can a class and what it leaves out.
    '.{0,30}(期望|期盼|期待).{0,30}(一|二|三)',
    '(?:[^a]|a)*b',
    String.raw`(?:\d|\D)*\.`,
    String.raw`(?:\w|\s|-)*!`,
    // Backwards they differ.
    '(?<=(?:ab|ac)*)x',
    // Digits are reached only from the few places before them.
    String.raw`(组织|开展).{0,24}\d+余?(次|场|件|份|项|条|人|起)`,
    '^.{3,50}关于.{0,4}(情况)?的?(工作)?(报告|汇报)$',
    '\uff08.*\uff09',
  ])('%s', (pattern) => expect(checkPatternSafety(pattern)).toBeNull());
});

// CPU time, so that other tests beside this one do not count.
function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const LENGTH = 8000;
const filled = (piece: string): string =>
  piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH - 1) + piece.slice(-1);
const HOSTILE = [
  filled('a'),
  `${filled('a').slice(1)}!`,
  `${filled('a').slice(1)}\u7532`,
  filled('ab'),
  filled('aab'),
  filled('\u7532'),
  filled(`b${'a'.repeat(200)}`),
  filled('a'.repeat(50) + 'b'.repeat(50)),
  filled(`${'\u7b2c'.repeat(24)}${'1'.repeat(80)}`),
  `\u7b2c${filled('1').slice(1)}`,
];

// An accepted pattern may take this long, as the limit was chosen.
const MOST_MS = 2000;
const msOf = (pattern: string, text: string): number => cpuMs(() => matchAll(pattern, text));

describe('what is accepted is quick on hostile texts of one window', () => {
  test.each([
    ['.{0,132}.{0,132}z', HOSTILE[0]!],
    ['.{0,132}.{0,132}z', HOSTILE[2]!],
    ['.*a{6}z', HOSTILE[1]!],
    ['.*a{6}z', HOSTILE[2]!],
    ['.*.{0,2}z', HOSTILE[2]!],
    ['[^b]*[^b]{0,3}z', HOSTILE[0]!],
    ['aa{0,1000}[ab][^b]{30}!', HOSTILE[0]!],
    ['(?:(((((a))))))*z', HOSTILE[1]!],
    ['(?<!z.{0,150}.{0,100})b', filled(`${'a'.repeat(50)}${'b'.repeat(300)}`)],
    ['(?:(?!.{3}z)a)*z', HOSTILE[1]!],
    ['(?:a??){12}z', HOSTILE[0]!],
    ['^.*.*z', HOSTILE[2]!],
    [String.raw`\u7b2c.{0,24}\d+.{0,20}z`, HOSTILE[8]!],
    [String.raw`\u7b2c.{0,80}\d+z`, HOSTILE[8]!],
  ])('%s', (pattern, text) => {
    expect(checkPatternSafety(pattern)).toBeNull();
    expect(msOf(pattern, text)).toBeLessThan(MOST_MS);
  });

  const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string; atom: string }>((tie) => ({
    pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
    sequence: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
    part: fc
      .tuple(
        tie('atom'),
        fc.constantFrom('', '', '', '?', '*', '+', '*?', '{3}', '{0,20}', '{1,100}', '{5,}', '{0,1000}'),
      )
      .map(([atom, count]) => (atom.startsWith('(?<') ? atom : atom + count)),
    atom: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'atom' },
      fc.constantFrom('a', 'b', '.', '[ab]', '[^b]', '\\w', '\\d', '\u7b2c', 'z'),
      fc
        .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<=', '(?<!'), tie('pattern'))
        .map(([open, inside]) => `${open}${inside})`),
    ),
  }));

  test('at random', () => {
    let accepted = 0;
    fc.assert(
      fc.property(pattern, fc.constantFrom('', 'z', '!'), (body, end) => {
        if (checkPatternSafety(body + end) !== null) return;
        accepted += 1;
        for (const text of HOSTILE) expect(msOf(body + end, text)).toBeLessThan(MOST_MS);
      }),
      { seed: 20250301, numRuns: 500, endOnFailure: true },
    );
    expect(accepted).toBeGreaterThan(40);
  });
});
