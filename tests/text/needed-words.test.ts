import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPack, bundledPackIds } from '../../src/cli/folders.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { fold } from '../../src/text/fold.js';
import { mayMatch, neededWords } from '../../src/text/needed-words.js';
import { compilePattern } from '../../src/text/pattern.js';

describe('the words that a match cannot do without', () => {
  it.each<[string, readonly string[] | null]>([
    ['\u6cd5\u6cbb\u653f\u5e9c', ['\u6cd5\u6cbb\u653f\u5e9c']],
    ['ab+cd', ['ab']],
    ['ab?cd', ['cd']],
    ['ab{0,3}c', ['a']],
    ['ab{2}cde', ['abbcde']],
    ['a{2,3}b', ['aa']],
    ['[ab]{2}', ['aa', 'ab', 'ba', 'bb']],
    ['abc|de', ['abc', 'de']],
    ['abc|\\d', null],
    ['(?:ab|cd)x?', ['ab', 'cd']],
    ['(?:ab|cd)?x', ['x']],
    ['(?!ab)x', ['x']],
    ['(?<!ab)x', ['x']],
    ['(?<=ab)x', ['abx']],
    ['(?<=a+)x', ['a']],
    ['y(?<=ab|c)x', ['yx']],
    ['a(?!b)c', ['ac']],
    ['a(?=bc)', ['abc']],
    ['^a$|b', ['a', 'b']],
    ['x(?:a|)y', ['xay', 'xy']],
    ['(?:a|)', null],
    ['[a-c]d', ['d']],
    ['[^a]d', ['d']],
    ['[abcdefghijk]d', ['d']],
    ['[1-3]d', ['1d', '2d', '3d']],
    ['[1-a]d', ['d']],
    ['%.*-', ['-']],
    ['(?=.*abc)x', ['abc']],
    ['(?<name>ab)', ['ab']],
    ['[abc]d', ['ad', 'bd', 'cd']],
    ['[\\]a]b', [']b', 'ab']],
    ['\\d(abc)?', null],
    ['\\d*(abc)', ['abc']],
    ['a\\.b', ['a.b']],
    ['\\u6cd5\\x41', ['\u6cd5A']],
    ['\\(\uff08', ['((']],
    ['\\cA', null],
    ['(?i:ab)', null],
    ['a{b', ['a{b']],
    ['', null],
  ])('%s', (pattern, words) => {
    expect(neededWords(pattern)).toEqual(words);
  });

  it('never rules out a text in which the pattern matches, for patterns made at random', () => {
    const unit = fc.constantFrom('\u6cd5', '\u6cbb', 'a', 'b', '1', '(', '.', '\\', '\uff0c');
    const atom = fc.oneof(
      { weight: 6, arbitrary: unit.map((char) => (/[(.\\]/.test(char) ? `\\${char}` : char)) },
      fc.constantFrom('.', '\\d', '[ab]', '[0-2]', '[^a]', '\\u6cd5', '\\b', '^', '$'),
    );
    const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
      part: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        fc
          .tuple(atom, fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '??'))
          .map(([a, q]) => (/^[\^$]|^\\b/.test(a) ? a : a + q)),
        fc
          .tuple(
            fc.constantFrom('(', '(?:', '(?<n>', '(?=', '(?!', '(?<=', '(?<!'),
            tie('pattern'),
            fc.constantFrom('', '?', '+', '{0,1}'),
          )
          .map(([open, inner, q]) => `${open}${inner})${/[=!]$/.test(open) ? '' : q}`),
      ),
      sequence: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
      pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
    }));
    const text = fc.string({ unit, maxLength: 12 }).map(fold);
    let matched = 0;
    fc.assert(
      fc.property(pattern, text, (source, key) => {
        fc.pre(!/\(\?<n>[\s\S]*\(\?<n>/.test(source));
        if (compilePattern(source).test(key)) {
          matched += 1;
          expect(mayMatch(source, key)).toBe(true);
        }
      }),
      { seed: 20261123, numRuns: 8000 },
    );
    expect(matched).toBeGreaterThan(500);
  });

  it('are known of most patterns of the bundled packs', () => {
    const patterns = bundledPackIds().flatMap((id) => {
      const pack = bundledPack(id);
      const inRules = pack.rules.flatMap(
        (rule) => RULE_TYPES.get(rule.type)?.patterns?.(rule.with as never) ?? [],
      );
      const inTables = Object.values(pack.terms).flatMap((rows) =>
        rows.flatMap((row) =>
          row.variants.map((variant) => (typeof variant === 'string' ? variant : variant.find)),
        ),
      );
      return [...inRules, ...inTables];
    });
    const known = patterns.filter((pattern) => neededWords(pattern) !== null);
    expect(patterns.length).toBeGreaterThan(500);
    expect(known.length / patterns.length).toBeGreaterThan(0.7);
  });
});
