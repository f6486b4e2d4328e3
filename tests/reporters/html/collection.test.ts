import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../src/model/collection.js';
import { collectionHtml } from '../../../src/reporters/html/collection/page.js';
import { makeCollection } from './collection-data.js';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<img src=x onerror=alert(1)>',
  'a\u2028b\u2029',
  '\u202egnp.exe',
  '"\'onmouseover=alert(1) x="',
  'javascript:alert(1)',
  '\ud800&amp;',
  '../../etc/passwd',
];
const made = makeCollection({ units: 12, seed: 3, names: HOSTILE });
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);
const tags = (text: string): string[] => [...new Set(matches(text, /<\/?([a-z0-9]+)/g))].sort();

describe('the page of a collection', () => {
  const text = collectionHtml(made, 'zh-CN');
  const body = text.slice(text.indexOf('<body>'));

  it('has a row a unit and a cell a required part, each leading to its passage', () => {
    expect(matches(text, /<tr data-unit="(u\d+)"/g)).toHaveLength(12);
    const cells = matches(text, /<td class="[a-z-]+" data-key="\d"><a href="#(u\d+-r\d+)"/g);
    expect(cells).toHaveLength(12 * 12);
    const ids = matches(text, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const links = matches(text, / href="#([^"]*)"/g);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    for (const { cells: own } of made.units)
      for (const { passages } of own)
        for (const passage of passages) expect(text).toContain(passage.text.replaceAll('"', '&quot;'));
  });

  it('hostile names are text: no tag, attribute, comment, link or direction of theirs', () => {
    const plain = collectionHtml(makeCollection({ units: 12, seed: 3 }), 'zh-CN');
    expect(tags(body)).toEqual(tags(plain.slice(plain.indexOf('<body>'))));
    expect(body).not.toMatch(/<!--|<[^>]* on[a-z]+=|[\u2028-\u202e]|\p{Surrogate}/u);
    expect(matches(body, /<script>/g)).toHaveLength(1);
    const files = matches(body, /class="file" href="([^"]*)"/g);
    expect(files).toHaveLength(12);
    expect(files.filter((href) => !href.startsWith('./'))).toEqual([]);
  });

  it('personal data that a message or a name still holds are masked', () => {
    const [first, ...others] = made.units;
    const told = { ...first!.findings[0]!, message: '\u7535\u8bdd 13812345678' };
    const units = [{ ...first!, unit: '\u5c40 13812345678', findings: [told] }, ...others];
    expect(collectionHtml({ ...made, units }, 'zh-CN')).not.toContain('13812345678');
  });

  it('two reports of one unit are told apart by their files', () => {
    const [first, second, ...others] = made.units;
    const units = [
      { ...first!, unit: 'A', path: 'a.txt' },
      { ...second!, unit: 'A', path: 'b.txt' },
      ...others,
    ];
    const names = matches(
      collectionHtml({ ...made, units }, 'zh-CN'),
      /<th scope="row"><a href="#u\d+">([^<]*)/g,
    );
    expect(names.slice(0, 2)).toEqual(['A (a.txt)', 'A (b.txt)']);
  });

  it('files are found from where the page lies', () => {
    const hrefs = (folder: string): string[] =>
      matches(collectionHtml(made, 'zh-CN', { folder }), /class="file" href="([^"]*)"/g);
    expect(hrefs('../\u4e0a\u62a5/')[8]).toMatch(/^\.\.\/%E4%B8%8A%E6%8A%A5\/%E6%8A%A5%E5%91%8A\//);
  });

  it('tells of what was late, unread, not handed in, copied and changed, and of rules that fired and never did', () => {
    for (const id of ['late', 'unread', 'unreported', 'contradictions', 'copies', 'change', 'rules'])
      expect(text).toContain(`<h2 id="${id}"`);
    for (const { ruleId } of made.rules) expect(text).toContain(`<code>${ruleId}</code>`);
    expect(text).toContain('<details>');
    expect(matches(text, /<blockquote>(<mark>|.*?<mark>)/g).length).toBeGreaterThan(0);
  });

  it('leaves out what there is nothing to tell of', () => {
    const quiet: Collection = { ...made, units: [], copies: [], change: null, unreported: null, rules: [] };
    const empty = collectionHtml(
      {
        ...quiet,
        summary: {
          ...made.summary,
          units: 0,
          read: 0,
          unread: 0,
          late: 0,
          contradicting: 0,
          copied: 0,
          requirements: [],
          gaps: [],
        },
      },
      'zh-CN',
    );
    for (const id of ['late', 'unread', 'unreported', 'contradictions', 'copies', 'change'])
      expect(empty).not.toContain(`id="${id}"`);
    expect(empty).not.toContain('NaN');
  });

  it('speaks English where asked', () => {
    const english = collectionHtml(
      { ...makeCollection({ units: 2, seed: 1, names: ['A', 'B'] }), rules: [] },
      'en',
    );
    expect(english).toContain('Commonest gaps');
    expect(english).not.toMatch(/\u7b5b\u9009|\u7f3a\u5f97|\u5199\u5168|\u67e5\u770b/);
  });
});
