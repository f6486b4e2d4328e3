import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, join } from '../../../src/reporters/html/markup.js';
import { page } from '../../../src/reporters/html/page.js';
import { piecesOf } from '../../../src/reporters/html/segments.js';
import { sha256Base64 } from '../../../src/text/digest.js';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--',
  ']]>',
  '" onload="x',
  "' x='",
  '&lt;',
  'a\u2028b\u2029c',
  '\u202eabc\u200f',
  '\u0000\ud800',
  '</style>',
  '<svg/onload=1>',
];

describe('html', () => {
  it.each(HOSTILE)('%j is text', (text) => {
    const { text: out } = html`<p title="${text}">${text}</p>`;
    expect(out.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).toMatch(/^<p title="[^<>"&']*">[^<>"&']*<\/p>$/);
    expect(out).not.toMatch(/[\u0000-\u001f\u200b-\u200f\u2028-\u202e]|\p{Surrogate}/u);
  });

  it('any text is read back, but for what cannot be seen', () => {
    const back: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const out = html`${text}`.text.replace(/&(\w+|#39);/g, (_, name: string) => back[name]!);
        expect(out).toBe(text);
      }),
    );
  });

  it('markup, lists, numbers and nothing', () => {
    expect(html`<i>${[html`<b>${1}</b>`, 'a<', null, false, ['&']]}</i>`.text).toBe(
      '<i><b>1</b>a&lt;&amp;</i>',
    );
    expect(join(['<', html`<br>`]).text).toBe('&lt;<br>');
  });

  it('an attribute without quotes is a mistake of ours', () => {
    expect(() => html`<p class=${'x'}>`).toThrow('quotes');
  });
});

describe('page', () => {
  const made = (script?: string): string =>
    page({
      locale: 'en',
      title: '<t>',
      body: html`<p>x</p>`,
      styles: ['p { color: red }'],
      ...(script === undefined ? {} : { script }),
    });

  it('allows the script and the style that are in it, by their hashes, and nothing else', () => {
    const text = made('let a = 1;');
    expect(text).toContain(
      `script-src &#39;sha256-${sha256Base64('let a = 1;')}&#39;; style-src &#39;sha256-${sha256Base64('p { color: red }')}&#39;`,
    );
    expect(text).toContain('&lt;t&gt;');
    expect(made()).not.toContain('script');
  });

  it.each(['</script>', '<!-- x', '\r'])('refuses a script with %j', (script) => {
    expect(() => made(script)).toThrow('HTML');
  });
});

describe('piecesOf', () => {
  const of = (...ranges: readonly (readonly [number, number])[]) =>
    piecesOf(
      { start: 10, end: 20 },
      21,
      ranges.map(([start, end], i) => ({ i, range: { start, end } })),
    ).map(({ range, covering, beginning }) =>
      [range.start, range.end, covering.map(({ i }) => i).join(), beginning.map(({ i }) => i).join()].join(
        ' ',
      ),
    );

  it('cuts where anything begins or ends, and nests what overlaps', () => {
    expect(of([12, 16], [14, 18])).toEqual(['10 12  ', '12 14 0 0', '14 16 0,1 1', '16 18 1 ', '18 20  ']);
  });

  it('what goes on from another line covers and does not begin; what begins in the line end begins at the end', () => {
    expect(of([0, 12], [20, 30])).toEqual(['10 12 0 ', '12 20  ', '20 20  1']);
    expect(of([0, 10], [21, 22])).toEqual(['10 20  ']);
    expect(of([13, 13])).toEqual(['10 13  ', '13 20  0']);
  });

  it('the pieces are the line, whatever the ranges', () => {
    const range = fc
      .tuple(fc.nat(40), fc.nat(15))
      .map(([start, length]) => ({ range: { start, end: start + length } }));
    fc.assert(
      fc.property(fc.array(range), (things) => {
        const pieces = piecesOf({ start: 10, end: 20 }, 21, things);
        expect(pieces.reduce((sum, piece) => sum + piece.range.end - piece.range.start, 0)).toBe(10);
        const begun = pieces.flatMap(({ beginning }) => beginning);
        expect(new Set(begun).size).toBe(begun.length);
        expect(new Set(begun)).toEqual(
          new Set(things.filter((one) => one.range.start >= 10 && one.range.start < 21)),
        );
      }),
    );
  });
});
