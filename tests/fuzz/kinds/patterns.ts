import { compilePattern } from '../../../src/text/pattern.js';
import { checkPatternSafety } from '../../../src/text/pattern-safety.js';
import { below, one, type Random } from '../random.js';
import { mutatedText } from '../text.js';
import type { World } from '../world.js';
import type { Kind } from './kind.js';

export const ODD_PATTERNS: readonly string[] = [
  '(a+)+$',
  '(.*)*x',
  '(?:a|a)*b',
  '(?=(a+))a*b',
  '(?<!a.{0,50})b',
  '\\1(a)',
  '(?<n>a)\\k<n>',
  '[^]*?[^]*?x',
  '.{0,5000}.{0,5000}x',
  '(',
  '[',
  '\\',
  '*',
  'a{2,1}',
  '\\u{110000}',
  '\\p{L}',
  '(?i:a)',
  '(?:)'.repeat(300),
  '((((((((((((((((((((((a))))))))))))))))))))))',
  '\uff08a\uff09',
  '^$',
  '',
  '|',
  '(|a)+',
  '\\b\\B',
];

const PIECES = [
  'a',
  '.',
  '[ab]',
  '\\d',
  '(',
  ')',
  '(?:',
  '(?=',
  '(?!',
  '(?<=',
  '(?<!',
  '|',
  '*',
  '+',
  '?',
  '{0,9}',
  '{2,}',
  '{0,300}',
  '^',
  '$',
  '[^a]',
  '\u7684',
  '\\s',
  '\u4e00',
];

function patternFrom({ packs }: World, random: Random): string {
  if (random() < 0.4) return Array.from({ length: below(random, 14) }, () => one(random, PIECES)).join('');
  if (random() < 0.2) return mutatedText(one(random, ODD_PATTERNS), random, PIECES, 3);
  const text = one(random, Object.values(one(random, Object.values(packs))));
  const found = [
    ...text
      .slice(below(random, text.length))
      .slice(0, 3000)
      .matchAll(/'([^'\n]+)'/g),
  ];
  return mutatedText(found.length === 0 ? 'a+' : one(random, found)[1]!, random, PIECES, 3);
}

/** Texts on which a pattern that goes back and forth does so long: its own characters over and over. */
function adversary(pattern: string, random: Random): string {
  const chars = [...pattern].filter((char) => /[a-z0-9\u4e00-\u9fff]/.test(char));
  const alphabet = chars.length === 0 ? ['a'] : chars;
  const unit = Array.from({ length: 1 + below(random, 3) }, () => one(random, alphabet)).join('');
  return unit.repeat(Math.ceil(8000 / unit.length)).slice(0, 8000) + one(random, ['', '!', '\u3002']);
}

/** Milliseconds that a pattern which was let in may take on one block; the estimate of the checker is 2 s. */
const LONGEST = 10_000;

export const patternKinds: readonly Kind[] = [
  {
    name: 'pattern',
    direct: (world, random) => {
      const pattern = patternFrom(world, random);
      if (checkPatternSafety(pattern) !== null) return { fault: null, input: pattern, count: 1 };
      const text = adversary(pattern, random);
      const began = performance.now();
      let found = 0;
      for (const _ of text.matchAll(compilePattern(pattern))) found += 1;
      const ms = performance.now() - began;
      const fault = ms > LONGEST || found > text.length + 1 ? `${found} matches, ${Math.round(ms)} ms` : null;
      return { fault, input: { pattern, text: text.slice(0, 20) }, count: 1 };
    },
  },
];
