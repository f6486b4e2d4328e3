import { readdirSync, readFileSync } from 'node:fs';
import { below, one, type Random } from '../fuzz/random.js';

export const CONSTRUCTS: readonly string[] = [
  '```\n\u4e00\u3001\u4ee3\u7801\n\n\u4e8c\u3001\u4ee3\u7801\n```',
  '~~~ js\n```\n\n| a | b |\n~~~',
  '<!-- \u4e00\u3001\u6ce8\n\n\u4e8c\u3001\u6ce8 -->',
  '<div>\n\u4e00\u3001\u5de5\u4f5c\n</div>',
  '<table><tr><td>1</td></tr></table>',
  '| \u9879\u76ee | \u6570\u91cf |\n| --- | --- |\n| \u57f9\u8bad | 3 |\n| **\u6848\u4ef6** | `a` |',
  '\u9879\u76ee|\u6570\u91cf\n---|---\n\u57f9\u8bad|3',
  '\u4e3b\u8981\u5de5\u4f5c\n===',
  '\u4e3b\u8981\u5de5\u4f5c\n---',
  '---',
  '***',
  '    \u7f29\u8fdb',
  '# \u6807\u9898',
  '[\u6cd5]: http://a.cn',
  '',
  '',
];

/** Lazy lines go on in these, so that a cut inside a paragraph changes what they hold. */
export const LISTS: readonly string[] = [
  '> ```\n> \u4ee3\u7801\n> ```',
  '- ```\n  \u4ee3\u7801\n  ```',
  '1. \u7b2c\u4e00\n\n2. \u7b2c\u4e8c',
  '> \u5f15\u7528\n\u7ee7\u7eed',
];

export const ENDS = ['\n', '\n', '\n\n', '\r\n', '\n\n\n'];
/** Blank lines between most parts. */
export const APART = ['\n\n', '\n\n', '\r\n\r\n', '\n\n\n', '\n'];

const folder = new URL('../../seeds/', import.meta.url);
const sentences = readdirSync(folder)
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/\r?\n/))
  .filter((line) => line !== '');

export interface Making {
  readonly parts: number;
  readonly constructs: readonly string[];
  readonly ends: readonly string[];
}

/** Beginnings of real paragraphs with constructs of Markdown between them. */
export function draft(random: Random, { parts, constructs, ends }: Making): string {
  const pieces = Array.from({ length: parts }, () =>
    below(random, 3) === 0
      ? one(random, constructs)
      : one(random, sentences).slice(0, 5 + below(random, 120)),
  );
  return pieces.map((piece) => piece + one(random, ends)).join('');
}
