import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/document/lines.js';
import { markOpaque } from '../../src/document/markdown.js';
import { CONSTRUCT, holdsConstruct } from '../../src/document/regions.js';
import { below, one, randomFrom } from '../fuzz/random.js';
import { APART, CONSTRUCTS, draft, ENDS, LISTS, type Making } from './construct-drafts.js';
import { PROSE } from './draft.js';

/** What a parse of the text tells: roles, tables, headings, front matter. */
function told(text: string, long: number) {
  const lines = splitLines(text);
  const { frontmatter, tables, setext } = markOpaque(text, lines, long);
  return { roles: lines.map(({ role }) => role), frontmatter, tables, setext: [...setext] };
}

const WHOLE = Number.POSITIVE_INFINITY;

describe('whether a draft holds a construct', () => {
  const piece = fc.constantFrom(
    ...[
      '```',
      '~~~',
      '<',
      'a',
      '/',
      '---',
      '===',
      '|',
      ':',
      '-',
      '>',
      ' ',
      '\t',
      '1.',
      '*',
      '+',
      '\u4e00\u3001',
    ],
    ...['\n', '\r', '\r\n', '\u2028', '\u2029', '\u00a0'],
  );

  it('is told by its lines as by the whole text', () => {
    let held = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const holds = CONSTRUCT.test(text);
        if (holds) held += 1;
        expect(holdsConstruct(text, splitLines(text))).toBe(holds);
      }),
      { seed: 1, numRuns: 2000 },
    );
    expect(held).toBeGreaterThan(100);
  });
});
describe('a draft in pieces', () => {
  it.each<[string, Making, number]>([
    ['with lists and quotations', { parts: 90, constructs: [...CONSTRUCTS, ...LISTS], ends: APART }, 2500],
    ['with long paragraphs', { parts: 30, constructs: CONSTRUCTS, ends: ENDS }, 600],
  ])('reads as it does whole, %s', (_name, making, long) => {
    let cut = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const text = draft(randomFrom(seed), making);
      if (text.length > long) cut += 1;
      expect({ seed, ...told(text, long) }).toEqual({ seed, ...told(text, WHOLE) });
    }
    expect(cut).toBeGreaterThan(400);
  });

  it.each([
    ['<!--', '-->'],
    ['```', '```'],
    ['| a | b |\n| --- | --- |', ''],
  ])('what %j begins stays opaque to its end, however long it is', (opening, closing) => {
    const inner = Array.from({ length: 300 }, (_, i) => `\u4e00\u3001\u7b2c${i}\u884c | 1`);
    const text = [PROSE, '', opening, ...inner, closing, '\u540e\u6765', '', PROSE].join('\n');
    const pieces = told(text, 400);
    expect(pieces).toEqual(told(text, WHOLE));
    expect(pieces.roles.filter((role) => role === 'opaque').length).toBeGreaterThan(300);
  });

  it('a long table behind a long paragraph has all its rows', () => {
    const rows = Array.from({ length: 200 }, (_, i) => `| ${i} | ${i * 2} |`);
    const text = [
      ...Array.from({ length: 40 }, () => PROSE),
      '',
      '| a | b |',
      '| --- | --- |',
      ...rows,
      '',
      PROSE,
    ].join('\n');
    const { tables } = told(text, 600);
    expect(tables).toEqual(told(text, WHOLE).tables);
    expect(tables[0]!.rows).toHaveLength(201);
  });

  it('one endless paragraph with a table in it reads as it does whole', () => {
    const lines = Array.from({ length: 200 }, () => PROSE);
    lines.splice(120, 0, '| a | b |', '| --- | --- |', '| 1 | 2 |');
    const text = lines.join('\n');
    expect(told(text, 1000)).toEqual(told(text, WHOLE));
  });
});

it('a text without a construct holds nothing that the parser would tell', () => {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
  interface Node {
    readonly type: string;
    readonly children?: readonly Node[];
    readonly position?: {
      readonly start: { readonly offset?: number };
      readonly end: { readonly offset?: number };
    };
  }
  const opaque = (node: Node, text: string): boolean => {
    const written = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (['yaml', 'table', 'html'].includes(node.type)) return true;
    if (node.type === 'code') return /^[ \t>]*(?:```|~~~)/.test(written);
    if (node.type === 'heading') return !written.startsWith('#') && /(?:-{3,}|={3,})\s*$/.test(written);
    if (node.type === 'paragraph') return false;
    return (node.children ?? []).some((child) => opaque(child, text));
  };
  let skipped = 0;
  for (let seed = 1; seed <= 6000; seed++) {
    const random = randomFrom(seed);
    const text = draft(random, { parts: 4, constructs: [...CONSTRUCTS, ...LISTS], ends: ENDS });
    const at = below(random, text.length + 1);
    const mutated =
      text.slice(0, at) +
      one(random, ['|', '-', '`', '<', '>', ' ', '\n', '=', '#', '*', '~']) +
      text.slice(at);
    if (CONSTRUCT.test(mutated)) continue;
    skipped += 1;
    expect({ mutated, opaque: opaque(parser.parse(mutated) as Node, mutated) }).toEqual({
      mutated,
      opaque: false,
    });
  }
  expect(skipped).toBeGreaterThan(1000);
});
